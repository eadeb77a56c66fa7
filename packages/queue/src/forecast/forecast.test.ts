import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readings } from '../../test/forecast-cases.ts';
import { entries, ID, reading, START } from '../../test/reading.ts';
import type { Overview } from '../reading/reading.ts';
import type { Expiry } from './expiry.ts';
import { forecast, type Forecast } from './forecast.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

function overview(different: Partial<Overview> = {}): Overview {
  return {
    idInstance: ID,
    flavor: 'plain',
    state: 'authorized',
    isSending: true,
    reason: undefined,
    count: 1240,
    settings: { typeInstance: 'whatsapp', delayMs: 1000 },
    at: START,
    ...different,
  };
}

function expiryIn(outlook: Forecast): Extract<Expiry, { kind: 'bounded' }> {
  if (outlook.kind === 'empty' || outlook.expiry.kind !== 'bounded') throw new TypeError('It says nothing of what expires.');
  return outlook.expiry;
}

test('a queue of 1,240 is empty after twenty minutes and forty seconds at one a second', () => {
  expect(forecast(overview())).toMatchObject({
    kind: 'draining',
    waiting: 1240,
    emptyInMs: 1_240_000,
    drainRate: { by: 'delay', msPerMessage: 1000, certainty: 'certain' },
  });
});

test('an empty queue is empty in every state', () => {
  expect(forecast(overview({ count: 0 }))).toEqual({ kind: 'empty' });
  expect(forecast(overview({ count: 0, isSending: false, state: 'blocked' }))).toEqual({ kind: 'empty' });
});

test('a pace that is shorter than any gateway keeps is not believed', () => {
  const outlook = forecast(overview({ count: 10, settings: { typeInstance: 'whatsapp', delayMs: 0 } }));
  expect(outlook).toMatchObject({ kind: 'draining', emptyInMs: 5000 });
});

test('of 1,240 at one in ten minutes, at least 1,096 expire: no more than 144 can leave within a day', () => {
  const { atLeast, atMost, first } = expiryIn(forecast(overview({ settings: { typeInstance: 'whatsapp', delayMs: 600_000 } })));
  expect({ atLeast, atMost }).toEqual({ atLeast: 1240 - 144, atMost: 1240 });
  expect(first).toEqual({ earliest: START, latest: START + DAY_MS });
});

test('of a queue that drains within a day, none need expire; how old its messages are is not known, so any can', () => {
  const { atLeast, atMost, first, ages } = expiryIn(forecast(overview()));
  expect({ atLeast, atMost }).toEqual({ atLeast: 0, atMost: 1240 });
  expect(first).toEqual({ earliest: START, latest: undefined });
  expect(ages).toEqual({ certain: 0, inferred: 0, unknown: 1240 });
});

test('messages whose age is known and that leave in time do not expire', () => {
  const acceptedAt = entries(50).map(() => ({ at: START - 23 * HOUR_MS, certainty: 'certain' as const }));
  const outlook = forecast(reading({ state: 'authorized', entries: entries(50), acceptedAt }));
  expect(expiryIn(outlook)).toEqual({
    kind: 'bounded',
    atLeast: 0,
    atMost: 0,
    first: undefined,
    emptyBy: START + HOUR_MS,
    ages: { certain: 50, inferred: 0, unknown: 0 },
  });
});

test('everything in a stalled queue expires, each a day after it was accepted', () => {
  const acceptedAt = [20, 5, 1].map((hours) => ({ at: START - hours * HOUR_MS, certainty: 'inferred' as const }));
  const outlook = forecast(reading({ flavor: 'v3', entries: entries(3), acceptedAt }));
  expect(outlook).toEqual({
    kind: 'stalled',
    waiting: 3,
    why: 'state',
    expiry: {
      kind: 'bounded',
      atLeast: 3,
      atMost: 3,
      first: { earliest: START + 4 * HOUR_MS, latest: START + 4 * HOUR_MS },
      emptyBy: START + 23 * HOUR_MS,
      ages: { certain: 0, inferred: 3, unknown: 0 },
    },
  });
});

test('where no age is known, a stalled queue begins to expire at once or in a day, and is gone in a day', () => {
  const { first, emptyBy } = expiryIn(forecast(overview({ isSending: false, state: 'blocked' })));
  expect(first).toEqual({ earliest: START, latest: START + DAY_MS });
  expect(emptyBy).toBe(START + DAY_MS);
});

test('a message of unknown age is no older than the one before it', () => {
  const known = { at: START - HOUR_MS, certainty: 'certain' as const };
  const outlook = forecast(reading({ entries: entries(2), acceptedAt: [known, undefined] }));
  expect(expiryIn(outlook).first).toEqual({ earliest: START + 23 * HOUR_MS, latest: START + 23 * HOUR_MS });
});

test('a message of unknown age is no younger than the one behind it', () => {
  const known = { at: START - HOUR_MS, certainty: 'certain' as const };
  const outlook = forecast(reading({ entries: entries(2), acceptedAt: [undefined, known] }));
  expect(expiryIn(outlook)).toMatchObject({
    first: { earliest: START, latest: START + 23 * HOUR_MS },
    emptyBy: START + 23 * HOUR_MS,
  });
});

