import type { QueueEntry } from '@sluice/core';
import { keyOf, type EntryKey } from '../reading/entry-key.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

export interface MemoryLedger extends Ledger {
  /** A send was accepted. */
  recordAccepted(idInstance: string, entry: QueueEntry, at: number): void;
  /** These no longer wait, whatever became of them. */
  recordGone(idInstance: string, entries: readonly QueueEntry[]): void;
}

/**
 * A ledger that forgets with the process.
 *
 * @param retentionMs how long the gateway keeps a message; an older one has expired.
 *
 * @example
 * ```ts
 * const ledger = createMemoryLedger(Date.now, 24 * 60 * 60_000);
 * const queue = openQueue({ client, journal, ledger });
 * ```
 */
export function createMemoryLedger(now: () => number, retentionMs: number): MemoryLedger {
  const kept = new Map<string, Map<EntryKey, LedgerEntry>>();

  function of(idInstance: string): Map<EntryKey, LedgerEntry> {
    const found = kept.get(idInstance) ?? new Map<EntryKey, LedgerEntry>();
    kept.set(idInstance, found);
    return found;
  }

  return {
    recordAccepted(idInstance, entry, at) {
      const entries = of(idInstance);
      const key = keyOf(idInstance, entry);
      // A message that waits again is at the end, not at its old position.
      entries.delete(key);
      entries.set(key, { key, entry, acceptedAt: at });
    },
    recordGone(idInstance, entries) {
      for (const entry of entries) of(idInstance).delete(keyOf(idInstance, entry));
    },
    async waiting(idInstance) {
      const entries = of(idInstance);
      // A map keeps the order in which they were accepted: the oldest are first.
      for (const [key, { acceptedAt }] of entries) {
        if (acceptedAt + retentionMs > now()) break;
        entries.delete(key);
      }
      return [...entries.values()];
    },
  };
}
