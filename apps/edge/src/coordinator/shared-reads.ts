import type { RateLimiter } from '@sluice/core';
import type { Operation } from '../contract.ts';

/** An answer of the gateway to a read, as the callers get it. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** An answer, and how old it is. */
interface SharedAnswer {
  readonly answer: StoredAnswer;
  /** Milliseconds since the gateway was asked for it. */
  readonly ageMs: number;
}

/** Reads of one instance: many callers who ask the same at the same time cost the gateway one call. */
export interface SharedReads {
  /**
   * The answer to a read that is as new as the gateway's limit of the method allows, or that is being asked for now.
   *
   * @param key what else than the operation settles the answer: the query.
   * @param ask asks the gateway, once.
   */
  read(
    operation: Pick<Operation, 'name' | 'callsPerSecond'>,
    key: string,
    ask: () => Promise<StoredAnswer>,
  ): Promise<SharedAnswer>;
  /** From now on no answer is given that was asked for before: something has changed at the gateway. */
  invalidate(): void;
}

/** Larger answers are shared while they are asked for, and not kept: a second of all instances must fit into memory. */
const MAX_KEPT_BYTES = 1024 * 1024;
/** So many different questions are remembered at most. */
const MAX_KEYS = 64;

interface Asked {
  readonly since: () => number;
  readonly answer: Promise<StoredAnswer>;
  isDone: boolean;
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
    ask: () => Promise<StoredAnswer>,
  ): Asked {
    const limit = { key: limitKey(name), callsPerSecond };
    // The age counts from when the gateway is asked, and not from when a caller began to wait for its turn.
    let since = now();
    const answer = limiter.run(limit, undefined, () => {
      since = now();
      return ask();
    });
    const begun: Asked = { since: () => since, answer, isDone: false };
    asked.delete(at);
    asked.set(at, begun);
    forgetOldest(asked);
    void note(at, begun);
    return begun;
  }

  async function note(at: string, begun: Asked): Promise<void> {
    try {
      const { status, body } = await begun.answer;
      begun.isDone = true;
      // A failure is not kept: the next caller may find the gateway well again.
      if (status >= 400 || body.byteLength > MAX_KEPT_BYTES) forget(asked, at, begun);
    } catch {
      forget(asked, at, begun);
    }
  }

  return {
    async read(operation, key, ask) {
      const at = `${operation.name} ${key}`;
      const known = asked.get(at);
      const keptMs = 1000 / operation.callsPerSecond;
      const isUsable = known !== undefined && (!known.isDone || now() - known.since() < keptMs);
      const used = isUsable ? known : begin(operation, at, ask);
      const answer = await used.answer;
      return { answer, ageMs: Math.max(0, now() - used.since()) };
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
