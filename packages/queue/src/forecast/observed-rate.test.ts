import type { QueueEntry } from '@sluice/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entries, entry, reading, START, type ReadingOptions } from '../../test/reading.ts';
import type { Overview, Reading } from '../reading/reading.ts';
import { forecast } from './forecast.ts';
import { observeRate } from './observed-rate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A reading of an instance that sends, so long after the start; each took a second. */
function sending(afterMs: number, different: ReadingOptions = {}): Reading {
  return reading({ state: 'authorized', at: START + afterMs, since: START + afterMs - 1000, ...different });
}

/** The same without its entries. */
function counted(afterMs: number, count: number, different: Partial<Overview> = {}): Overview {
  const { rows: _, completeness: _whole, since: _since, ...overview } = sending(afterMs, { count });
  return { ...overview, ...different };
}

const chatApi = {
  flavor: 'chat-api',
  state: 'authenticated',
  settings: { typeInstance: 'whatsapp', delayMs: undefined },
} as const;

test('messages that were listed and are no longer have left', () => {
  const rate = observeRate(sending(0, { entries: entries(100) }), sending(MINUTE_MS, { entries: entries(70, 31) }));
  expect(rate).toMatchObject({ kind: 'moving', sent: 30, overMs: MINUTE_MS, msPerMessage: 2000, certainty: 'certain' });
});

test('what joined meanwhile hides nothing of what left', () => {
  const rate = observeRate(sending(0, { entries: entries(100) }), sending(MINUTE_MS, { entries: entries(500, 31) }));
  expect(rate).toMatchObject({ sent: 30, msPerMessage: 2000 });
});

function alike(count: number): readonly QueueEntry[] {
  return Array.from({ length: count }, () => entry({ messageIds: [] }));
}

test('messages without an id that say the same are distinguished by how many there are', () => {
  const rate = observeRate(sending(0, { entries: alike(10) }), sending(MINUTE_MS, { entries: alike(6) }));
  expect(rate).toMatchObject({ kind: 'moving', sent: 4 });
});

test('messages that were old enough to expire are not taken to have left', () => {
  const acceptedAt = entries(10).map((_, index) => ({
    at: START - (index < 4 ? 24 * HOUR_MS : 0),
    certainty: 'certain' as const,
  }));
  const rate = observeRate(sending(0, { entries: entries(10), acceptedAt }), sending(MINUTE_MS, { entries: entries(3, 8) }));
  expect(rate).toMatchObject({ sent: 3 });
});

test('a queue in which every message still waits does not move', () => {
  const rate = observeRate(sending(0, { entries: entries(100) }), sending(MINUTE_MS, { entries: entries(120) }));
  expect(rate).toEqual({ kind: 'still', overMs: MINUTE_MS - 2000 });
});

test('counts say by how much the queue became shorter, if they are far enough apart for their lag', () => {
  expect(observeRate(counted(0, 100), counted(MINUTE_MS, 40))).toMatchObject({
    sent: 60,
    msPerMessage: 1000,
    certainty: 'inferred',
  });
  expect(observeRate(counted(0, 100), counted(39_000, 40))).toBeUndefined();
  expect(observeRate(counted(0, 100), counted(MINUTE_MS, 100))).toBeUndefined();
  expect(observeRate(counted(0, 100), counted(MINUTE_MS, 140))).toBeUndefined();
});

test('a single message shows no rate', () => {
  expect(observeRate(sending(0, { entries: entries(9) }), sending(MINUTE_MS, { entries: entries(8, 2) }))).toBeUndefined();
});

test('readings show nothing that are too near, of two instances, in the wrong order, or between which something was changed', () => {
  const [earlier, later] = [sending(0, { entries: entries(100) }), sending(MINUTE_MS, { entries: entries(70, 31) })];
  expect(observeRate(earlier, later)).toBeDefined();
  expect(observeRate(later, earlier)).toBeUndefined();
  expect(observeRate(earlier, { ...later, at: START + 4000, since: START + 3000 })).toBeUndefined();
  expect(observeRate(earlier, { ...later, idInstance: '1101000002' })).toBeUndefined();
  expect(observeRate(earlier, { ...later, settings: { ...later.settings, delayMs: 2000 } })).toBeUndefined();
  expect(observeRate(earlier, { ...later, isSending: false })).toBeUndefined();
});

/** 100 of a queue of Chat-API. */
function part(afterMs: number, first: number, total: number): Reading {
  return sending(afterMs, {
    ...chatApi,
    entries: entries(100, first),
    count: total,
    completeness: { kind: 'truncated', shown: 100, total },
  });
}

