/** What a column holds. */
export type SqlValue = string | number | null | Uint8Array;

/** A row as the database gave it: outside data, decoded before it is believed. */
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * A SQLite database as far as the journal needs one, which both `node:sqlite` and a Durable Object can give. It is synchronous: nothing of
 * the same process comes between two statements. Each statement is complete and has a `?` for each parameter, 100 at most, and no row is
 * larger than 2 MB: a Durable Object takes no more.
 *
 * There is no cursor: one that is held open while its reader pauses keeps a write-ahead log from being emptied. A caller that reads much reads
 * by pages.
 *
 * @throws {SluiceError} from each function: `journal-locked`, `journal-read-only`, `journal-full`, `journal-damaged`, or `journal-unavailable`
 * when it is out of reach. Nothing of the statement, or of the transaction it is in, was written then.
 */
export interface Database {
  /** Carries out a statement that gives no rows. Outside a transaction it is durable when this returns. */
  run(sql: string, params?: readonly SqlValue[]): void;
  /** Carries out a statement, also one that writes, and gives all its rows. */
  all(sql: string, params?: readonly SqlValue[]): readonly SqlRow[];
  /**
   * Carries out all that `action` does or, when it throws, nothing of it. No other writer comes between; durable when this returns. `action`
   * is synchronous, and opens no transaction itself.
   */
  transaction<Result>(action: () => Result): Result;
}

/** What every part of the journal needs. */
export interface Context {
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
