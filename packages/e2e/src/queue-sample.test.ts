import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createGatewayClient } from '@sluice/core';
import { expect, onTestFinished, test } from 'vitest';
import { startEmulator } from './emulator-program.ts';

const QUEUE = join(import.meta.dirname, '../../queue');
const SAMPLE = join(QUEUE, 'test/sample.ts');
/** Makes the time of a program that of the emulator, which goes on at once to whatever the program waits for. */
const EMULATED_TIME = join(import.meta.dirname, '../../../apps/docs/scripts/sluice/stage/emulated-time.ts');
const SHOP = '1101000001';
const CHAT = '79001234567@c.us';

/** The number of the shop was disconnected in the middle of a broadcast. */
const SCENARIO = {
  title: 'A sale that was called off',
  description: 'The number of the shop is disconnected.',
  instances: [{ name: 'shop', idInstance: SHOP, product: 'whatsapp', state: 'notAuthorized' }],
  events: [],
};

test('the sample of the README reads, plans, clears and restores in twelve lines', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-sample-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(SCENARIO));
  const emulator = await startEmulator('--stepped', '--scenario', join(folder, 'scenario.json'));
  onTestFinished(() => emulator.stop());
  const apiTokenInstance = emulator.tokenOf(SHOP);
  const client = createGatewayClient({ apiUrl: emulator.url, idInstance: SHOP, apiTokenInstance, flavor: 'plain' });
  for (const chatId of [CHAT, '79001234568@c.us', '79001234569@c.us']) {
    await client.sendMessage({ chatId, message: 'Sale: half the price' });
  }
  await client.sendMessage({ chatId: '79001234570@c.us', message: 'Your order is ready' });
  await emulator.advance(10_000);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', EMULATED_TIME, SAMPLE], {
    cwd: folder,
    env: {
      API_URL: emulator.url,
      ID_INSTANCE: SHOP,
      API_TOKEN_INSTANCE: apiTokenInstance,
      STAGE_CLOCK: `${emulator.url}/__emulator/clock`,
      STAGE_RUN: '1',
    },
  });
  expect(stdout).toBe('4 messages were captured, 3 cleared, 1 of them restored.\n');
  expect(await emulator.countCalls(SHOP, 'clearMessagesQueue')).toBe(1);
  expect(await emulator.countCalls(SHOP, 'sendMessage')).toBe(4 + 2);
});

test('the sample is in the README as it is run, and has twelve lines', () => {
  const sample = readFileSync(SAMPLE, 'utf8');
  expect(readFileSync(join(QUEUE, 'README.md'), 'utf8')).toContain(`\`\`\`ts\n${sample}\`\`\`\n`);
  expect(sample.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(12);
});
