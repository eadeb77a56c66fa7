import { abortable } from './abortable.ts';

/**
 * Keeps the calls of one instance within the gateway's limits, which count per method in windows of one second (evidence/limits#window). So many
 * calls as are allowed in a second each have a place; a place is free again a second after the *end* of its call, because only then it is
 * certain that the call has arrived in another window.
 */
export interface RateLimiter {
  /**
   * Runs `call` when there is a place for it.
   *
   * @param signal ends the waiting; a call under way is for `call` itself to end.
   */
  readonly run: <T>(limit: Limit, signal: AbortSignal | undefined, call: () => Promise<T>) => Promise<T>;
  /** How long a call would have to wait now, in milliseconds; at least 1 where nobody can tell. */
  readonly waitMs: (limit: Limit) => number;
}

/** The method, and how many calls of it are allowed in a second. */
interface Limit {
  readonly operation: string;
  readonly callsPerSecond: number;
}

/** What pacing takes from the runtime. */
export interface LimiterClock {
  /** Milliseconds of a clock that never runs backwards. */
  readonly now: () => number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** The gateway's window, in milliseconds. */
const WINDOW_MS = 1000;

/** One of the calls that are allowed in a second. */
interface Slot {
  /** When the latest call that got this place has ended. */
  tail: Promise<number>;
  /** The same, once it is known; never until then. */
  endedAt: number;
}

export function createRateLimiter(clock: LimiterClock): RateLimiter {
  const places = new Map<string, Slot[]>();

  /** The places of a method, the one that was taken longest ago first. */
  function placesOf({ operation, callsPerSecond }: Limit): Slot[] {
    let line = places.get(operation);
    if (line === undefined) {
      line = Array.from({ length: Math.max(1, callsPerSecond) }, freeSlot);
      places.set(operation, line);
    }
    return line;
  }

  return {
    waitMs(limit) {
      const { endedAt } = earliest(placesOf(limit));
      return endedAt === Infinity ? 1 : Math.max(0, endedAt + WINDOW_MS - clock.now());
    },
    async run(limit, signal, call) {
      signal?.throwIfAborted();
      const line = placesOf(limit);
      const place = earliest(line);
      line.push(...line.splice(line.indexOf(place), 1));
      const { tail: before, endedAt } = place;
      const turn = Promise.withResolvers<number>();
      place.tail = turn.promise;
      place.endedAt = Infinity;
      const leave = (at: number): void => {
        turn.resolve(at);
        if (place.tail === turn.promise) place.endedAt = at;
      };
      try {
        // A place that is free is not waited for.
        const due = (endedAt < Infinity ? endedAt : await abortable(before, signal)) + WINDOW_MS;
        // Again, because a timer may fire a little early.
        while (clock.now() < due) await clock.sleep(due - clock.now(), signal);
        signal?.throwIfAborted();
      } catch (reason) {
        // Who gives up leaves to the next one the distance that it would have kept itself, and does not wait for it.
        void before.then(leave);
        throw reason;
      }
      try {
        return await call();
      } finally {
        leave(clock.now());
      }
    },
  };
}

/** The place that is free first; of those that are taken, the first. A call that hangs must not hold up those for which there is room. */
function earliest(line: readonly Slot[]): Slot {
  // Nearly always that is the one that was taken longest ago, which stands first.
  const [first] = line;
  return first && first.endedAt < Infinity ? first : line.reduce((best, place) => (place.endedAt < best.endedAt ? place : best));
}

function freeSlot(): Slot {
  return { tail: Promise.resolve(-Infinity), endedAt: -Infinity };
}
