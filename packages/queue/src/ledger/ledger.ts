import type { QueueRow } from '../reading/queue-row.ts';

/** A send that was accepted, and may still be waiting. */
export interface LedgerEntry extends Pick<QueueRow, 'key' | 'entry'> {
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
}

/**
 * The messages that were accepted through a place that remembers them, such as the edge. It makes a reading complete where the gateway's list is cut off,
 * and says how long a message has waited, which no gateway does.
 */
export interface Ledger {
  /** The messages that may still wait, in the order in which they were accepted. One that is known to have left, expired or been cleared is not in it. */
  waiting(idInstance: string): Promise<readonly LedgerEntry[]>;
}

/**
 * The messages that wait, by the ledger, behind the end of a list that is cut off. A queue is first in, first out: one accepted before the last
 * listed entry and not listed has left; one accepted after it has not come to the list yet. A list that is not cut off shows all
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
