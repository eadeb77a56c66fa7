import { SluiceError } from '@sluice/core';
import { expect, test } from 'vitest';
import { explainDurable } from './durable-error.ts';

// As workerd writes them: what SQLite says, its code, and the extended one where it says more.
test.each([
  ['database or disk is full: SQLITE_FULL', 'journal-full', 'There is no room'],
  ['disk I/O error: SQLITE_IOERR (extended: SQLITE_IOERR_WRITE)', 'journal-unavailable', 'did not answer'],
  ['database disk image is malformed: SQLITE_CORRUPT', 'journal-damaged', 'is damaged'],
  ['file is not a database: SQLITE_NOTADB', 'journal-damaged', 'is damaged'],
  ['database is locked: SQLITE_BUSY', 'journal-locked', 'is locked'],
  ['attempt to write a readonly database: SQLITE_READONLY', 'journal-read-only', 'is read-only'],
  ['Durable Object storage operation exceeded timeout which caused object to be reset.', 'journal-unavailable', 'did not answer'],
])('%s is %s', (said, code, part) => {
  const explained = explainDurable(new Error(said));
  expect(explained).toBeInstanceOf(SluiceError);
  expect(explained).toMatchObject({ code });
  expect(String(explained)).toContain(part);
});

test.each([
  ['a violated constraint', new Error('UNIQUE constraint failed: t.v: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_UNIQUE)')],
  ['a mistake in a statement', new Error('near "SELCT": syntax error at offset 0: SQLITE_ERROR')],
  ['a value that no column takes', new TypeError('Cannot convert a BigInt value to a number')],
  ['an error of Sluice', new SluiceError({ code: 'job-closed', message: 'The job is closed. Open another.' })],
  ['a value that is no error', 'enough'],
])('%s is a fault of the program, and comes back as it is', (_name, error) => {
  expect(explainDurable(error)).toBe(error);
});
