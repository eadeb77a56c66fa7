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
