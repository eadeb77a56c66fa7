import type { Capabilities } from '../capabilities.ts';

/**
 * Whether a reading shows everything that waits. Two things no reading shows: a message that is already on its way out is never listed, and
 * a message sent past the ledger, behind the end of a list that is cut off, shows nowhere until the count has been renewed.
 */
export type Completeness =
  | { readonly kind: 'complete' }
  /** More wait than could be seen. */
  | { readonly kind: 'truncated'; readonly shown: number; readonly total: number }
  /**
   * It is not known. Either list and count disagree by more than time explains, or the list is as long as a list can be, and a count that
   * may be older than its end does not say that there is more.
   */
  | { readonly kind: 'uncertain'; readonly shown: number; readonly total: number };

/** The list and the count of a queue, as they were read. */
export interface ListFacts {
  /** How many entries the list has. */
  readonly listed: number;
  /** How many more a ledger knows of. */
  readonly unlisted: number;
  /** How many do not have to be in the count, of those that are beyond or were sent past the ledger: accepted so lately that it may not know of them yet, or perhaps gone. */
  readonly uncertainCount: number;
  /** The count, or the total that came with the list. */
  readonly total: number;
  /** The pause between two messages that leave; `undefined` where it is not known or nothing leaves. */
  readonly delayMs: number | undefined;
}

export function completenessOf(
  { listed, unlisted, uncertainCount, total, delayMs }: ListFacts,
  { showCap, countLagMs, minDelayMs }: Capabilities,
): Completeness {
  const shown = listed + unlisted;
  const missing = total - shown;
  const uncertain = { kind: 'uncertain', shown, total } as const;
  // What left since the count was taken is in the count and no longer in the list.
  const sentSinceCount = delayMs === undefined || countLagMs === 0 ? 0 : Math.ceil(countLagMs / Math.max(delayMs, minDelayMs, 1));
  if (listed < showCap) {
    // A list that is empty while the count is not has been seen to hide a message (evidence/queue#hidden-head): it does not pass for an empty
    // queue.
    if (shown === 0 && total > 0) return uncertain;
    return missing <= sentSinceCount ? { kind: 'complete' } : uncertain;
  }
  if (missing > sentSinceCount) return { kind: 'truncated', shown, total };
  // The list may end anywhere. That nothing is behind its end, or just what the ledger knows, is shown only by the total: one that is of the
  // same moment as the list, or one that cannot have missed what the ledger counts on.
  const isTotalReliable = countLagMs === 0 || unlisted > 0;
  return isTotalReliable && uncertainCount === 0 && missing === 0 ? { kind: 'complete' } : uncertain;
}

/**
 * How many messages wait that could not be seen, as far as the count says.
 *
 * @example
 * ```ts
 * console.log(`${unseenIn(reading.completeness)} messages cannot be seen.`);
 * ```
 */
export function unseenIn(completeness: Completeness): number {
  return completeness.kind === 'complete' ? 0 : Math.max(0, completeness.total - completeness.shown);
}

/**
 * Whether a part of the queue can be cleared for certain: only where all that waits was seen, since what is to stay is restored from what was
 * seen. Not known, and so not certain, where no list was read.
 */
export function canClearPart(seen: Completeness | undefined): boolean {
  return seen?.kind === 'complete';
}
