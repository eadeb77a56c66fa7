import { invalidRequest } from '../errors/invalid-request.ts';
import { fieldsOf } from '../json.ts';
import { abortable } from './abortable.ts';
import { sleep } from './sleep.ts';

/**
 * Keeps calls within the gateway's limits, which count per instance and method in windows of one second (evidence/limits#window). Each call
 * that is allowed in a second has a slot. A slot is free again a second after the *end* of its call: only then is it certain that the next
 * call arrives in another window.
 */
export interface RateLimiter {
  /**
   * Runs `call` when a slot is free.
   *
   * @param signal ends the wait; a call under way is for `call` itself to end.
   */
  readonly run: <T>(limit: Limit, signal: AbortSignal | undefined, call: () => Promise<T>) => Promise<T>;
  /** How long a call would wait now, in milliseconds; at least 1 while every slot is taken by a call under way. */
  readonly waitMs: (limit: Limit) => number;
}

/** The limited method, and how many calls of it are allowed in a second. */
export interface Limit {
  /** The address and the number of the instance, and the method. */
  readonly key: string;
  readonly callsPerSecond: number;
}

/** The time by which a limiter waits. */
export interface LimiterClock {
  /** Milliseconds. The clock must never run backwards. */
  readonly now: () => number;
  /** Resolves after `ms`; rejects with the signal's reason when the signal is aborted first. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** The gateway's window, in milliseconds. */
const WINDOW_MS = 1000;

/** The clock of a limiter that is given no other. */
export const realTime: LimiterClock = { now: () => performance.now(), sleep };

/** One of the calls that are allowed in a second. */
interface Slot {
  /** Resolves with the end of the latest call that got this slot. */
  tail: Promise<number>;
  /** The same time once it is known; until then `Infinity`. */
  endedAt: number;
}

/**
 * Makes a limiter. Clients that share one share the limits of an instance that they both name; all clients of a process share one unless they
 * are given another. A test or an emulator whose clock can be moved gives its own clock, so that nothing waits in real time.
 *
 * @throws {SluiceError} `invalid-request` when the clock lacks one of its functions.
 *
 * @example
 * ```ts
 * let time = 0;
 * const limiter = createRateLimiter({ now: () => time, sleep: async (ms) => void (time += ms) });
 * const client = createGatewayClient({ ...credentials, limiter });
 * ```
 */
export function createRateLimiter(clock: LimiterClock = realTime): RateLimiter {
  for (const name of ['now', 'sleep']) {
    if (typeof fieldsOf(clock)[name] !== 'function') throw invalidRequest(`${name} of a limiter's clock must be a function.`);
  }
  return limiterBy(clock);
}

/** The same without a check of the clock, which a client that is given no limiter need not carry. */
export function limiterBy(clock: LimiterClock): RateLimiter {
  const slots = new Map<string, Slot[]>();

  /** The slots of a method; the one that was taken longest ago is first. */
  function slotsOf({ key, callsPerSecond }: Limit): Slot[] {
    let line = slots.get(key);
    if (line === undefined) {
      line = Array.from({ length: Math.max(1, callsPerSecond) }, freeSlot);
      slots.set(key, line);
    }
    return line;
  }

  return {
    waitMs(limit) {
      const { endedAt } = earliest(slotsOf(limit));
      return endedAt === Infinity ? 1 : Math.max(0, endedAt + WINDOW_MS - clock.now());
    },
    async run(limit, signal, call) {
      signal?.throwIfAborted();
      const line = slotsOf(limit);
      const slot = earliest(line);
      line.push(...line.splice(line.indexOf(slot), 1));
      const { tail: before, endedAt } = slot;
      const turn = Promise.withResolvers<number>();
      slot.tail = turn.promise;
      slot.endedAt = Infinity;
      const release = (at: number): void => {
        turn.resolve(at);
        if (slot.tail === turn.promise) slot.endedAt = at;
      };
      try {
        // A free slot is taken without a turn of the event loop.
        const due = (endedAt < Infinity ? endedAt : await abortable(before, signal)) + WINDOW_MS;
        // In a loop, because a timer may fire a little early.
        while (clock.now() < due) await clock.sleep(Math.max(0, due - clock.now()), signal);
        signal?.throwIfAborted();
      } catch (reason) {
        // A cancelled waiter passes its slot on; the next call still keeps the one-second gap.
        void before.then(release);
        throw reason;
      }
      try {
        return await call();
      } finally {
        release(clock.now());
      }
    },
  };
}

/** The slot that is free first; of those that are taken, the first. A call that hangs must not hold up calls for which a slot is free. */
function earliest(line: readonly Slot[]): Slot {
  // Nearly always that is the first slot, which was taken longest ago.
  const [first] = line;
  return first && first.endedAt < Infinity ? first : line.reduce((best, slot) => (slot.endedAt < best.endedAt ? slot : best));
}

function freeSlot(): Slot {
  return { tail: Promise.resolve(-Infinity), endedAt: -Infinity };
}
