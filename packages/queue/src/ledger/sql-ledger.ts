import { gatewayTypeOf, isMessageId, queueEntryOf, type QueueEntry } from '@sluice/core';
import { columnsOf, isObject, unreadable, type Json } from '../journal/columns.ts';
import type { Database } from '../journal/database.ts';
import { keyOf, storedKey, type EntryKey } from '../reading/entry-key.ts';
import type { Reading } from '../reading/reading.ts';
import { goneIn } from './gone-in.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** Hides the messages of customers from a reader of the database, and shows them again. It is synchronous: nothing comes between it and the row. */
export interface Sealer {
  seal(text: string): Uint8Array;
  /** @throws {SluiceError} where the text was sealed with a key that is not known, or was changed. */
  open(sealed: Uint8Array): string;
}

export interface SqlLedgerOptions {
  readonly now: () => number;
  /** How long the gateway keeps a message, in milliseconds; an older one has expired. */
  readonly retentionMs: number;
  /** So many messages of an instance are remembered at most; those that come then are not, and a reading is not complete. */
  readonly maxEntries: number;
  readonly sealer: Sealer;
}

/** A ledger that outlasts its process. */
export interface SqlLedger extends Ledger {
  /** A send was accepted. Durable when this returns. */
  recordAccepted(idInstance: string, entry: QueueEntry, at: number): void;
  /** These no longer wait, whatever became of them. */
  recordGone(idInstance: string, entries: readonly QueueEntry[]): void;
  /** Forgets the messages that a reading shows to wait no longer. */
  reconcile(reading: Reading): void;
}

const TABLE = [
  `CREATE TABLE IF NOT EXISTS ledger (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id_instance TEXT NOT NULL,
    entry_key TEXT NOT NULL,
    accepted_at INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX IF NOT EXISTS ledger_once ON ledger (id_instance, entry_key)`,
];
/** A Durable Object takes a row of 2 MB. A larger message is not remembered, and a reading is not complete then. */
const MAX_SEALED_BYTES = 1_900_000;
/** A Durable Object takes 100 parameters. */
const BATCH = 90;

/**
 * Opens the ledger in a database; it may share that of a journal. Nothing else may write to the ledger while this is open: it is read once.
 *
 * @throws {SluiceError} `journal-damaged` for a row that cannot be read.
 *
 * @example
 * ```ts
 * const sealer = { seal: (text: string) => new TextEncoder().encode(text), open: (sealed: Uint8Array) => new TextDecoder().decode(sealed) };
 * const options = { now: Date.now, retentionMs: 24 * 60 * 60_000, maxEntries: 10_000, sealer };
 * const ledger = openSqlLedger(openSqliteDatabase('ledger.sqlite'), options);
 * const remembered = await ledger.waiting('1101000001');
 * ```
 */
export function openSqlLedger(database: Database, { now, retentionMs, maxEntries, sealer }: SqlLedgerOptions): SqlLedger {
  for (const statement of TABLE) database.run(statement);
  const kept = new Map<string, Map<EntryKey, LedgerEntry>>();

  function of(idInstance: string): Map<EntryKey, LedgerEntry> {
    const found = kept.get(idInstance) ?? load(database, sealer, idInstance);
    kept.set(idInstance, found);
    return found;
  }

  function forget(idInstance: string, keys: readonly EntryKey[]): void {
    const entries = of(idInstance);
    const known = keys.filter((key) => entries.has(key));
    for (let from = 0; from < known.length; from += BATCH) {
      const batch = known.slice(from, from + BATCH);
      const marks = batch.map(() => '?').join(', ');
      database.run(`DELETE FROM ledger WHERE id_instance = ? AND entry_key IN (${marks})`, [idInstance, ...batch.map(storedKey)]);
      for (const key of batch) entries.delete(key);
    }
  }

  function expire(idInstance: string): void {
    const entries = of(idInstance);
    const until = now() - retentionMs;
    const [oldest] = entries.values();
    if (oldest === undefined || oldest.acceptedAt > until) return;
    database.run(`DELETE FROM ledger WHERE id_instance = ? AND accepted_at <= ?`, [idInstance, until]);
    for (const [key, { acceptedAt }] of entries) if (acceptedAt <= until) entries.delete(key);
  }

  return {
    recordAccepted(idInstance, entry, at) {
      const key = keyOf(idInstance, entry);
      // A message that waits again is at the end, not at its old position.
      forget(idInstance, [key]);
      expire(idInstance);
      const entries = of(idInstance);
      const sealed = sealer.seal(JSON.stringify(toStored(entry)));
      if (entries.size >= maxEntries || sealed.byteLength > MAX_SEALED_BYTES) return;
      database.run(`INSERT INTO ledger (id_instance, entry_key, accepted_at, sealed) VALUES (?, ?, ?, ?)`, [
        idInstance,
        storedKey(key),
        at,
        sealed,
      ]);
      entries.set(key, { key, entry, acceptedAt: at });
    },
    recordGone(idInstance, entries) {
      forget(
        idInstance,
        entries.map((entry) => keyOf(idInstance, entry)),
      );
    },
    reconcile(reading) {
      const { idInstance } = reading;
      forget(idInstance, goneIn(reading, [...of(idInstance).values()]));
    },
    async waiting(idInstance) {
      expire(idInstance);
      return [...of(idInstance).values()];
    },
  };
}

function load(database: Database, sealer: Sealer, idInstance: string): Map<EntryKey, LedgerEntry> {
  const entries = new Map<EntryKey, LedgerEntry>();
  let after = 0;
  for (;;) {
    const rows = database.all(`SELECT n, accepted_at, sealed FROM ledger WHERE id_instance = ? AND n > ? ORDER BY n LIMIT 500`, [
      idInstance,
      after,
    ]);
    if (rows.length === 0) return entries;
    for (const row of rows) {
      const columns = columnsOf('ledger', row);
      const { sealed } = row;
      if (!(sealed instanceof Uint8Array)) throw unreadable('ledger.sealed');
      const entry = fromStored(sealer.open(sealed));
      const key = keyOf(idInstance, entry);
      entries.set(key, { key, entry, acceptedAt: columns.integer('accepted_at') });
      after = columns.integer('n');
    }
  }
}

function toStored(entry: QueueEntry): Json {
  const { messageIds, chatId = null, body } = entry;
  return { type: gatewayTypeOf(entry), messageIds, chatId, body };
}

/** @throws {SluiceError} `journal-damaged` for a text that `toStored` did not make. */
function fromStored(text: string): QueueEntry {
  const stored: unknown = parse(text);
  if (!isObject(stored)) throw unreadable('ledger.sealed');
  const { type, messageIds, chatId, body } = stored;
  if (typeof type !== 'string' || !Array.isArray(messageIds) || !isObject(body)) throw unreadable('ledger.sealed');
  return queueEntryOf({
    type,
    messageIds: messageIds.filter(isMessageId),
    chatId: typeof chatId === 'string' ? chatId : undefined,
    body,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('ledger.sealed');
  }
}
