import { expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../emulator.ts';
import { demo } from './demo.ts';

const SHOP = '1101000001';
const CLINIC = '3100000001';
const COURIER = '4100000001';

function play(now: number): Emulator {
  return createEmulator({ scenario: demo, now: () => now, control: false });
}

function waiting(emulator: Emulator): Readonly<Record<string, number>> {
  return Object.fromEntries(emulator.instances().map(({ idInstance, waiting: count }) => [idInstance, count]));
}

// The counts are taken anew every 10 seconds, so the story must be the same at any moment between.
const moments = [Date.UTC(2026, 0, 1), Date.UTC(2026, 5, 7, 8, 9, 10, 11), Date.UTC(2026, 11, 31, 23, 59, 59, 999)];

test.each(moments)('the shop is blocked with exactly 1,240 waiting, of which 40 are answers to customers (%i)', async (now) => {
  const emulator = play(now);
  const shop = emulator.engine.instance(SHOP);
  expect(shop?.state).toBe('blocked');
  expect(shop?.counts(now).messages).toBe(1240);
  expect(waiting(emulator)[SHOP]).toBe(1240);
  emulator.clock.advance(60 * 60_000);
  expect(waiting(emulator)[SHOP]).toBe(1240);
  shop?.clearMessages(emulator.clock.now());
  const ended = emulator.engine.record(emulator.clock.now()).filter(({ idInstance }) => idInstance === SHOP);
  expect(ended.filter(({ outcome }) => outcome === 'left')).toHaveLength(360);
  expect(ended.filter(({ outcome }) => outcome === 'cleared')).toHaveLength(1240);
});

test.each(moments)('the clinic drains, one message in three seconds (%i)', (now) => {
  const emulator = play(now);
  expect(emulator.engine.instance(CLINIC)?.state).toBe('authorized');
  expect(waiting(emulator)[CLINIC]).toBe(100);
  emulator.clock.advance(30_000);
  expect(waiting(emulator)[CLINIC]).toBe(90);
  emulator.clock.advance(270_000);
  expect(waiting(emulator)[CLINIC]).toBe(0);
});

test.each(moments)('the courier has nothing to send (%i)', (now) => {
  const emulator = play(now);
  expect(emulator.engine.instance(COURIER)?.state).toBe('authorized');
  expect(waiting(emulator)[COURIER]).toBe(0);
});

test('the same moment tells the same story twice, to the letter', () => {
  const now = Date.UTC(2026, 5, 7, 8, 9, 10, 11);
  const [one, other] = [play(now), play(now)];
  const story = ({ engine }: Emulator): unknown => [
    engine.record(now),
    engine.instances().map((instance) => [instance.shown(now), instance.counts(now)]),
  ];
  expect(JSON.stringify(story(one))).toBe(JSON.stringify(story(other)));
});
