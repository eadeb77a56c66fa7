import type { Overview } from './reading/reading.ts';

/** When a queue will be empty. */
export type Forecast =
  | { readonly kind: 'empty' }
  /** Messages leave one by one. */
  | { readonly kind: 'draining'; readonly emptyInMs: number }
  /** Nothing leaves in this state. */
  | { readonly kind: 'standing' }
  /** The pace is not known. */
  | { readonly kind: 'unknown' };

/** From the count, the state and the delay alone; what joins the queue later is not in it. */
export function forecast({ state, count, settings }: Pick<Overview, 'state' | 'count' | 'settings'>): Forecast {
  if (count === 0) return { kind: 'empty' };
  // In every other state messages wait (facts, section 4.1).
  if (state !== 'authorized') return { kind: 'standing' };
  const delayMs = settings.delaySendMessagesMilliseconds;
  return delayMs === undefined ? { kind: 'unknown' } : { kind: 'draining', emptyInMs: count * delayMs };
}
