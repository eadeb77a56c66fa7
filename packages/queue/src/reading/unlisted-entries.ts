import type { QueueEntry } from '@sluice/core';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { keyOf } from './entry-key.ts';

/**
 * What a ledger knows to wait behind the end of a list that is cut off. A queue is first in, first out: what was accepted before the last
 * listed entry and is not listed has left; what was accepted after it has not come to the list yet. A list that is not cut off shows all
 * there is: what it lacks is gone, whatever the ledger believes. Where nothing that is listed is in the ledger, nothing shows where the
 * list ends, and nothing is added.
 */
export function unlistedEntries(
  listed: readonly QueueEntry[],
  ledger: readonly LedgerEntry[],
  { showCap }: { readonly showCap: number },
): readonly LedgerEntry[] {
  if (listed.length < showCap) return [];
  const keys = new Set(listed.map((entry) => keyOf(entry)));
  const lastListed = ledger.findLastIndex(({ entry }) => keys.has(keyOf(entry)));
  return lastListed === -1 ? [] : ledger.slice(lastListed + 1);
}
