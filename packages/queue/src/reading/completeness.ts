import { COUNT_LAG_MS, SHORTEST_DELAY_MS, SHOW_CAP } from '../limits.ts';

/** Whether a reading shows everything that waits. A message that is already on its way out is never listed. */
export type Completeness =
  | { readonly kind: 'complete' }
  /** More wait than a list can show. */
  | { readonly kind: 'truncated'; readonly shown: number; readonly total: number }
  /**
   * Nobody can tell. Either list and count disagree by more than time explains, or the list is as long as a list can be, and a count that
   * may be older than its end does not say that there is more.
   */
  | { readonly kind: 'uncertain'; readonly shown: number; readonly total: number };

/**
 * @param shown how many entries the list has.
 * @param total the count, which can be 10 s old.
 * @param delayMs the pause between two messages that leave; `undefined` where it is not known or nothing leaves.
 */
export function completenessOf(shown: number, total: number, delayMs: number | undefined): Completeness {
  if (shown >= SHOW_CAP) return { kind: total > shown ? 'truncated' : 'uncertain', shown, total };
  // A list that is empty while the count is not has been seen to hide a message (facts, section 9): it does not pass for an empty queue.
  if (shown === 0 && total > 0) return { kind: 'uncertain', shown, total };
  // A count below the list is older than the newest entries; one above it may hold what left since.
  const leftSinceCount = delayMs === undefined ? 0 : Math.ceil(COUNT_LAG_MS / Math.max(delayMs, SHORTEST_DELAY_MS));
  return total - shown <= leftSinceCount ? { kind: 'complete' } : { kind: 'uncertain', shown, total };
}

/** How many messages wait that the list does not show, as far as the count tells. */
export function unseenIn(completeness: Completeness): number {
  return completeness.kind === 'complete' ? 0 : Math.max(0, completeness.total - completeness.shown);
}
