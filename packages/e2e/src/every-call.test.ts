// The built app, in the story of the demo: what reaches the gateway, counted there, is what openapi-fetch has carried.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configure, environmentOf } from './configured-sluice.ts';
import { buildCountedSluice, countedCalls } from './counted-sluice.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';

const SHOP = '1101000001';
const BAKERY = '1101000002';

let folder: string;
let emulator: RunningEmulator;
let sluice: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-every-call-'));
  sluice = await buildCountedSluice(join(folder, 'dist'));
  emulator = await startEmulator();
  configure(folder, emulator, { shop: SHOP, bakery: BAKERY });
}, 120_000);
afterAll(async () => {
  await emulator.stop();
  rmSync(folder, { recursive: true });
});

test('every call that reaches the gateway has gone through openapi-fetch', { timeout: 300_000 }, async () => {
  const file = join(folder, 'calls.txt');
  const run = (...args: readonly string[]): void => {
    const env = { ...environmentOf(folder), COUNTED_CALLS: file };
    const { stderr } = spawnSync(process.execPath, [sluice, ...args], { env, encoding: 'utf8' });
    expect(`${args[0]}: ${stderr}`).toBe(`${args[0]}: `);
  };
  // The counts know of what was there from the beginning.
  await emulator.advance(10_000);
  run('instances');
  run('doctor');
  run('diagnose', 'shop');
  run('guard', 'bakery');
  run('clear', 'shop', '--all', '--confirm', SHOP, '--reason', 'the number was blocked', '--lost', '740');
  run('plan', 'bakery', '--type', 'file');

  for (const idInstance of [SHOP, BAKERY]) {
    expect((await emulator.calls(idInstance)).toSorted()).toEqual(countedCalls(file, idInstance));
  }
  // One clear, and the readings before and after it.
  const shop = countedCalls(file, SHOP);
  expect(shop.filter((operation) => operation === 'clearMessagesQueue')).toHaveLength(1);
  expect(shop.length).toBeGreaterThan(10);
});