test('a message that is counted and not listed can be as young as the reading', () => {
  const acceptedAt = [{ at: START - 20 * HOUR_MS, certainty: 'certain' as const }];
  expect(expiryIn(forecast(reading({ entries: entries(1), acceptedAt }))).emptyBy).toBe(START + 4 * HOUR_MS);
  expect(expiryIn(forecast(reading({ entries: entries(1), acceptedAt, count: 9 }))).emptyBy).toBe(START + DAY_MS);
});

test('a count that the list does not bear out makes nothing certain to expire', () => {
  const known = reading({
    state: 'authorized',
    entries: entries(1),
    count: 3000,
    settings: { typeInstance: 'whatsapp', delayMs: 600_000 },
  });
  const { atLeast, atMost } = expiryIn(forecast(known));
  expect({ atLeast, atMost }).toEqual({ atLeast: 0, atMost: 3000 });
});

test('where the pace is not known, only what expires at the fastest pace is certain to expire', () => {
  const outlook = forecast(overview({ count: 200_000, settings: { typeInstance: 'whatsapp', delayMs: undefined } }));
  expect(outlook.kind).toBe('unknown');
  expect(expiryIn(outlook).atLeast).toBe(200_000 - 172_800);
});

test('400 on Chat-API are empty after 160 minutes of slow start, and nothing is said of what expires', () => {
  const settings = { typeInstance: 'whatsapp', delayMs: undefined };
  expect(forecast(overview({ flavor: 'chat-api', state: 'authenticated', count: 400, settings }))).toEqual({
    kind: 'draining',
    waiting: 400,
    emptyInMs: 160 * 60_000,
    drainRate: { by: 'slow-start', msPerMessage: 24_000, certainty: 'inferred' },
    expiry: { kind: 'undocumented' },
  });
});

test('no forecast contradicts itself', () => {
  fc.assert(
    fc.property(readings('some'), fc.boolean(), (known, isSending) => {
      const outlook = forecast({ ...known, isSending });
      if (outlook.kind === 'empty') return;
      const { atLeast, atMost, first, emptyBy, ages } = expiryIn(outlook);
      expect(atLeast).toBeGreaterThanOrEqual(0);
      expect(atMost).toBeGreaterThanOrEqual(atLeast);
      expect(outlook.waiting).toBeGreaterThanOrEqual(atMost);
      expect(ages.certain + ages.inferred + ages.unknown).toBe(outlook.waiting);
      expect(first === undefined).toBe(atMost === 0);
      expect(first?.latest === undefined).toBe(atLeast === 0);
      if (first === undefined) return;
      expect(first.earliest).toBeGreaterThanOrEqual(START);
      expect(first.latest ?? Infinity).toBeGreaterThanOrEqual(first.earliest);
      expect(emptyBy).toBeGreaterThanOrEqual(first.latest ?? first.earliest);
    }),
  );
});

test('where every age is known, what expires is known to two messages', () => {
  fc.assert(
    fc.property(readings('all'), (known) => {
      fc.pre(known.rows.length > 0);
      const { atLeast, atMost } = expiryIn(forecast(known));
      expect(atMost - atLeast).toBeLessThanOrEqual(2);
    }),
  );
});

test('a missing fact makes a forecast wider, and never wrong', () => {
  fc.assert(
    fc.property(readings('all'), fc.infiniteStream(fc.boolean()), (known, forget) => {
      fc.pre(known.rows.length > 0);
      // A message older than the gateway keeps it contradicts the facts that the bounds rest on.
      fc.pre(known.rows.every(({ acceptedAt }) => acceptedAt !== undefined && acceptedAt.at > START - DAY_MS));
      const certain = expiryIn(forecast(known));
      const rows = known.rows.map((row) => (forget.next().value ? { ...row, acceptedAt: undefined } : row));
      const vague = expiryIn(forecast({ ...known, rows }));
      expect(vague.atLeast).toBeLessThanOrEqual(certain.atLeast);
      expect(vague.atMost).toBeGreaterThanOrEqual(certain.atMost);
      expect(vague.first?.earliest ?? -Infinity).toBeLessThanOrEqual(certain.first?.earliest ?? Infinity);
      expect(vague.emptyBy).toBeGreaterThanOrEqual(certain.emptyBy);
    }),
  );
});

function draining(count: number, delayMs: number): Forecast {
  return forecast(overview({ count, settings: { typeInstance: 'whatsapp', delayMs } }));
}

test('a longer queue and a longer pause never empty it sooner, nor let less of it expire', () => {
  const counts = fc.integer({ min: 1, max: 400_000 });
  const pauses = fc.integer({ min: 500, max: 600_000 });
  fc.assert(
    fc.property(counts, fc.nat(1000), pauses, fc.nat(10_000), (count, more, delayMs, longer) => {
      const outlook = draining(count, delayMs);
      const [longerQueue, longerPause] = [draining(count + more, delayMs), draining(count, delayMs + longer)];
      for (const worse of [longerQueue, longerPause]) {
        if (outlook.kind !== 'draining' || worse.kind !== 'draining') throw new TypeError('It drains.');
        expect(worse.emptyInMs).toBeGreaterThanOrEqual(outlook.emptyInMs);
        expect(expiryIn(worse).atLeast).toBeGreaterThanOrEqual(expiryIn(outlook).atLeast);
        expect(expiryIn(worse).atMost).toBeGreaterThanOrEqual(expiryIn(outlook).atMost);
      }
    }),
  );
});
