import type { Forecast } from '../forecast/forecast.ts';
import { expect, it } from 'vitest';
import { en } from './en/en.ts';

const expiry = { kind: 'undocumented' } as const;

it.each<[Forecast, string]>([
  [{ kind: 'empty' }, 'empty'],
  [{ kind: 'stalled', waiting: 3, why: 'state', expiry }, 'does not move'],
  [{ kind: 'unknown', waiting: 3, expiry }, 'unknown'],
  [
    {
      kind: 'draining',
      waiting: 3,
      emptyInMs: 297_000,
      drainRate: { by: 'delay', msPerMessage: 3000, certainty: 'certain' },
      expiry,
    },
    '4 min 57 s',
  ],
  [
    {
      kind: 'draining',
      waiting: 3,
      emptyInMs: 297_000,
      drainRate: { by: 'slow-start', msPerMessage: 24_000, certainty: 'inferred' },
      expiry,
    },
    'about 4 min 57 s',
  ],
])('says of %o: %s', (forecast, words) => {
  expect(en.forecast.brief(forecast)).toBe(words);
});

it('where no age is known, the first may expire at any time: the moment of the reading was said to be its earliest', () => {
  const ages = { certain: 0, inferred: 0, unknown: 125 };
  const first = { earliest: 0, latest: 86_400_000 };
  const bounded = { kind: 'bounded', atLeast: 125, atMost: 125, first, emptyBy: 86_400_000, ages } as const;
  const stalled: Forecast = { kind: 'stalled', waiting: 125, why: 'state', expiry: bounded };
  expect(en.forecast.inFull(stalled, 'blocked').slice(1)).toEqual([
    '125 expire if it stays so; how long they have waited is not known, so the first may expire at any time.',
    expect.stringMatching(/^By .* all that wait now have expired\.$/),
  ]);
  const perhaps = { ...bounded, atLeast: 0, first: { earliest: 0, latest: undefined } };
  const draining: Forecast = {
    kind: 'draining',
    waiting: 125,
    emptyInMs: 375_000,
    drainRate: { by: 'delay', msPerMessage: 3000, certainty: 'certain' },
    expiry: perhaps,
  };
  expect(en.forecast.inFull(draining, 'authorized').at(-1)).toBe(
    'From 0 to 125 expire before their turn; how long they have waited is not known, so the first may expire at any time, if any does.',
  );
  const known: Forecast = { ...stalled, expiry: { ...bounded, ages: { certain: 1, inferred: 0, unknown: 124 } } };
  expect(en.forecast.inFull(known, 'blocked').join(' ')).toContain('known of 1 of 125. The first expires');
});
