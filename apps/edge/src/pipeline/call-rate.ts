import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import type { EdgeEnv } from './edge-env.ts';

/** How many calls a key may make in a second, unless it says otherwise. */
export const CALLS_PER_SECOND = 50;

interface Bucket {
  /** How many calls may still come at once. */
  calls: number;
  /** When that was so, in milliseconds. */
  at: number;
}

/**
 * Counts a call of a key.
 *
 * @param name of the key.
 * @returns in how many seconds the key may call again, where it may not now: then the call is not counted.
 */
export type CallRate = (name: string, perSecond: number) => number | undefined;

/**
 * Counts the calls of each key: it has a bucket that holds the calls of one second, and fills again as time passes. A worker counts for itself, and
 * Cloudflare may run several.
 *
 * @param now The time in milliseconds.
 */
export function createCallRate(now: () => number): CallRate {
  const buckets = new Map<string, Bucket>();
  return (name, perSecond) => {
    const most = Math.max(1, perSecond);
    const bucket = buckets.get(name) ?? { calls: most, at: now() };
    buckets.set(name, bucket);
    // A clock that was set back takes nothing away.
    const passedMs = Math.max(0, now() - bucket.at);
    bucket.calls = Math.min(most, bucket.calls + (passedMs / 1000) * perSecond);
    bucket.at = now();
    if (bucket.calls < 1) return Math.max(1, Math.ceil((1 - bucket.calls) / perSecond));
    bucket.calls -= 1;
    return undefined;
  };
}

/** Refuses the calls of a key that makes too many. Nothing waits. */
export function limitCallRate(count: CallRate): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const { name } = c.var.principal;
    const perSecond = c.var.callsPerSecond;
    const seconds = count(name, perSecond);
    if (seconds === undefined) return next();
    const detail = `The key ${name} makes more than ${perSecond} calls in a second. Nothing was sent to the gateway; call again in ${seconds} s.`;
    return problem('rate-limited', detail, { headers: { 'retry-after': String(seconds) } });
  };
}
