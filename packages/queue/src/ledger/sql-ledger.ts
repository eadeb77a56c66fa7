import type { MessageId, QueueEntry } from '@sluice/core';
import { columnsOf } from '../journal/columns.ts';
import type { Database } from '../journal/database.ts';
import { keyOf, storedKey, type EntryKey } from '../reading/entry-key.ts';
import type { Reading } from '../reading/reading.ts';
import { goneIn } from './gone-in.ts';
import { ranked, type Ledger } from './ledger.ts';
import { createTables, loadKept, type Kept } from './ledger-rows.ts';
import { sealEntry, type Sealer } from './sealed-entry.ts';

export interface SqlLedgerOptions {
  readonly now: () => number;
  /** How long the gateway keeps a message, in milliseconds; an older one has expired. */
  readonly retentionMs: number;
  /** So many messages of an instance are remembered at most; those that come then are not, and a reading is not complete. */
  readonly maxEntries: number;
  /** So many bytes they take at most, sealed. */
  readonly maxBytes: number;
  readonly sealer: Sealer;
  /** Hears when messages cannot be opened, such as for a sealing key that was taken away: so many are left out. A reading of a queue in which they wait is not complete. */
  readonly onUnreadable?: ((idInstance: string, messages: number) => void) | undefined;
}

/** A ledger that outlasts its process. */
export interface SqlLedger extends Required<Ledger> {
  /**
   * A send was accepted. Durable when this returns.
   *
   * @param aheadUpTo what `lastOrdinal` said before its request began; all that was accepted before is taken to be ahead of it unless given.
   */
  recordAccepted(idInstance: string, entry: QueueEntry, at: number, aheadUpTo?: number): void;
  /** These no longer wait, whatever became of them. */
  recordGone(idInstance: string, entries: readonly QueueEntry[]): void;
  /** A send was accepted, or may have been, that is not to be remembered. @param at milliseconds since the epoch. */
  recordMissed(idInstance: string, at: number): void;
  /** The messages with this id, in whatever chat, may wait no longer, or not as they were accepted: where only the ledger has one, a reading is not complete. */
  recordUncertain(idInstance: string, messageId: MessageId): void;
  /** Whether it should be compared with a reading, before it can take no more. */
  isHalfFull(idInstance: string): boolean;
  /** Forgets the messages that a reading shows to wait no longer. */
  reconcile(reading: Reading): void;
}

/** A Durable Object takes a row of 2 MB. A larger message is not remembered, and a reading is not complete then. */
const MAX_SEALED_BYTES = 1_900_000;
/** A Durable Object takes 100 parameters. */
const BATCH = 90;

/**
 * Opens the ledger in a database; it may share that of a journal. Nothing else may write to the ledger while this is open: it is read once. A row
 * that cannot be opened is left out: what it holds may have left long ago, and where it waits, the count shows that a reading lacks it.
 *
 * @example
 * ```ts
 * const sealer = { seal: (text: string) => new TextEncoder().encode(text), open: (sealed: Uint8Array) => new TextDecoder().decode(sealed) };
 * const options = { now: Date.now, retentionMs: 24 * 60 * 60_000, maxEntries: 10_000, maxBytes: 10_000_000, sealer };
 * const ledger = openSqlLedger(openSqliteDatabase('ledger.sqlite'), options);
 * const remembered = await ledger.waiting('1101000001');
 * ```
 */
