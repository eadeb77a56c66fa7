import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { writeConfig } from './write-config.ts';

const URL = 'http://127.0.0.1:8080';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the file names every instance and its own journal, and only its owner can read it', async () => {
  const file = join(folder, 'emulated.toml');
  await writeConfig(file, URL, emulatorWith({ apiTokenInstance: 'a"b' }).instances());
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8').split('\n').slice(2)).toEqual([
    '[journal]',
    'file = "emulated.toml.journal.db"',
    '',
    '[[instances]]',
    'name = "shop"',
    'flavor = "plain"',
    `apiUrl = "${URL}"`,
    'idInstance = "1101000001"',
    String.raw`token = "a\"b"`,
    'environment = "test"',
    '',
  ]);
});

test('a file that it has written is replaced, even if others could read it meanwhile', async () => {
  const file = join(folder, 'emulated.toml');
  await writeConfig(file, URL, emulatorWith().instances());
  chmodSync(file, 0o644);
  await writeConfig(file, 'http://127.0.0.1:8081', emulatorWith().instances());
  expect(readFileSync(file, 'utf8')).toContain('http://127.0.0.1:8081');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that another program wrote stays as it is', async () => {
  const file = join(folder, 'config.toml');
  writeFileSync(file, '[[instances]]\n');
  await expect(writeConfig(file, URL, [])).rejects.toMatchObject({
    exitCode: 2,
    message: `There is a file ${file} that the emulator has not written. Give --write-config another name, or move that file away.`,
  });
  expect(readFileSync(file, 'utf8')).toBe('[[instances]]\n');
});

test('a pipe is refused, which the emulator once read until it was killed', async () => {
  const file = join(folder, 'pipe');
  execFileSync('mkfifo', [file]);
  await expect(writeConfig(file, URL, [])).rejects.toThrow('that the emulator has not written');
});

test('a folder that is not there is named', async () => {
  const file = join(folder, 'no', 'config.toml');
  await expect(writeConfig(file, URL, [])).rejects.toThrow(`There is no folder for ${file}. Create it first.`);
});

test.each([
  ['of the kernel, in which nothing can be created', '/proc/x.toml', 'No file can be created in the folder /proc (ENOENT).'],
  ['that is a file', '/etc/passwd/x.toml', '/etc/passwd is a file and no folder.'],
  ['itself', tmpdir(), `${tmpdir()} is a folder. Give --write-config the name of a file in it`],
])('a folder %s is named, with what to do', async (_, file, sentence) => {
  await expect(writeConfig(file, URL, [])).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(sentence) as string,
  });
});
