/** The tables of the stored keys. */
import { SluiceError } from '@sluice/core';
import type { Database } from '@sluice/queue/journal';
import * as v from 'valibot';

const VERSION = 1;

/** `revision` grows with every change of a key, so that what was read once need not be read again. */
const STATEMENTS = [
  `CREATE TABLE IF NOT EXISTS edge_keys_state (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT`,
  `CREATE TABLE IF NOT EXISTS edge_keys (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    instances TEXT,
    expires_at INTEGER,
    calls_per_second REAL,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
  ) STRICT`,
];

const STATE = v.tuple([v.object({ version: v.pipe(v.number(), v.integer()), revision: v.pipe(v.number(), v.integer()) })]);

/** @throws {SluiceError} `journal-incompatible` for keys that a newer Sluice has written. */
export function openKeyTables(database: Database): void {
  database.transaction(() => {
    for (const statement of STATEMENTS) database.run(statement);
    database.run(`INSERT INTO edge_keys_state (id, version, revision) VALUES (1, ?, 0) ON CONFLICT (id) DO NOTHING`, [VERSION]);
  });
  const { version } = readState(database);
  if (version === VERSION) return;
  throw new SluiceError({
    code: 'journal-incompatible',
    message: `The keys are stored in version ${version}, and this Sluice knows only version ${VERSION}. Use the newer Sluice that wrote them.`,
  });
}

/** Changes with every change of a key. */
export function readRevision(database: Database): number {
  return readState(database).revision;
}

export function raiseRevision(database: Database): void {
  database.run(`UPDATE edge_keys_state SET revision = revision + 1`);
}

function readState(database: Database): v.InferOutput<typeof STATE>[0] {
  const { success, output } = v.safeParse(STATE, database.all(`SELECT version, revision FROM edge_keys_state`));
  if (success) return output[0];
  throw damagedKeys();
}

export function damagedKeys(): SluiceError {
  return new SluiceError({
    code: 'journal-damaged',
    message: 'The stored keys cannot be read. Restore a copy of their file from before it was damaged.',
  });
}
