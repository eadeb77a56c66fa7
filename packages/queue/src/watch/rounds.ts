import type { Clock } from '../clock.ts';

export interface RoundPorts {
  readonly clock: Clock;
  /** Whether there is to be another round at all. */
  readonly isNeeded: () => boolean;
  /** When the next one is due, in milliseconds since the epoch. Asked again after every call of `reconsider`. */
  readonly dueAt: () => number;
  /** @param signal is aborted when the round is no longer needed. */
  readonly round: (signal: AbortSignal) => Promise<void>;
}

/** Lets rounds take place when they are due, never two at once, and has no timer while none is needed. */
export interface Rounds {
  /** To be called when it may have changed whether or when there is to be a round. */
  readonly reconsider: () => void;
}

export function createRounds({ clock, isNeeded, dueAt, round }: RoundPorts): Rounds {
  let isRunning = false;
  let waiting = new AbortController();
  let current = new AbortController();

  async function run(): Promise<void> {
    isRunning = true;
    try {
      while (isNeeded()) {
        const ms = dueAt() - clock.now();
        // Again after each waiting, because a timer may fire a little early.
        if (ms > 0) await wait(ms);
        else {
          current = new AbortController();
          await round(current.signal);
        }
      }
    } finally {
      isRunning = false;
    }
  }

  async function wait(ms: number): Promise<void> {
    const { signal } = (waiting = new AbortController());
    try {
      await clock.sleep(ms, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  return {
    // Not at once: who comes to want something else may first end what he had, and is not to lose the round that is under way.
    reconsider: () =>
      queueMicrotask(() => {
        waiting.abort();
        if (!isNeeded()) current.abort();
        else if (!isRunning) void run();
      }),
  };
}
