import { SluiceError } from '@sluice/core';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../journal/database.ts';
import { ensurePrivateFile, rememberFile } from './private-file.ts';
import { explain } from './sqlite-error.ts';

/** A database that has to be closed. */
export interface SqliteDatabase extends Database {
  close(): void;
}

/** How long a write waits for that of another process, in milliseconds. The process does nothing else meanwhile. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens a database in a file that only its owner can read, and makes file and folder when they are not there. Its writes are on the
 * disk when the call returns.
 *
 * @throws {SluiceError} `journal-unavailable` when it cannot be made or opened, or others can read it; `journal-damaged` when it is no
 * database.
 *
 * @example
 * ```ts
 * const queue = openQueue({ client, database: openSqliteDatabase('journal.sqlite') });
 * ```
 */
export function openSqliteDatabase(file: string): SqliteDatabase {
  const path = resolve(file);
  ensurePrivateFile(path);
  return open(path, rememberFile(path), [
    // Readers and a writer do not wait for one another.
    'PRAGMA journal_mode = WAL',
    // With less, a write-ahead log can lose its last commits when the power fails (sqlite.org/pragma.html#pragma_synchronous).
    'PRAGMA synchronous = FULL',
    // On macOS a plain fsync stops at the cache of the disk; elsewhere this does nothing.
    'PRAGMA fullfsync = ON',
  ]);
}

/**
 * Opens a database that is gone when it is closed.
 *
 * @example
 * ```ts
 * const queue = openQueue({ client, database: openMemoryDatabase() });
 * ```
 */
export function openMemoryDatabase(): SqliteDatabase {
  return open(':memory:', () => true, []);
}

function open(file: string, isThere: () => boolean, pragmas: readonly string[]): SqliteDatabase {
  const explained = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw explain(error, file);
    }
  };
  const raw = explained(() => new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true }));
  try {
    explained(() => pragmas.forEach((pragma) => raw.exec(pragma)));
  } catch (error) {
    raw.close();
    throw error;
  }
  const checked = <Result>(work: () => Result): Result => {
    // SQLite writes into a file that was deleted without a word, and a snapshot in it would be gone.
    if (raw.isTransaction || isThere()) return explained(work);
    throw new SluiceError({
      code: 'journal-unavailable',
      message: `The journal ${file} was deleted or replaced while it was open, and nothing was written. Restore the file, and start again.`,
    });
  };
  return {
    run: (sql, params = []) => {
      checked(() => raw.prepare(sql).run(...params));
    },
    all: (sql, params = []) => checked(() => raw.prepare(sql).all(...params)),
    transaction: (work) =>
      checked(() => {
        // With the lock from the beginning: the rows that it reads are still the same when it writes.
        raw.exec('BEGIN IMMEDIATE');
        try {
          const result = work();
          raw.exec('COMMIT');
          return result;
        } catch (error) {
          // SQLite has rolled back by itself after some errors, such as a full disk.
          if (raw.isTransaction) raw.exec('ROLLBACK');
          throw error;
        }
      }),
    close: () => raw.close(),
  };
}
