import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SluiceError } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { capturedJob, failureOf, journalIn, kindsIn, newJob, saying, SHOP, acquiredJob } from '../journal/contract/given.ts';
import { openMemoryDatabase, openSqliteDatabase } from './sqlite-database.ts';

const hasModes = process.platform !== 'win32';
// The superuser may write what is read-only.
const isBound = hasModes && process.getuid?.() !== 0;

let home: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sluice-database-'));
  file = join(home, 'sluice', 'journal', 'journal.db');
});

afterEach(() => rmSync(home, { recursive: true }));

/** Makes a journal with a clearing in it, of which nothing is left in the write-ahead log. */
function makeJournal(): void {
  const database = openSqliteDatabase(file);
  capturedJob(journalIn(database).journal);
  database.close();
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

function writeBytes(at: number, bytes: Uint8Array): void {
  const content = readFileSync(file);
  content.set(bytes, at);
  writeFileSync(file, content);
}

/** Looks at everything, and closes the clearing. */
function readAndWrite(): void {
  const database = openSqliteDatabase(file);
  try {
    const { journal } = journalIn(database);
    kindsIn(journal);
    journal.listSnapshots().forEach(({ id }) => [...journal.iterateEntries(id)]);
    journal.openJobs().forEach((job) => journal.moveJob(job, 'cancelled', {}));
  } finally {
    database.close();
  }
}

function openAndWrite(): void {
  const database = openSqliteDatabase(file);
  try {
    acquiredJob(journalIn(database).journal.openJob({ ...newJob, idInstance: 'another' }));
  } finally {
    database.close();
  }
}

test('rows that were written are there when the file is opened again', async () => {
  makeJournal();
  const database = openSqliteDatabase(file);
  const { journal } = journalIn(database);
  expect(kindsIn(journal)).toEqual(['opened', 'snapshot-saved']);
  expect(journal.openJobs(SHOP)).toHaveLength(1);
  database.close();
});

test('a commit is on the disk, and readers do not wait for a writer', () => {
  const database = openSqliteDatabase(file);
  expect(database.all('PRAGMA journal_mode')).toMatchObject([{ journal_mode: 'wal' }]);
  expect(database.all('PRAGMA synchronous')).toMatchObject([{ synchronous: 2 }]);
  expect(database.all('PRAGMA foreign_keys')).toMatchObject([{ foreign_keys: 1 }]);
  expect(database.all('PRAGMA busy_timeout')).toMatchObject([{ timeout: 5000 }]);
  database.close();
});

test.runIf(hasModes)('file, log and every folder that was made can be read only by their owner', () => {
  const database = openSqliteDatabase(file);
  journalIn(database);
  expect(readdirSync(dirname(file)).toSorted()).toEqual(['journal.db', 'journal.db-shm', 'journal.db-wal']);
  for (const name of readdirSync(dirname(file))) expect(modeOf(join(dirname(file), name))).toBe('600');
  expect([dirname(file), dirname(dirname(file))].map(modeOf)).toEqual(['700', '700']);
  database.close();
});

test.runIf(hasModes).each([0o640, 0o604])('a file of mode %o, which others can read, is refused', async (mode) => {
  makeJournal();
  chmodSync(file, mode);
  const failure = failureOf(() => openSqliteDatabase(file));
  expect(failure).toMatchObject({ code: 'journal-unavailable', message: saying(`Others can read the file ${file}`) });
  expect(failure.message).toContain('chmod 600');
});

test('a fault of the program is thrown as it is', () => {
  const database = openMemoryDatabase();
  expect(() => database.all('SELEKT 1')).toThrow(/syntax error/);
  expect(() => database.all('SELEKT 1')).not.toThrow(SluiceError);
  database.close();
});

test('an error after which SQLite has rolled back by itself is thrown as it is, and the next transaction is whole', () => {
  const database = openMemoryDatabase();
  database.run('CREATE TABLE things (id INTEGER PRIMARY KEY)');
  const insertTwice = (): void => {
    database.run('INSERT INTO things VALUES (1)');
    database.run('INSERT OR ROLLBACK INTO things VALUES (1)');
  };
  expect(() => database.transaction(insertTwice)).toThrow(/UNIQUE/);
  database.transaction(() => database.run('INSERT INTO things VALUES (2)'));
  expect(database.all('SELECT id FROM things')).toMatchObject([{ id: 2 }]);
  database.close();
});

describe('before anything is sent, and with nothing half-written, an error says', () => {
  test('a folder that cannot be made', () => {
    // A file where a folder would have to be: it cannot be written there, not even the superuser.
    writeFileSync(join(home, 'sluice'), '');
    expect(failureOf(() => openSqliteDatabase(file))).toMatchObject({
      code: 'journal-unavailable',
      message: saying(`The file ${file} cannot be made`),
    });
  });

  test('a folder in the place of the file', () => {
    mkdirSync(file, { recursive: true, mode: 0o700 });
    expect(failureOf(() => openSqliteDatabase(file))).toMatchObject({
      code: 'journal-unavailable',
      message: saying('cannot be read or written: it is a folder'),
    });
  });

  test('a file that is no journal, which stays as it is', () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'Dear diary, today nothing was sent, and I did not ask why. '.repeat(100), { mode: 0o600 });
    const before = readFileSync(file);
    expect(failureOf(() => openSqliteDatabase(file))).toMatchObject({
      code: 'journal-damaged',
      message: saying('is damaged, or is no journal'),
    });
    expect(readFileSync(file)).toEqual(before);
  });

  test('a journal of which any page is damaged', async () => {
    makeJournal();
    const complete = readFileSync(file);
    const pageSize = complete.readUInt16BE(16);
    const failures: unknown[] = [];
    for (let at = 0; at < complete.length; at += pageSize) {
      writeFileSync(file, complete);
      writeBytes(at, Buffer.alloc(pageSize, 0xff));
      try {
        readAndWrite();
      } catch (error) {
        failures.push(error);
      }
    }
    // Some pages are not looked at: those of indexes that answer other questions.
    expect(failures.length).toBeGreaterThan(5);
    const damaged = { code: 'journal-damaged', message: saying('is damaged, or is no journal') };
    for (const failure of failures) expect(failure).toMatchObject(damaged);
  });

  test('a journal that another process has locked', async () => {
    makeJournal();
    const database = openSqliteDatabase(file);
    const { journal } = journalIn(database);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    database.run('PRAGMA busy_timeout = 0');
    const attempt = (): unknown => journal.openJob({ ...newJob, idInstance: 'another' });
    expect(failureOf(attempt)).toMatchObject({ code: 'journal-locked', message: saying(`${file} is locked by another process`) });
    // To look at it is possible all the time.
    expect(journal.openJobs()).toHaveLength(1);
    other.exec('ROLLBACK');
    other.close();
    expect(attempt()).toMatchObject({ outcome: 'acquired' });
    database.close();
  });

  test('a journal that says of itself that it is read-only', async () => {
    makeJournal();
    // A write version that is not known (sqlite.org/fileformat2.html, section 1.3.3).
    writeBytes(18, new Uint8Array([3]));
    expect(failureOf(() => openAndWrite())).toMatchObject({ code: 'journal-read-only', message: saying(`${file} is read-only`) });
  });

  test.runIf(isBound)('a journal in a file and folder that are read-only', async () => {
    makeJournal();
    chmodSync(file, 0o400);
    chmodSync(dirname(file), 0o500);
    expect(failureOf(() => openAndWrite())).toMatchObject({ code: 'journal-unavailable', message: saying(file) });
    chmodSync(dirname(file), 0o700);
  });

  test('a journal for which there is no room', async () => {
    makeJournal();
    const database = openSqliteDatabase(file);
    const { journal } = journalIn(database);
    const [job] = journal.openJobs();
    if (job === undefined) throw new Error('There is no job.');
    const pages = database.all('PRAGMA page_count')[0]?.['page_count'];
    database.run(`PRAGMA max_page_count = ${String(pages)}`);
    const large = { text: 'x'.repeat(100_000) };
    expect(failureOf(() => journal.moveJob(job, 'captured', large))).toMatchObject({
      code: 'journal-full',
      message: saying(`There is no room for the journal ${file}`),
    });
    expect([journal.openJobs(), kindsIn(journal)]).toEqual([[job], ['opened', 'snapshot-saved']]);
    database.run('PRAGMA max_page_count = 100000');
    expect(journal.moveJob(job, 'captured', large).state).toBe('captured');
    database.close();
  });

  test.runIf(hasModes).each(['deleted', 'replaced'])('a journal that was %s while it was open', async (what) => {
    makeJournal();
    const copy = readFileSync(file);
    const database = openSqliteDatabase(file);
    const { journal } = journalIn(database);
    rmSync(dirname(file), { recursive: true });
    if (what === 'replaced') {
      mkdirSync(dirname(file));
      writeFileSync(file, copy, { mode: 0o600 });
    }
    const gone = { code: 'journal-unavailable', message: saying(`The journal ${file} was deleted or replaced`) };
    expect(failureOf(() => journal.openJob({ ...newJob, idInstance: 'another' }))).toMatchObject(gone);
    expect(failureOf(() => journal.appendEvent({ kind: 'noted', actor: 'operator' }))).toMatchObject(gone);
    database.close();
  });

  test.runIf(hasModes).each(['-wal', '-shm'])('a journal of which the file %s was deleted while it was open', (suffix) => {
    const database = openSqliteDatabase(file);
    const { journal } = journalIn(database);
    rmSync(`${file}${suffix}`);
    expect(failureOf(() => journal.openJob(newJob))).toMatchObject({
      code: 'journal-unavailable',
      message: saying(`The journal ${file}${suffix} was deleted or replaced`),
    });
    database.close();
  });

  test.runIf(hasModes)('a journal that was emptied while it was open, here and by the next that opens it', () => {
    makeJournal();
    const database = openSqliteDatabase(file);
    const { journal } = journalIn(database);
    acquiredJob(journal.openJob({ ...newJob, idInstance: 'another' }));
    truncateSync(file);
    const attempt = (): unknown => journal.appendEvent({ kind: 'noted', actor: 'operator' });
    expect(failureOf(attempt)).toMatchObject({ code: 'journal-unavailable', message: saying(`${file} was cut short`) });
    // SQLite would begin a new one, and delete the log with what was written last.
    expect(failureOf(() => openSqliteDatabase(file))).toMatchObject({ code: 'journal-damaged', message: saying('is damaged') });
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    database.close();
  });

  test('a journal of a newer version', async () => {
    makeJournal();
    const raw = new DatabaseSync(file);
    raw.exec('INSERT INTO journal_migrations VALUES (70, 0)');
    raw.close();
    expect(failureOf(() => openAndWrite())).toMatchObject({
      code: 'journal-incompatible',
      message: saying('The journal is of version 70'),
    });
  });
});
