import { columnsOf } from '../journal/columns.ts';
import type { Database } from '../journal/database.ts';
import { keyOf, type EntryKey } from '../reading/entry-key.ts';
import type { LedgerEntry } from './ledger.ts';
import { openEntry, type Sealer } from './sealed-entry.ts';

const TABLE = [
  `CREATE TABLE IF NOT EXISTS accepted_sends (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id_instance TEXT NOT NULL,
    entry_key TEXT NOT NULL,
    accepted_at INTEGER NOT NULL,
    ahead_up_to INTEGER NOT NULL,
    uncertain INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX IF NOT EXISTS accepted_sends_once ON accepted_sends (id_instance, entry_key)`,
  `CREATE TABLE IF NOT EXISTS missed_sends (id_instance TEXT PRIMARY KEY, last_at INTEGER NOT NULL) STRICT`,
];
/** Makes the tables of a ledger, where there are none. */
export function createTables(database: Database): void {
  for (const statement of TABLE) database.run(statement);
}

/**
 * Forgets all that was remembered in a database, of every instance.
 *
 * @example
 * ```ts
 * emptyLedger(openSqliteDatabase('ledger.sqlite'));
 * ```
 */
export function emptyLedger(database: Database): void {
  createTables(database);
  database.run(`DELETE FROM accepted_sends`);
  database.run(`DELETE FROM missed_sends`);
}

/** The messages of an instance. */
export interface Kept {
  readonly entries: Map<EntryKey, LedgerEntry & { readonly bytes: number }>;
  bytes: number;
  lastOrdinal: number;
  lastMissedAt: number | undefined;
}

/**
 * Reads what is remembered of an instance.
 *
 * @param onUnreadable hears when messages cannot be opened, and how many: they are left out.
 */
export function loadKept(
  database: Database,
  idInstance: string,
  {
    sealer,
    onUnreadable,
  }: { readonly sealer: Sealer; readonly onUnreadable?: ((idInstance: string, messages: number) => void) | undefined },
): Kept {
  const [missed] = database.all(`SELECT last_at FROM missed_sends WHERE id_instance = ?`, [idInstance]);
  const lastMissedAt = missed && columnsOf('missed_sends', missed).integer('last_at');
  const kept: Kept = { entries: new Map(), bytes: 0, lastOrdinal: 0, lastMissedAt };
  let unreadable = 0;
  for (;;) {
    const rows = database.all(
      `SELECT n, accepted_at, ahead_up_to, uncertain, sealed FROM accepted_sends WHERE id_instance = ? AND n > ? ORDER BY n LIMIT 500`,
      [idInstance, kept.lastOrdinal],
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      const columns = columnsOf('accepted_sends', row);
      const ordinal = columns.integer('n');
      kept.lastOrdinal = ordinal;
      const acceptedAt = columns.integer('accepted_at');
      const { sealed } = row;
      const entry = sealed instanceof Uint8Array ? openEntry(sealer, sealed) : undefined;
      if (!(sealed instanceof Uint8Array) || entry === undefined) {
        unreadable += 1;
        kept.lastMissedAt = Math.max(acceptedAt, kept.lastMissedAt ?? acceptedAt);
        continue;
      }
      const bytes = sealed.byteLength;
      const key = keyOf(idInstance, entry);
      const aheadUpTo = columns.integer('ahead_up_to');
      kept.entries.set(key, { key, entry, acceptedAt, ordinal, aheadUpTo, isUncertain: row['uncertain'] !== 0, bytes });
      kept.bytes += bytes;
    }
  }
  if (unreadable > 0) onUnreadable?.(idInstance, unreadable);
  return kept;
}
