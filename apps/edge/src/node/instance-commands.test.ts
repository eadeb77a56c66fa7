import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSealingKey } from '../sealing/sealing-keys.ts';
import { instanceCommands } from './instance-commands.ts';

const OF_THE_EDGE = createSealingKey('of-the-edge');
const ADD = ['add', '--id', '1101000002', '--api-url', 'https://gateway.example'];
const TOKEN = 'token-of-the-tests';

let folder: string;
let data: string;
let config: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-instances-'));
  data = join(folder, 'data');
  config = join(folder, 'edge.json');
  const keys = [{ name: 'shop', sha256: 'ab'.repeat(32), scopes: ['queue:read'] }];
  writeFileSync(config, JSON.stringify({ keys, instances: [], gateways: [{ apiUrl: 'https://gateway.example' }] }));
  vi.stubEnv('SLUICE_GATEWAY_TOKEN', TOKEN);
  vi.stubEnv('SLUICE_EDGE_SEALING_KEYS', OF_THE_EDGE);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function run(...args: readonly string[]): Promise<readonly object[]> {
  const lines: object[] = [];
  const where = ['--data', data, '--config', config];
  await instanceCommands({ print: (line) => void lines.push(line) }).parseAsync([...args, ...where], { from: 'user' });
  return lines;
}

test('an instance says in which folder it was added, and that it was removed', async () => {
  expect(await run(...ADD)).toMatchObject([{ idInstance: '1101000002', stored: true, data }]);
  expect(await run('remove', '1101000002')).toMatchObject([{ idInstance: '1101000002', stored: false, removed: true }]);
  expect(await run('list')).toEqual([]);
});

test.each([['list'], ['remove', '1101000002']])('a folder whose name was misspelt is not made to %s', async (...args) => {
  await expect(run(...args)).rejects.toThrow(`There is no folder ${data}.`);
  expect(existsSync(data)).toBe(false);
});

describe('an instance is not added', () => {
  test('where there is no key to seal its token, and no other key is asked for while the edge has one', async () => {
    vi.stubEnv('SLUICE_EDGE_SEALING_KEYS', '');
    await expect(run(...ADD)).rejects.toThrow(
      'Give this command the same SLUICE_EDGE_SEALING_KEYS as the edge has; only where there is none yet, make one',
    );
    expect(existsSync(data)).toBe(false);
  });

  test('where another is stored under a key that was not given', async () => {
    await run(...ADD);
    vi.stubEnv('SLUICE_EDGE_SEALING_KEYS', createSealingKey('another'));
    const added = run('add', '--id', '1101000003', '--api-url', 'https://gateway.example');
    await expect(added).rejects.toThrow('the same SLUICE_EDGE_SEALING_KEYS as the edge has');
    await expect(added).rejects.not.toThrow(TOKEN);
    vi.stubEnv('SLUICE_EDGE_SEALING_KEYS', `${createSealingKey('another')},${OF_THE_EDGE}`);
    expect(await run('list')).toMatchObject([{ idInstance: '1101000002' }]);
  });
});
