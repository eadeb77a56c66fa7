import { expect, it } from 'vitest';
import { presentDuration } from './duration.ts';

it.each([
  [0, '0 s'],
  [999, '1 s'],
  [42_000, '42 s'],
  [59_600, '1 min'],
  [297_000, '4 min 57 s'],
  [300_000, '5 min'],
  [3_599_400, '59 min 59 s'],
  [3_599_600, '1 h'],
  [12_000_000, '3 h 20 min'],
  [86_400_000, '24 h'],
])('shows %i ms as %s', (ms, shown) => {
  expect(presentDuration(ms)).toBe(shown);
});
