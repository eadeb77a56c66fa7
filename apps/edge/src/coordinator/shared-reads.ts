import type { RateLimiter } from '@sluice/core';
import type { Operation } from '../contract.ts';
import { startDeadline } from '../deadline.ts';

/** An answer of the gateway to a read, as the callers get it. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** An answer, and how old it is. */
export interface SharedAnswer {
  readonly answer: StoredAnswer;
  /** Milliseconds since the gateway was asked for it. */
  readonly ageMs: number;
}

/** Reads of one instance: many callers who ask the same at the same time cost the gateway one call. */
export interface SharedReads {
  /**
   * The answer to a read that is as new as the gateway's limit of the method allows, or that is being asked for now.
   *
   * @param key what settles the answer: the operation and the query.
   * @param ask asks the gateway, once. Its signal ends when no caller is left.
   * @param caller aborted when this caller hangs up.
   * @returns `undefined` where other reads of the method were before this one for too long: the gateway was not asked.
   */
  read(
    operation: Pick<Operation, 'name' | 'callsPerSecond'>,
    key: string,
    ask: (signal: AbortSignal) => Promise<StoredAnswer>,
    caller: AbortSignal,
  ): Promise<SharedAnswer | undefined>;
  /** The same answer where it has come already; `undefined` where the gateway must be asked, or is being asked. */
  kept(operation: Pick<Operation, 'callsPerSecond'>, key: string): SharedAnswer | undefined;
  /** From now on no answer is given that was asked for before: something has changed at the gateway. */
  invalidate(): void;
}

/** Larger answers are shared while they are asked for, and not kept: a second of all instances must fit into memory. */
const MAX_KEPT_BYTES = 1024 * 1024;
/** So many different questions are remembered at most. */
const MAX_KEYS = 64;
/**
 * So long a read waits for its turn at most, in milliseconds. One turn is a second; but a read that the gateway leaves without an answer keeps
 * its turn until its deadline, and reads with other queries would wait behind it, each for the deadlines of all before.
 */
export const MAX_TURN_MS = 10_000;

interface Asked {
  readonly since: () => number;
  /** `undefined` where its turn did not come. */
  readonly answer: Promise<StoredAnswer | undefined>;
  /** Ends the call, and the wait for its turn. */
  readonly cancel: () => void;
  /** How many callers wait for it. */
  callers: number;
  isDone: boolean;
  /** Once it has come. */
  stored: StoredAnswer | undefined;
}

/** @param limiter keeps the gateway's limits, for these reads and for those of the host's own together. */
export function createSharedReads({
  limiter,
  limitKey,
  now,
}: {
  readonly limiter: Pick<RateLimiter, 'run'>;
  /** The name of a method of the instance, as the clients of the limiter name it. */
  readonly limitKey: (method: string) => string;
  /** Milliseconds of a clock that is never set. */
  readonly now: () => number;
}): SharedReads {
  const asked = new Map<string, Asked>();

  function begin(
    { name, callsPerSecond }: Pick<Operation, 'name' | 'callsPerSecond'>,
    at: string,
    ask: (signal: AbortSignal) => Promise<StoredAnswer>,
  ): Asked {
    const limit = { key: limitKey(name), callsPerSecond };
    // The age counts from when the gateway is asked, and not from when a caller began to wait for its turn.
    let since = now();
    const cancelled = new AbortController();
    const turn = startDeadline(MAX_TURN_MS, cancelled.signal);
    const answer = limiter
      .run(limit, turn.signal, () => {
        turn.clear();
        since = now();
        return ask(cancelled.signal);
      })
      .catch((cause: unknown) => {
        turn.clear();
        if (turn.isOver()) return undefined;
        throw cause;
      });
    const cancel = (): void => cancelled.abort();
    const begun: Asked = { since: () => since, answer, cancel, callers: 0, isDone: false, stored: undefined };
    asked.delete(at);
    asked.set(at, begun);
    forgetOldest(asked);
    void note(at, begun);
    return begun;
  }

  async function note(at: string, begun: Asked): Promise<void> {
    try {
      const answer = await begun.answer;
      begun.isDone = true;
      begun.stored = answer;
      // A failure is not kept: the next caller may find the gateway well again.
      if (answer === undefined || answer.status >= 400 || answer.body.byteLength > MAX_KEPT_BYTES) forget(asked, at, begun);
    } catch {
      forget(asked, at, begun);
    }
  }

  function usable({ callsPerSecond }: Pick<Operation, 'callsPerSecond'>, key: string): Asked | undefined {
    const known = asked.get(key);
    if (known?.isDone !== true) return known;
    return now() - known.since() < 1000 / callsPerSecond ? known : undefined;
  }

  const ageOf = ({ since }: Asked): number => Math.max(0, now() - since());

  return {
    async read(operation, key, ask, caller) {
      const used = usable(operation, key) ?? begin(operation, key, ask);
      used.callers += 1;
      const leave = (): void => {
        used.callers -= 1;
        if (used.callers > 0 || used.isDone) return;
        // The next caller must not be given what ends here.
        forget(asked, key, used);
        used.cancel();
      };
      caller.addEventListener('abort', leave, { once: true });
      if (caller.aborted) leave();
      try {
        const answer = await used.answer;
        return answer && { answer, ageMs: ageOf(used) };
      } finally {
        caller.removeEventListener('abort', leave);
        if (!caller.aborted) used.callers -= 1;
      }
    },
    kept(operation, key) {
      const used = usable(operation, key);
      return used?.stored && { answer: used.stored, ageMs: ageOf(used) };
    },
    invalidate: () => asked.clear(),
  };
}

function forget(asked: Map<string, Asked>, at: string, one: Asked): void {
  if (asked.get(at) === one) asked.delete(at);
}

function forgetOldest(asked: Map<string, Asked>): void {
  const [oldest] = asked.keys();
  if (asked.size > MAX_KEYS && oldest !== undefined) asked.delete(oldest);
}
