import { expect, test } from 'vitest';
import { completenessOf, unseenIn, type Completeness } from './completeness.ts';

const STANDING = undefined;

const cases: readonly [what: string, shown: number, total: number, delayMs: number | undefined, kind: Completeness['kind']][] = [
  ['nothing waits', 0, 0, STANDING, 'complete'],
  ['all that is counted is listed', 37, 37, STANDING, 'complete'],
  ['the list is longer than the count, which is older', 40, 37, STANDING, 'complete'],
  ['messages came since the count was taken', 499, 0, STANDING, 'complete'],
  ['more wait than a list shows', 500, 1240, STANDING, 'truncated'],
  ['one more waits than a list shows', 500, 501, STANDING, 'truncated'],
  ['more wait than a list shows, while they leave', 500, 1240, 1000, 'truncated'],
  ['the list is as long as it can be: the count may be older than its end', 500, 500, STANDING, 'uncertain'],
  ['the list is as long as it can be, and the count is older', 500, 480, STANDING, 'uncertain'],
  ['the list is as long as it can be, while messages leave', 500, 500, 1000, 'uncertain'],
  ['an empty list hides what is counted', 0, 1, STANDING, 'uncertain'],
  ['an empty list hides what is counted, while messages leave', 0, 1, 1000, 'uncertain'],
  ['nothing leaves, and one is missing', 36, 37, STANDING, 'uncertain'],
  ['one a second left since the count was taken', 90, 100, 1000, 'complete'],
  ['more are missing than can have left at one a second', 89, 100, 1000, 'uncertain'],
  ['one in three seconds left since the count was taken', 96, 100, 3000, 'complete'],
  ['more are missing than can have left at one in three seconds', 95, 100, 3000, 'uncertain'],
  ['one left of those that leave every ten minutes', 99, 100, 600_000, 'complete'],
  ['two are missing of those that leave every ten minutes', 98, 100, 600_000, 'uncertain'],
  ['the pace is said to be faster than any gateway allows', 80, 100, 0, 'complete'],
  ['more are missing than can have left at the fastest pace', 79, 100, 0, 'uncertain'],
];

test.each(cases)('%s: %i listed, %i counted, one leaves in %s ms', (_what, shown, total, delayMs, kind) => {
  expect(completenessOf(shown, total, delayMs)).toEqual(kind === 'complete' ? { kind } : { kind, shown, total });
});

test.each([
  [{ kind: 'complete' }, 0],
  [{ kind: 'truncated', shown: 500, total: 1240 }, 740],
  [{ kind: 'uncertain', shown: 36, total: 37 }, 1],
  [{ kind: 'uncertain', shown: 500, total: 480 }, 0],
] as const)('of %j, %i are not seen', (completeness, unseen) => {
  expect(unseenIn(completeness)).toBe(unseen);
});
