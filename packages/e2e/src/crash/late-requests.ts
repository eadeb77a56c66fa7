import type { Clock } from '@sluice/emulator';

/** As late as a request is taken to come at the latest, in milliseconds after its process was gone. */
const LATE_MS: number = 5 * 60_000;

/** Requests that are held up, each of which arrives when the time has come. */
export interface LateRequests {
  readonly hold: (arrive: () => Promise<void>) => void;
  /** Lets time pass. A request that is due meanwhile arrives at its own moment. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets time pass until all have arrived. */
  readonly bringAll: () => Promise<void>;
}

export function createLateRequests(clock: Pick<Clock, 'advance' | 'now'>): LateRequests {
  // All are held for as long: they are due in the order in which they came.
  const held: { readonly due: number; readonly arrive: () => Promise<void> }[] = [];

  async function passUntil(end: number): Promise<void> {
    for (let [next] = held; next !== undefined && next.due <= end; [next] = held) {
      held.shift();
      clock.advance(next.due - clock.now());
      await next.arrive();
    }
    clock.advance(end - clock.now());
  }

  return {
    hold: (arrive) => void held.push({ due: clock.now() + LATE_MS, arrive }),
    pass: (ms) => passUntil(clock.now() + ms),
    bringAll: () => passUntil(held.at(-1)?.due ?? clock.now()),
  };
}
