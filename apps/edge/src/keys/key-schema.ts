/** The tables of the stored keys. */
import { storedState, type StoredState } from '../stored-state.ts';

export const keyState: StoredState = storedState('keys', 1, [
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
]);
