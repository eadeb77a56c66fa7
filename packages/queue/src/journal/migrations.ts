import { refusal } from '../sentences/refusal.ts';
import { columnsOf } from './columns.ts';
import type { Database } from './database.ts';
import { SCHEMA_4 } from './schema.ts';

/** How a journal gets from the version before to this one. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

/** The first that is released is version 4: 1 to 3 were of builds before the first release, and nothing leads from them. */
export const MIGRATIONS: readonly Migration[] = [{ version: 4, statements: SCHEMA_4 }];

/**
 * Brings a journal to the newest known version, each step in its own transaction: whatever breaks off, it is whole in one version.
 * Several processes may do it at once.
 *
 * @throws {SluiceError} `journal-incompatible` for a journal that a newer Sluice has written: what its rows mean is not known here.
 */
export function migrate(database: Database, now: () => number, migrations: readonly Migration[] = MIGRATIONS): void {
  const known = Math.max(0, ...migrations.map(({ version }) => version));
  const oldest = Math.min(...migrations.map(({ version }) => version));
  // Mostly there is nothing to do, and then nothing is locked.
  const present = readVersion(database, known);
  if (present === known) return;
  if (present > 0 && present < oldest) {
    throw refusal('journal-too-old', { version: present });
  }
  database.transaction(() => {
    database.run(
      `CREATE TABLE IF NOT EXISTS journal_migrations (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT`,
    );
  });
  for (const { version, statements } of migrations) {
    database.transaction(() => {
      // Asked again, now that no other process can come between.
      if (readVersion(database, known) >= version) return;
      for (const statement of statements) database.run(statement);
      database.run(`INSERT INTO journal_migrations (version, applied_at) VALUES (?, ?)`, [version, now()]);
    });
  }
}

/** @returns 0 where there is no journal yet. */
function readVersion(database: Database, known: number): number {
  const tables = database.all(`SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'journal_migrations'`);
  if (tables.length === 0) return 0;
  const row = database.all(`SELECT coalesce(max(version), 0) AS version FROM journal_migrations`)[0];
  const version = columnsOf('journal_migrations', row ?? {}).integer('version');
  if (version <= known) return version;
  throw refusal('journal-newer', { version, known });
}
