import type { Database } from './database.ts';

/** What every part of the journal needs. */
export interface Context {
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
