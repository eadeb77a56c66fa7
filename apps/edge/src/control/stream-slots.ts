import { problem } from '../problem.ts';

/** How many streams of events may be open at once. */
export interface StreamLimits {
  /** Of one key, of all instances together: a key must not take what the others need. */
  readonly ofKey: number;
  readonly inAll: number;
}

/** Counts the open streams. */
export interface StreamSlots {
  /** @returns what gives the slot back, or the refusal. */
  take(keyName: string): (() => void) | Response;
}

/** Of a process on Node. What a stream costs there is measured by `pnpm watchers`. */
export const STREAM_LIMITS: StreamLimits = { ofKey: 2000, inAll: 10_000 };
/** Of one instance on Workers, whose object has 128 MB of memory, and shares them with others. */
export const OBJECT_STREAM_LIMITS: StreamLimits = { ofKey: 1000, inAll: 1500 };

/** After this time a stream may be free again, in seconds. */
const RETRY_S = 30;

export function createStreamSlots({ ofKey, inAll }: StreamLimits): StreamSlots {
  const open = new Map<string, number>();
  let all = 0;
  return {
    take(keyName) {
      const own = open.get(keyName) ?? 0;
      const headers = { 'retry-after': String(RETRY_S) };
      if (own >= ofKey) {
        const detail = `The key ${keyName} has ${own} streams of events open, as many as one key may have. End one before you open another, or use another key.`;
        return problem('rate-limited', detail, { headers });
      }
      if (all >= inAll) {
        const detail = `${all} streams of events are open, as many as this edge serves at once. Open it again in ${RETRY_S} s, or read the queue with GET …/queue and its ETag.`;
        return problem('overloaded', detail, { headers });
      }
      open.set(keyName, own + 1);
      all += 1;
      return () => {
        const before = open.get(keyName) ?? 0;
        if (before > 1) open.set(keyName, before - 1);
        else open.delete(keyName);
        all -= 1;
      };
    },
  };
}
