import type { LedgerEntry } from '../ledger/ledger.ts';
import type { QueueRow } from './queue-row.ts';

/**
 * What a ledger knows to wait behind the end of a list that is cut off. A queue is first in, first out: what was accepted before the last
 * listed entry and is not listed has left; what was accepted after it has not come to the list yet. A list that is not cut off shows all
 * there is: what it lacks is gone, whatever the ledger believes. Where nothing that is listed is in the ledger, nothing shows where the
 * list ends, and nothing is added.
 */
export function unlistedEntries(
  listed: readonly Pick<QueueRow, 'key'>[],
  ledger: readonly LedgerEntry[],
  { showCap }: { readonly showCap: number },
): readonly LedgerEntry[] {
  if (listed.length < showCap) return [];
  const keys = new Set(listed.map(({ key }) => key));
  const lastListed = ledger.findLastIndex(({ key }) => keys.has(key));
  return lastListed === -1 ? [] : ledger.slice(lastListed + 1);
}
