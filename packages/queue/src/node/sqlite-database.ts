import { SluiceError } from '@sluice/core';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../journal/database.ts';
import { databasePath } from './database-path.ts';
import { checkJournalFile } from './journal-file.ts';
import { checkPrivate, ensureFile } from './private-file.ts';
import { explain } from './sqlite-error.ts';
import { rememberFiles } from './unchanged-files.ts';

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
 * @throws {SluiceError} `invalid-configuration` for what is no path; `journal-unavailable` when it cannot be made or opened, or others can read
 * it; `journal-damaged` when it is no database.
 *
 * @example
 * ```ts
 * const queue = openQueue({ client, database: openSqliteDatabase('journal.sqlite') });
 * ```
 */
export function openSqliteDatabase(file: string): SqliteDatabase {
  const path = databasePath(file);
  checkJournalFile(path);
  ensureFile(path);
  return open(path, (raw) => {
    // Reads the header: of what is no database, nothing is said but that.
    raw.exec('PRAGMA schema_version');
    checkPrivate(path);
    // Readers and a writer do not wait for one another.
    raw.exec('PRAGMA journal_mode = WAL');
    // With less, a write-ahead log can lose its last commits when the power fails (sqlite.org/pragma.html#pragma_synchronous).
    raw.exec('PRAGMA synchronous = FULL');
    // On macOS a plain fsync stops at the cache of the disk; elsewhere this does nothing.
    raw.exec('PRAGMA fullfsync = ON');
    // Opens the log, which is to be remembered, too.
    raw.exec('PRAGMA schema_version');
    return rememberFiles(path);
  });
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
  return open(':memory:', () => () => undefined);
}

/** @param prepare is given the database when it is opened. @returns what happened to its files since, if anything did. */
function open(file: string, prepare: (raw: DatabaseSync) => () => string | undefined): SqliteDatabase {
  const explained = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw explain(error, file);
    }
  };
  const raw = explained(() => new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true }));
  let changeOfFiles: () => string | undefined;
  try {
    changeOfFiles = explained(() => prepare(raw));
  } catch (error) {
    raw.close();
    throw error;
  }
  const checked = <Result>(work: () => Result): Result => {
    if (!raw.isOpen) throw unavailable(`The journal ${file} was closed by the program that opened it`, 'Open it again.');
    const change = raw.isTransaction ? undefined : changeOfFiles();
    if (change === undefined) return explained(work);
    throw unavailable(`The journal ${change} while it was open`, 'Restore its files, and start again.');
  };
  return {
    run: (sql, params = []) => {
      checked(() => raw.prepare(sql).run(...params));
    },
    all: (sql, params = []) => checked(() => raw.prepare(sql).all(...params)),
    transaction: (work) =>
      checked(() => {
        // With the lock from the beginning: a value that it reads is still so when it writes.
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
    close: () => {
      if (raw.isOpen) raw.close();
    },
  };
}

function unavailable(what: string, remedy: string): SluiceError {
  return new SluiceError({ code: 'journal-unavailable', message: `${what}, and nothing was written. ${remedy}` });
}
