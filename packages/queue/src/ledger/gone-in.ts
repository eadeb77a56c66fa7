import { capabilities } from '../capabilities.ts';
import type { EntryKey } from '../reading/entry-key.ts';
import type { Reading } from '../reading/reading.ts';
import type { LedgerEntry } from './ledger.ts';

/** A message that was accepted so shortly before a reading may not have come to its list yet, in milliseconds. A choice. */
const SETTLED_MS = 2000;

/**
 * The messages of a ledger that a reading shows to wait no longer: a queue is first in, first out, so that all before the last listed message
 * that are not listed have left. A list that is not cut off shows all there is; an empty one while messages are counted shows nothing
 * (evidence/queue#hidden-head).
 */
export function goneIn(
  { rows, flavor, count, since }: Pick<Reading, 'rows' | 'flavor' | 'count' | 'since'>,
  known: readonly LedgerEntry[],
): readonly EntryKey[] {
  const { showCap } = capabilities[flavor];
  const listed = new Set(rows.map(({ key }) => key));
  const settled = known.filter(({ acceptedAt }) => acceptedAt < since - SETTLED_MS);
  if (rows.length === 0 && count > 0) return [];
  const isCutOff = rows.length >= showCap;
  const end = isCutOff ? settled.findLastIndex(({ key }) => listed.has(key)) : settled.length;
  return settled.slice(0, Math.max(0, end)).flatMap(({ key }) => (listed.has(key) ? [] : [key]));
}
