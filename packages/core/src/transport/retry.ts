import type { SluiceError } from '../errors/sluice-error.ts';
import type { Effect } from './operation.ts';

/** The first pause, in milliseconds; each further one is twice as long. */
const FIRST_PAUSE_MS = 500;

/** When the gateway asks for a longer pause than this, the caller gets its error at once. */
const MAX_PAUSE_MS = 10_000;

/**
 * The one place that decides what may be retried: a read that failed for a reason that may pass by itself. Never a send and never a clear,
 * which may have been carried out; never what has been cancelled; never what took as long as was allowed.
 *
 * @param attempt how often the call has been tried, from 1.
 * @param random from 0 to 1: many clients that fail together must not come back together.
 * @returns how long to wait before the next attempt, in milliseconds; `undefined` for no further one.
 */
export function retryAfter(
  { effect, retries }: { readonly effect: Effect; readonly retries: number },
  { code, retryAfterMs = 0 }: Pick<SluiceError, 'code' | 'retryAfterMs'>,
  attempt: number,
  random: number,
): number | undefined {
  const mayPass = code === 'rate-limited' || code === 'gateway-unavailable' || code === 'network';
  if (effect !== 'read' || !mayPass || attempt > retries || retryAfterMs > MAX_PAUSE_MS) return undefined;
  return retryAfterMs + random * FIRST_PAUSE_MS * 2 ** (attempt - 1);
}
