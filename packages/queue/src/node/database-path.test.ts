import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SluiceError } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failureOf, saying } from '../journal/contract/given.ts';
import { openMemoryDatabase, openSqliteDatabase } from './sqlite-database.ts';

let home: string;
let before: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sluice-paths-'));
  before = process.cwd();
  process.chdir(home);
});

afterEach(() => {
  process.chdir(before);
  rmSync(home, { recursive: true });
});

describe('what would make a file that the caller did not mean is refused, and nothing is made:', () => {
  test.each([
    ['an empty path', '', 'There is no path'],
    ['a path of spaces', '  ', 'There is no path'],
    ['the name that SQLite has for memory', ':memory:', 'call openMemoryDatabase'],
    ['a path in the home folder that no shell has expanded', '~/journal.sqlite', 'give the complete path'],
    ['the home folder of another', '~shop/journal.sqlite', 'give the complete path'],
    ['a URL', 'file:journal.sqlite', 'is a URL'],
    ['a path with a character that no path has', 'journal\0.sqlite', 'NUL'],
  ])('%s', (_what, path, part) => {
    expect(failureOf(() => openSqliteDatabase(path))).toMatchObject({ code: 'invalid-configuration', message: saying(part) });
    expect(readdirSync(home)).toEqual([]);
  });

  test('what is no text, in a program without types', () => {
    expect(failureOf(() => Reflect.apply(openSqliteDatabase, undefined, []))).toMatchObject({
      code: 'invalid-configuration',
      message: saying('There is no path'),
    });
  });
});

describe('a file that cannot be a journal is named as what it is, and no error advises to change its rights:', () => {
  test.each([
    ['a folder', () => home, 'it is a folder'],
    ['a device', () => '/dev/null', 'it is no file'],
  ])('%s', (_what, path, part) => {
    const failure = failureOf(() => openSqliteDatabase(path()));
    expect(failure).toMatchObject({ code: 'journal-unavailable', message: saying(part) });
    expect(failure.message).not.toContain('chmod');
  });

  test('a file of something else that everybody can read', () => {
    const file = join(home, 'passwd');
    writeFileSync(file, 'root:x:0:0:root:/root:/bin/bash\n'.repeat(200), { mode: 0o644 });
    const failure = failureOf(() => openSqliteDatabase(file));
    expect(failure).toMatchObject({ code: 'journal-damaged', message: saying('is no journal') });
    expect(failure.message).not.toContain('chmod');
    expect(readdirSync(home)).toEqual(['passwd']);
  });
});

test('a database that its program has closed is unavailable, and not a fault of Sluice', () => {
  const file = join(home, 'journal.sqlite');
  for (const database of [openSqliteDatabase(file), openMemoryDatabase()]) {
    database.close();
    database.close();
    const attempt = (): unknown => database.all('SELECT 1');
    expect(attempt).toThrow(SluiceError);
    expect(failureOf(attempt)).toMatchObject({ code: 'journal-unavailable', message: saying('was closed by the program') });
  }
  expect(existsSync(file)).toBe(true);
});
