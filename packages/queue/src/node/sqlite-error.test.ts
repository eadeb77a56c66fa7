import { SluiceError } from '@sluice/core';
import { expect, test } from 'vitest';
import { explain } from './sqlite-error.ts';

function sqliteError(errcode: number): Error {
  return Object.assign(new Error('what SQLite says'), { code: 'ERR_SQLITE_ERROR', errcode });
}

// Codes and extended codes are those of sqlite.org/rescode.html.
test.each([
  ['SQLITE_BUSY', 5, 'journal-locked', 'is locked by another process'],
  ['SQLITE_BUSY_SNAPSHOT', 517, 'journal-locked', 'is locked by another process'],
  ['SQLITE_LOCKED_SHAREDCACHE', 262, 'journal-locked', 'is locked by another process'],
  ['SQLITE_READONLY', 8, 'journal-read-only', 'is read-only'],
  ['SQLITE_READONLY_DIRECTORY', 1544, 'journal-read-only', 'is read-only'],
  ['SQLITE_FULL', 13, 'journal-full', 'There is no room'],
  ['SQLITE_CORRUPT', 11, 'journal-damaged', 'is damaged'],
  ['SQLITE_CORRUPT_INDEX', 779, 'journal-damaged', 'is damaged'],
  ['SQLITE_NOTADB', 26, 'journal-damaged', 'is damaged'],
  ['SQLITE_IOERR_FSYNC', 1034, 'journal-unavailable', 'cannot be read or written'],
  ['SQLITE_CANTOPEN_ISDIR', 526, 'journal-unavailable', 'cannot be read or written'],
])('%s (%i) is %s, names the file, and has two sentences', (_name, errcode, code, part) => {
  const explained = explain(sqliteError(errcode), '/var/lib/sluice/journal.db');
  expect(explained).toBeInstanceOf(SluiceError);
  expect(explained).toMatchObject({ code });
  expect(String(explained)).toContain(part);
  expect(String(explained)).toMatch(
    / \/var\/lib\/sluice\/journal\.db .*\. [A-Z].*\.$|\/var\/lib\/sluice\/journal\.db, .*\. [A-Z].*\.$/,
  );
});

// As Deno 2.9 throws them.
test.each([
  ['database is locked', 'journal-locked'],
  ['attempt to write a readonly database', 'journal-read-only'],
  ['database or disk is full', 'journal-full'],
  ['file is not a database', 'journal-damaged'],
  ['unable to open database file: /var/lib/sluice/journal.db', 'journal-unavailable'],
])('%j without a number is %s', (message, code) => {
  const error = Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR' });
  expect(explain(error, '/var/lib/sluice/journal.db')).toMatchObject({ code });
  expect(explain(new Error(message), 'journal.db')).not.toBeInstanceOf(SluiceError);
});

test.each([
  ['SQLITE_ERROR', sqliteError(1)],
  ['SQLITE_CONSTRAINT_UNIQUE', sqliteError(2067)],
  ['an error of something else', new Error('enough')],
  ['a value that is no error', 'enough'],
])('%s is a fault of the program, and comes back as it is', (_name, error) => {
  expect(explain(error, 'journal.db')).toBe(error);
});