test('a part of a list of Chat-API is compared by its total: which part it shows is not documented', () => {
  const rate = observeRate(part(0, 101, 200), part(10 * MINUTE_MS, 126, 180));
  expect(rate).toMatchObject({ sent: 20, certainty: 'inferred' });
});

test('a forecast believes a pace that is slower than the delay, and none that is faster', () => {
  const known = sending(0, { entries: entries(100) });
  const after = (first: number): Reading => sending(10 * MINUTE_MS, { entries: entries(101 - first, first) });
  const slow = observeRate(known, after(31));
  expect(forecast(after(31), slow)).toMatchObject({
    emptyInMs: 70 * 20_000,
    drainRate: { by: 'observed', msPerMessage: 20_000 },
  });
  const delayed: Overview = { ...after(31), settings: { typeInstance: 'whatsapp', delayMs: 60_000 } };
  expect(forecast(delayed, slow)).toMatchObject({ drainRate: { by: 'delay', msPerMessage: 60_000 } });
});

test('a pace that the readings explain as well as the delay does is the delay', () => {
  const rate = observeRate(sending(0, { entries: entries(100) }), sending(MINUTE_MS, { entries: entries(41, 60) }));
  expect(forecast(sending(MINUTE_MS, { entries: entries(41, 60) }), rate)).toMatchObject({
    drainRate: { by: 'delay', msPerMessage: 1000 },
  });
});

test('a gateway that does not say its delay is forecast by what was seen', () => {
  const settings = { typeInstance: 'whatsapp', delayMs: undefined };
  const [earlier, later] = [counted(0, 100, { settings }), counted(MINUTE_MS, 40, { settings })];
  expect(forecast(later)).toMatchObject({ kind: 'unknown' });
  expect(forecast(later, observeRate(earlier, later))).toMatchObject({
    kind: 'draining',
    emptyInMs: 40_000,
    drainRate: { by: 'observed', certainty: 'inferred' },
  });
});

test('a queue that should move and was not seen to for longer than its pace explains is stuck', () => {
  const stuckFor = (ms: number): unknown => {
    const [earlier, later] = [sending(0, { entries: entries(9) }), sending(ms, { entries: entries(9) })];
    return forecast(later, observeRate(earlier, later));
  };
  expect(stuckFor(MINUTE_MS)).toMatchObject({ kind: 'stalled', why: 'stuck', waiting: 9 });
  const slow = sending(MINUTE_MS, { settings: { typeInstance: 'whatsapp', delayMs: 30_000 }, entries: entries(9) });
  expect(forecast(slow, { kind: 'still', overMs: 58_000 })).toMatchObject({ kind: 'draining' });
});

test('on Chat-API, more than a slow start allows is no slow start, and less is one', () => {
  const known = counted(0, 400, chatApi);
  const after = (count: number): Overview => counted(10 * MINUTE_MS, count, chatApi);
  expect(forecast(after(375), observeRate(known, after(375)))).toMatchObject({
    drainRate: { by: 'slow-start', msPerMessage: 24_000 },
  });
  expect(forecast(after(100), observeRate(known, after(100)))).toMatchObject({
    emptyInMs: 200_000,
    drainRate: { by: 'observed' },
  });
  expect(forecast(after(390), observeRate(known, after(390)))).toMatchObject({
    drainRate: { by: 'observed', msPerMessage: 60_000 },
  });
});

test('on Chat-API, a window without a message is no slower pace', () => {
  const [earlier, later] = [counted(0, 400, chatApi), counted(4 * MINUTE_MS, 395, chatApi)];
  expect(forecast(later, observeRate(earlier, later))).toMatchObject({ drainRate: { by: 'slow-start' } });
});

test('whatever pace messages leave at, it lies between the bounds that were observed', () => {
  const pace = fc.integer({ min: 500, max: 60_000 });
  fc.assert(
    fc.property(pace, fc.nat(60_000), fc.integer({ min: 60_000, max: HOUR_MS }), (everyMs, phaseMs, overMs) => {
      // The n-th leaves when its time has come, whatever is watched.
      const leftBy = (ms: number): number => Math.floor((ms + phaseMs) / everyMs);
      const sent = leftBy(overMs) - leftBy(0);
      fc.pre(sent <= 400);
      const rate = observeRate(
        sending(0, { entries: entries(500) }),
        sending(overMs, { entries: entries(500 - sent, sent + 1) }),
      );
      if (rate?.kind !== 'moving') return;
      expect(rate.fastestMs).toBeLessThanOrEqual(everyMs);
      expect(rate.slowestMs).toBeGreaterThanOrEqual(everyMs);
    }),
  );
});
