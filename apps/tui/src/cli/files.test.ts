import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePrivateFile } from './files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is written whole, for its owner only', () => {
  const file = join(folder, 'out.jsonl');
  writePrivateFile(file, ['one\n', 'two\n']);
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that is there is not overwritten', () => {
  const file = join(folder, 'out.jsonl');
  writeFileSync(file, 'precious');
  expect(() => writePrivateFile(file, ['one\n'])).toThrow(/not overwritten\. Choose another name/);
  expect(readFileSync(file, 'utf8')).toBe('precious');
});

function* broken(): Generator<string> {
  yield 'one\n';
  throw new TypeError('broken');
}

test('when its content breaks off, no half of it is left', () => {
  expect(() => writePrivateFile(join(folder, 'out.jsonl'), broken())).toThrow(/could not be written to its end/);
  expect(readdirSync(folder)).toEqual([]);
});

test('a place that is not there is named', () => {
  expect(() => writePrivateFile(join(folder, 'no', 'out.jsonl'), [])).toThrow(
    /cannot be written \(ENOENT\)\. Choose another place/,
  );
});
