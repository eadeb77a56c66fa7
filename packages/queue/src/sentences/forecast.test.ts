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
