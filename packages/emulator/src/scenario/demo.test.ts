import { expect, test } from 'vitest';
import { Clock } from '../clock.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import { scenarios } from './scenarios.ts';

const SHOP = '1101000001';
const BAKERY = '1101000002';
const CLINIC = '3100000001';
const COURIER = '4100000001';
const HOTEL = '2100000001';

function handler(now: number): Emulator {
  return createEmulator({ clock: Clock.stepped(now), scenario: scenarios.demo });
}

function waiting(emulator: Emulator): Readonly<Record<string, number>> {
  return Object.fromEntries(emulator.instances().map(({ idInstance, waiting: count }) => [idInstance, count]));
}

// The counts are taken again every 10 seconds, so the story must be the same at any moment between.
const moments = [Date.UTC(2026, 0, 1), Date.UTC(2026, 5, 7, 8, 9, 10, 11), Date.UTC(2026, 11, 31, 23, 59, 59, 999)];

test.each(moments)('the shop is blocked with exactly 1,240 waiting, of which 40 are answers to customers (%i)', (now) => {
  const emulator = handler(now);
  const shop = emulator.engine.instance(SHOP);
  expect(shop?.state).toBe('blocked');
  expect(shop?.counts(now).messages).toBe(1240);
  expect(waiting(emulator)[SHOP]).toBe(1240);
  emulator.clock.advance(60 * 60_000);
  expect(waiting(emulator)[SHOP]).toBe(1240);
  const cleared = shop?.clearMessages(emulator.clock.now()) ?? [];
  expect(cleared.slice(0, 1200).every(({ body }) => String(body['chatId']).startsWith('7999'))).toBe(true);
  expect(cleared.slice(1200).every(({ body }) => /41[0-3]\d/.test(String(body['message'])))).toBe(true);
  expect(shop?.totals).toEqual({ accepted: 1600, sent: 360, failed: 0, expired: 0, cleared: 1240 });
});

test.each(moments)('the clinic drains, one message in three seconds (%i)', (now) => {
  const emulator = handler(now);
  expect(emulator.engine.instance(CLINIC)?.state).toBe('authorized');
  expect(waiting(emulator)[CLINIC]).toBe(100);
  emulator.clock.advance(30_000);
  expect(waiting(emulator)[CLINIC]).toBe(90);
  emulator.clock.advance(270_000);
  expect(waiting(emulator)[CLINIC]).toBe(0);
});

test.each(moments)('the bakery shows all of its 94: a price list for 80, and 14 answers to customers among them (%i)', (now) => {
  const emulator = handler(now);
  const bakery = emulator.engine.instance(BAKERY);
  expect(bakery?.state).toBe('notAuthorized');
  expect(bakery?.counts(now).messages).toBe(94);
  const types = bakery?.shown(now).map(({ type }) => type) ?? [];
  expect(types.filter((type) => type === 'sendFileByUrl')).toHaveLength(80);
  expect(types.filter((type) => type === 'sendMessage')).toHaveLength(14);
  // Before the broadcast, between its messages and after it.
  expect([types.at(0), types.at(-1)]).toEqual(['sendMessage', 'sendMessage']);
  expect(types.slice(types.indexOf('sendFileByUrl'), types.lastIndexOf('sendFileByUrl'))).toContain('sendMessage');
});

test.each(moments)('the hotel has 24 replies to send and a phone that is away (%i)', (now) => {
  const emulator = handler(now);
  expect(emulator.engine.instance(HOTEL)?.state).toBe('authenticated');
  emulator.clock.advance(60_000);
  expect(waiting(emulator)[HOTEL]).toBe(24);
});

test.each(moments)('the courier has nothing to send (%i)', (now) => {
  const emulator = handler(now);
  expect(emulator.engine.instance(COURIER)?.state).toBe('authorized');
  expect(waiting(emulator)[COURIER]).toBe(0);
});

test('each of the five has its name and the token that the guides name', () => {
  expect(
    handler(0)
      .instances()
      .map(({ name, apiTokenInstance, flavor }) => [name, apiTokenInstance, flavor]),
  ).toEqual([
    ['shop', `emulated-token-of-${SHOP}`, 'plain'],
    ['bakery', `emulated-token-of-${BAKERY}`, 'plain'],
    ['clinic', `emulated-token-of-${CLINIC}`, 'v3'],
    ['hotel', `emulated-token-of-${HOTEL}`, 'chat-api'],
    ['courier', `emulated-token-of-${COURIER}`, 'plain'],
  ]);
});
