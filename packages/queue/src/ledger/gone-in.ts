import { capabilities } from '../capabilities.ts';
import type { EntryKey } from '../reading/entry-key.ts';
import type { Reading } from '../reading/reading.ts';
import { idMatcher, type LedgerEntry } from './ledger.ts';

/** A message that was accepted so shortly before a reading may not have come to its list yet, in milliseconds. A choice. */
const SETTLED_MS = 2000;

/**
 * The messages of a ledger that a reading shows to wait no longer: a queue is first in, first out (evidence/queue#order), so that all that are ahead
 * of a listed message and not listed have left. A list that is not cut off shows all there is; an empty one while messages are counted shows nothing
 * (evidence/queue#hidden-head).
 */
export function goneIn(
  { rows, flavor, count, since }: Pick<Reading, 'rows' | 'flavor' | 'count' | 'since'>,
  known: readonly LedgerEntry[],
): readonly EntryKey[] {
  if (rows.length === 0 && count > 0) return [];
  const { showCap } = capabilities[flavor];
  const shown = new Set(rows.map(({ key }) => key));
  // Those behind come from the ledger itself, and show nothing.
  const listed = new Set(rows.slice(0, showCap).map(({ key }) => key));
  const hasShownId = idMatcher(rows);
  const settled = known.filter(({ acceptedAt }) => acceptedAt < since - SETTLED_MS);
  const isCutOff = rows.length >= showCap;
  const hasLeftUpTo = isCutOff
    ? Math.max(0, ...settled.flatMap(({ key, aheadUpTo }) => (listed.has(key) ? [aheadUpTo] : [])))
    : Infinity;
  return settled.flatMap(({ key, entry, ordinal }) =>
    shown.has(key) || hasShownId(entry) || ordinal > hasLeftUpTo ? [] : [key],
  );
}
