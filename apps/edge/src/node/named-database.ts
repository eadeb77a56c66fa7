import { SluiceError } from '@sluice/core';
import { openSqliteDatabase, type SqliteDatabase } from '@sluice/queue/node';

/** A line of the log for the operator: what a database said, with the path of its file. */
export interface DatabaseFailure {
  readonly time: string;
  readonly code: string;
  readonly failure: string;
}

export interface DatabaseName {
  readonly file: string;
  /** What callers read in the place of its path, as in `The journal of instance 1101000001 cannot be read`. */
  readonly called: string;
  readonly warn: (failure: DatabaseFailure) => void;
}

/** The same failure is written so often at most, in milliseconds: while a disk is full each call fails. */
const AGAIN_MS = 60_000;

/**
 * Opens a database whose errors can be shown to callers, who do not see where the files of the server are. The operator finds that in the log.
 *
 * @throws {SluiceError} as `openSqliteDatabase`, with `called` in the place of the path.
 */
export function openNamedDatabase({ file, called, warn }: DatabaseName, now: () => number): SqliteDatabase {
  const warnedAt = new Map<string, number>();
  const named = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof SluiceError) || !error.message.includes(file)) throw error;
      const { code, message } = error;
      if (now() - (warnedAt.get(message) ?? -Infinity) >= AGAIN_MS) {
        warnedAt.set(message, now());
        warn({ time: new Date(now()).toISOString(), code, failure: message });
      }
      const said = message.replaceAll(`${file}-wal`, called).replaceAll(`${file}-shm`, called).replaceAll(file, called);
      throw new SluiceError({ code, message: said }, { cause: error.cause });
    }
  };
  const database = named(() => openSqliteDatabase(file));
  return {
    run: (sql, params) => named(() => database.run(sql, params)),
    all: (sql, params) => named(() => database.all(sql, params)),
    transaction: (work) => named(() => database.transaction(work)),
    close: () => database.close(),
  };
}
