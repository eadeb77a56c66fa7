import { abortable } from './abortable.ts';
import { operations } from './gen/operations.ts';
import type { OperationName } from './gateway/operation-name.ts';

/**
 * Keeps the calls of one instance within the gateway's limits, which count per method in windows of one second
 * (facts, section 3.1). A call waits its turn; the time between two calls runs from the *end* of the first, because only
 * then it is certain to have arrived.
 */
export interface Pace {
  /**
   * Runs `call` when the limit of `operation` allows it.
   *
   * @param signal ends the waiting; a call under way is for `call` itself to end.
   */
  run<T>(operation: OperationName, signal: AbortSignal | undefined, call: () => Promise<T>): Promise<T>;
}

/** What pacing takes from the runtime. */
export interface PaceClock {
  /** Milliseconds of a clock that never runs backwards. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

// With 50 calls a second there is nothing worth waiting for.
const WORTH_WAITING_MS = 100;

export function createPace(clock: PaceClock): Pace {
  const turns = new Map<OperationName, Promise<number>>();
  return {
    async run(operation, signal, call) {
      signal?.throwIfAborted();
      const { spacingMs } = operations[operation];
      if (spacingMs < WORTH_WAITING_MS) return call();
      const before = turns.get(operation) ?? Promise.resolve(-Infinity);
      const turn = Promise.withResolvers<number>();
      turns.set(operation, turn.promise);
      // Who gives up before its call leaves to the next one the distance that it would have kept itself.
      let ended: number | Promise<number> = before;
      try {
        const due = (await abortable(before, signal)) + spacingMs;
        // Again, because a timer may fire a little early.
        while (clock.now() < due) await clock.sleep(due - clock.now(), signal);
        signal?.throwIfAborted();
        try {
          return await call();
        } finally {
          ended = clock.now();
        }
      } finally {
        turn.resolve(ended);
      }
    },
  };
}
