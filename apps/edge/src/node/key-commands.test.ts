import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyCommands } from './key-commands.ts';

let folder: string;
let data: string;
let config: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-keys-'));
  data = join(folder, 'data');
  config = join(folder, 'edge.json');
  const keys = [{ name: 'of-the-configuration', sha256: 'ab'.repeat(32), scopes: ['queue:read'] }];
  const instances = [{ idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance: 'token-of-the-tests' }];
  writeFileSync(config, JSON.stringify({ keys, instances }), { mode: 0o600 });
});

afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<readonly object[]> {
  const lines: object[] = [];
  await keyCommands({ print: (line) => void lines.push(line) }).parseAsync(args, { from: 'user' });
  return lines;
}

const create = async (...more: readonly string[]): Promise<readonly object[]> =>
  run('create', '--name', 'shop', '--scope', 'queue:read', ...more);

test('a key says in which folder it was stored, which is made where it is not there', async () => {
  expect(await create('--data', data)).toMatchObject([{ name: 'shop', data }]);
  expect(await run('list', '--data', data)).toMatchObject([{ name: 'shop' }]);
});

test('the keys of a folder and those of the configuration are listed together', async () => {
  await create('--data', data);
  expect(await run('list', '--data', data, '--config', config)).toMatchObject([
    { name: 'of-the-configuration' },
    { name: 'shop', createdAt: expect.any(String) as string },
  ]);
});

test('a key that would have expired already is not made', async () => {
  await expect(create('--data', data, '--expires', '2020-01-31')).rejects.toThrow('The time of --expires is in the past');
  expect(existsSync(data)).toBe(false);
});

describe('a key that is to be revoked and is', () => {
  beforeEach(() => create('--data', data));

  test('of the configuration is said to be there', async () => {
    await expect(run('revoke', 'of-the-configuration', '--data', data, '--config', config)).rejects.toThrow(
      'The key of-the-configuration is in the configuration of the edge. Remove it there, and start the edge again.',
    );
  });

  test('not in the folder may be one of the configuration', async () => {
    await expect(run('revoke', 'of-the-configuration', '--data', data)).rejects.toThrow(
      'There is no key of that name among the keys in this folder; a key of the configuration is removed there.',
    );
  });

  test('in the folder is revoked also where the configuration is not right', async () => {
    writeFileSync(config, '{');
    expect(await run('revoke', 'shop', '--data', data, '--config', config)).toMatchObject([
      { name: 'shop', revokedAt: expect.any(String) as string },
    ]);
  });
});

describe('a folder whose name was misspelt', () => {
  test.each([['list'], ['revoke', 'shop']])('is not made to %s', async (...args) => {
    await expect(run(...args, '--data', data)).rejects.toThrow(`There is no folder ${data}. Give --data the folder of the edge.`);
    expect(existsSync(data)).toBe(false);
  });

  test('and is there for something else gets no file', async () => {
    await expect(run('list', '--data', folder)).rejects.toThrow(`No edge has stored anything in the folder ${folder}.`);
    expect(readdirSync(folder)).toEqual(['edge.json']);
  });

  test('is not made for a key where the one above it is not there either', async () => {
    await expect(create('--data', join(data, 'edge'))).rejects.toThrow(`There is no folder ${data}`);
    expect(existsSync(data)).toBe(false);
  });
});
