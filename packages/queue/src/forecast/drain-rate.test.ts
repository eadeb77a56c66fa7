import { expect, test } from 'vitest';
import { maxSentWithin } from './drain-rate.ts';

test.each([
  ['the first may leave at once', 0, 1000, 100, 1],
  ['then one per pause', 3000, 1000, 100, 4],
  ['never more than wait', 3000, 1000, 2, 2],
  ['none of none', 3000, 1000, 0, 0],
  ['all, where the pause is not known', 3000, undefined, 100, 100],
  ['all, where the pause is said to be none', 3000, 0, 100, 100],
  ['a clock that was set back lets none leave twice', -5000, 1000, 100, 1],
])('%s', (_what, ms, delayMs, waiting, most) => {
  expect(maxSentWithin(ms, delayMs, waiting)).toBe(most);
});
