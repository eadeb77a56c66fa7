import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SluiceError } from '@sluice/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openNamedDatabase, type DatabaseFailure } from './named-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-named-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a database that fails says to callers of which instance it is, and only to the operator where its file is', () => {
  const file = join(folder, 'instance-1101000001.sqlite');
  const warnings: DatabaseFailure[] = [];
  let time = 0;
  const called = 'of instance 1101000001';
  const database = openNamedDatabase({ file, called, warn: (line) => void warnings.push(line) }, () => time);
  database.run('CREATE TABLE notes (note TEXT) STRICT');
  database.run('PRAGMA max_page_count = 1');
  const full = (): unknown => database.run(`INSERT INTO notes VALUES (?)`, ['x'.repeat(100_000)]);
  const message = 'There is no room for the journal of instance 1101000001, and nothing was written. Make room, and try again.';
  for (const _ of [1, 2]) expect(full).toThrow(new SluiceError({ code: 'journal-full', message }));
  rmSync(file);
  expect(() => database.all('SELECT * FROM notes')).toThrow('The journal of instance 1101000001 was deleted or replaced');
  expect(warnings.map(({ code, failure }) => [code, failure.includes(file)])).toEqual([
    ['journal-full', true],
    ['journal-unavailable', true],
  ]);
  time += 60_000;
  expect(() => database.all('SELECT * FROM notes')).toThrow('was deleted or replaced');
  expect(warnings).toHaveLength(3);
  database.close();
});

test('a database that cannot be opened shows callers no path either', () => {
  const name = { file: folder, called: 'of instance 1101000001', warn: () => undefined };
  expect(() => openNamedDatabase(name, () => 0)).toThrow(
    'The journal of instance 1101000001 cannot be read or written: it is a folder',
  );
});
