import { COUNT_LAG_MS, SHOW_CAP } from '../limits.ts';

/** Whether a reading shows everything that waits. A message that is already on its way out is never listed. */
export type Completeness =
  | { readonly kind: 'complete' }
  /** More wait than a list can show. */
  | { readonly kind: 'truncated'; readonly shown: number; readonly total: number }
  /** List and count disagree by more than time explains. */
  | { readonly kind: 'uncertain'; readonly shown: number; readonly total: number };

/**
 * @param shown how many entries the list has.
 * @param total the count, which can be 10 s old.
 * @param delayMs the pause between two messages that leave; `undefined` where it is not known or nothing leaves.
 */
export function completenessOf(shown: number, total: number, delayMs: number | undefined): Completeness {
  if (shown >= SHOW_CAP && total > shown) return { kind: 'truncated', shown, total };
  const leftSinceCount = delayMs === undefined ? 0 : Math.ceil(COUNT_LAG_MS / Math.max(delayMs, 1));
  // A count below the list is older than the newest entries; one above it may hold what left since.
  const explained = total <= shown ? shown < SHOW_CAP || total === shown : total - shown <= leftSinceCount;
  return explained ? { kind: 'complete' } : { kind: 'uncertain', shown, total };
}