export function openSqlLedger(database: Database, options: SqlLedgerOptions): SqlLedger {
  const { now, retentionMs, maxEntries, maxBytes, sealer } = options;
  createTables(database);
  const instances = new Map<string, Kept>();

  function of(idInstance: string): Kept {
    const found = instances.get(idInstance);
    if (found !== undefined) return found;
    expireUntil(idInstance, now() - retentionMs);
    const loaded = loadKept(database, idInstance, options);
    instances.set(idInstance, loaded);
    return loaded;
  }

  function forget(idInstance: string, keys: readonly EntryKey[]): void {
    const kept = of(idInstance);
    const known = keys.filter((key) => kept.entries.has(key));
    for (const batch of batchesOf(known)) {
      const marks = batch.map(() => '?').join(', ');
      const sql = `DELETE FROM accepted_sends WHERE id_instance = ? AND entry_key IN (${marks})`;
      database.run(sql, [idInstance, ...batch.map(storedKey)]);
      for (const key of batch) drop(kept, key);
    }
  }

  function miss(idInstance: string, at: number): void {
    const kept = of(idInstance);
    // Also where it cannot be written.
    kept.lastMissedAt = Math.max(at, kept.lastMissedAt ?? at);
    database.run(`INSERT OR REPLACE INTO missed_sends (id_instance, last_at) VALUES (?, ?)`, [idInstance, kept.lastMissedAt]);
  }

  /** Also of what cannot be opened. */
  function expireUntil(idInstance: string, until: number): void {
    database.run(`DELETE FROM accepted_sends WHERE id_instance = ? AND accepted_at <= ?`, [idInstance, until]);
  }

  function expire(idInstance: string): void {
    const kept = of(idInstance);
    const until = now() - retentionMs;
    const [oldest] = kept.entries.values();
    if (oldest === undefined || oldest.acceptedAt > until) return;
    expireUntil(idInstance, until);
    for (const [key, { acceptedAt }] of kept.entries) if (acceptedAt <= until) drop(kept, key);
  }

  return {
    lastOrdinal: (idInstance) => of(idInstance).lastOrdinal,
    lastMissedAt: (idInstance) => of(idInstance).lastMissedAt,
    recordMissed: miss,
    recordAccepted(idInstance, entry, at, aheadUpTo) {
      expire(idInstance);
      const kept = of(idInstance);
      const key = keyOf(idInstance, entry);
      const before = kept.entries.get(key);
      forget(idInstance, [key]);
      const sealed = sealEntry(sealer, entry);
      const bytes = sealed.byteLength;
      if (kept.entries.size >= maxEntries || kept.bytes + bytes > maxBytes || bytes > MAX_SEALED_BYTES)
        return miss(idInstance, at);
      const rank = ranked(kept.lastOrdinal + 1, aheadUpTo ?? kept.lastOrdinal, before);
      // Also in the place of a row that cannot be opened.
      const [row] = database.all(
        `INSERT OR REPLACE INTO accepted_sends (id_instance, entry_key, accepted_at, ahead_up_to, uncertain, sealed)
         VALUES (?, ?, ?, ?, ?, ?) RETURNING n`,
        [idInstance, storedKey(key), at, rank.aheadUpTo, Number(rank.isUncertain), sealed],
      );
      const ordinal = columnsOf('accepted_sends', row ?? {}).integer('n');
      kept.lastOrdinal = ordinal;
      kept.entries.set(key, { key, entry, acceptedAt: at, ...rank, ordinal, bytes });
      kept.bytes += bytes;
    },
    recordGone(idInstance, entries) {
      forget(
        idInstance,
        entries.map((entry) => keyOf(idInstance, entry)),
      );
    },
    recordUncertain(idInstance, messageId) {
      const { entries } = of(idInstance);
      for (const [key, known] of entries) {
        if (!known.entry.messageIds.includes(messageId)) continue;
        database.run(`UPDATE accepted_sends SET uncertain = 1 WHERE n = ?`, [known.ordinal]);
        entries.set(key, { ...known, isUncertain: true });
      }
    },
    isHalfFull(idInstance) {
      const { entries, bytes } = of(idInstance);
      return entries.size * 2 > maxEntries || bytes * 2 > maxBytes;
    },
    reconcile(reading) {
      const { idInstance } = reading;
      forget(idInstance, goneIn(reading, [...of(idInstance).entries.values()]));
    },
    async waiting(idInstance) {
      expire(idInstance);
      return [...of(idInstance).entries.values()];
    },
  };
}

function drop(kept: Kept, key: EntryKey): void {
  kept.bytes -= kept.entries.get(key)?.bytes ?? 0;
  kept.entries.delete(key);
}

function batchesOf(keys: readonly EntryKey[]): readonly (readonly EntryKey[])[] {
  return Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, i) => keys.slice(i * BATCH, (i + 1) * BATCH));
}
