import { SluiceError } from '@sluice/core';
import { columnsOf } from './columns.ts';
import type { Database } from './database.ts';
import { SCHEMA_1, SCHEMA_2 } from './schema.ts';

/** How a journal gets from the version before to this one. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, statements: SCHEMA_1 },
  { version: 2, statements: SCHEMA_2 },
];

/**
 * Brings a journal to the newest known version, each step in a transaction of its own: whatever breaks off, it is whole in one version.
 * Several processes may do it at once.
 *
 * @throws {SluiceError} `refused` for a journal that a newer Sluice has written: what its rows mean is not known here.
 */
export function migrate(database: Database, now: () => number, migrations: readonly Migration[] = MIGRATIONS): void {
  const known = Math.max(0, ...migrations.map(({ version }) => version));
  // Mostly there is nothing to do, and then nothing is locked.
  if (readVersion(database, known) === known) return;
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
  const version = columnsOf('journal_migrations', row ?? {}).whole('version');
  if (version <= known) return version;
  throw new SluiceError({
    code: 'refused',
    message: `The journal is of version ${version}, and this Sluice knows only version ${known}. Use the newer Sluice that wrote it, or choose another journal.`,
  });
}
