import { keyOf, type EntryKey } from '../reading/entry-key.ts';
import { ranked, type Ledger, type LedgerEntry } from './ledger.ts';

export type MemoryLedger = Required<Ledger>;

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
  let last = 0;

  function of(idInstance: string): Map<EntryKey, LedgerEntry> {
    const found = kept.get(idInstance) ?? new Map<EntryKey, LedgerEntry>();
    kept.set(idInstance, found);
    return found;
  }

  return {
    // It takes all that it is given.
    lastMissedAt: () => undefined,
    lastOrdinal: () => last,
    recordAccepted(idInstance, entry, at, aheadUpTo = last) {
      const entries = of(idInstance);
      const key = keyOf(idInstance, entry);
      const before = entries.get(key);
      entries.delete(key);
      entries.set(key, { key, entry, acceptedAt: at, ...ranked((last += 1), aheadUpTo, before) });
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
