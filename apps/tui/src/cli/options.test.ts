import { expect, test } from 'vitest';
import { UsageError } from '../sentences/refusal.ts';
import { parseDuration } from './options.ts';

test.each([
  ['90s', 90_000],
  ['10m', 600_000],
  ['2h', 7_200_000],
  ['1h30m', 5_400_000],
  ['1d', 86_400_000],
  ['0s', 0],
])('%s is %d milliseconds', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', '5', '-5m', '1.5h', '2 h', '2H', 'h', '2w', '1h2', '9999999s', 'soon'])('%j is no length of time', (text) => {
  expect(() => parseDuration(text)).toThrow(UsageError);
});
