import type { QueueRow } from '../reading/queue-row.ts';

/** A send that was accepted, and may still be waiting. */
export interface LedgerEntry extends Pick<QueueRow, 'key' | 'entry'> {
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
}

/**
 * What was accepted through a place that remembers it, such as the edge. It makes a reading complete where the gateway's list is cut off,
 * and says how long a message has waited, which no gateway does.
 */
export interface Ledger {
  /** What may still be waiting, in the order in which it was accepted. What is known to have left, expired or been cleared is not in it. */
  waiting(idInstance: string): Promise<readonly LedgerEntry[]>;
}

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
