import { expect, test } from 'vitest';
import { NO_HISTORY, withCount } from './count-history.ts';

const MINUTE_MS = 60_000;

test('nothing can have left where nothing waited: a queue that had been empty for minutes and was filled was said to be stuck', () => {
  const empty = withCount(withCount(NO_HISTORY, 0, 0), 6 * MINUTE_MS, 0);
  const filled = withCount(empty, 6 * MINUTE_MS + 5000, 150);
  expect(filled.noneLeftSince).toBe(6 * MINUTE_MS + 5000);
  expect(withCount(filled, 9 * MINUTE_MS, 150).noneLeftSince).toBe(6 * MINUTE_MS + 5000);
});

test('goes on by a clock that was set back: the history did not grow until that clock had caught up', () => {
  const before = withCount(NO_HISTORY, 60 * MINUTE_MS, 20);
  expect(withCount(before, 0, 15)).toEqual({ counts: [{ at: 0, count: 15 }], noneLeftSince: 0 });
  // The same reading again is no other one.
  expect(withCount(before, 60 * MINUTE_MS, 20)).toBe(before);
});
