import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capabilities } from '../capabilities.ts';
import { completenessOf, unseenIn, type Completeness, type ListFacts } from './completeness.ts';

const { plain, 'chat-api': chatApi } = capabilities;
const STANDING = undefined;

const lists: readonly [what: string, listed: number, total: number, delayMs: number | undefined, kind: Completeness['kind']][] = [
  ['nothing waits', 0, 0, STANDING, 'complete'],
  ['all that is counted is listed', 37, 37, STANDING, 'complete'],
  ['the list is longer than the count, which is older', 40, 37, STANDING, 'complete'],
  ['messages came since the count was taken', 499, 0, STANDING, 'complete'],
  ['more wait than a list shows', 500, 1240, STANDING, 'truncated'],
  ['one more waits than a list shows', 500, 501, STANDING, 'truncated'],
  ['more wait than a list shows, while they leave', 500, 1240, 1000, 'truncated'],
  ['what the list lacks may have left since the count was taken', 500, 510, 1000, 'uncertain'],
  ['more are missing from a full list than can have left', 500, 511, 1000, 'truncated'],
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

test.each(lists)('%s: %i listed, %i counted, one leaves in %s ms', (_what, listed, total, delayMs, kind) => {
  expect(completenessOf({ listed, unlisted: 0, uncertainCount: 0, total, delayMs }, plain)).toEqual(
    kind === 'complete' ? { kind } : { kind, shown: listed, total },
  );
});

const withLedger: readonly [what: string, seen: Partial<ListFacts>, kind: Completeness['kind']][] = [
  ['the ledger has all the rest', {}, 'complete'],
  ['the ledger misses one', { unlisted: 739 }, 'truncated'],
  ['the ledger misses as many as may have left', { unlisted: 730, delayMs: 1000 }, 'uncertain'],
  ['the ledger has one that is not counted: it may be gone', { unlisted: 741 }, 'uncertain'],
  ['one was accepted so lately that the count may mean another', { uncertainCount: 1 }, 'uncertain'],
];

test.each(withLedger)('behind a full list of 1,240: %s', (_what, different, kind) => {
  const seen = { listed: 500, unlisted: 740, uncertainCount: 0, total: 1240, delayMs: STANDING, ...different };
  expect(completenessOf(seen, plain)).toMatchObject({ kind });
});

test.each([
  ['all are listed', 37, 37, 'complete'],
  ['a full list is all there is: the total is of the same moment', 100, 100, 'complete'],
  ['one more waits than is listed', 100, 101, 'truncated'],
  ['one is missing: nothing explains it', 36, 37, 'uncertain'],
  ['an empty list hides what is counted', 0, 1, 'uncertain'],
] as const)('of Chat-API, whose total comes with the list: %s', (_what, listed, total, kind) => {
  for (const delayMs of [undefined, 1000]) {
    expect(completenessOf({ listed, unlisted: 0, uncertainCount: 0, total, delayMs }, chatApi)).toMatchObject({ kind });
  }
});

test.each([
  [{ kind: 'complete' }, 0],
  [{ kind: 'truncated', shown: 500, total: 1240 }, 740],
  [{ kind: 'uncertain', shown: 36, total: 37 }, 1],
  [{ kind: 'uncertain', shown: 500, total: 480 }, 0],
] as const)('of %j, %i are not seen', (completeness, unseen) => {
  expect(unseenIn(completeness)).toBe(unseen);
});

// A queue as it really is, and what a gateway and a ledger say of it: the count is of any moment of the last ten seconds.
const queue = fc
  .record({
    before: fc.nat({ max: 700 }),
    sentSince: fc.nat({ max: 20 }),
    unledgered: fc.array(fc.nat({ max: 700 }), { maxLength: 3 }),
    lately: fc.nat({ max: 5 }),
    // Whether the count knows of those that came lately.
    isFresh: fc.boolean(),
    isSending: fc.boolean(),
  })
  .map(({ before, sentSince, unledgered, lately, isFresh, isSending }) => {
    // By their order: `true` for those that the ledger has.
    const old = Array.from({ length: before }, (_, index) => !unledgered.includes(index));
    const counted = isFresh ? before + lately : before;
    const sent = isSending ? Math.min(sentSince, before) : 0;
    const waiting = [...old.slice(sent), ...Array.from({ length: lately }, () => true)];
    const listed = waiting.slice(0, plain.showCap);
    const lastListed = listed.lastIndexOf(true);
    const behind = waiting.slice(plain.showCap);
    const isJoined = listed.length === plain.showCap && lastListed !== -1;
    const unlisted = isJoined ? behind.filter(Boolean).length : 0;
    return {
      waiting,
      seen: {
        listed: listed.length,
        unlisted,
        uncertainCount: Math.min(unlisted, lately),
        total: counted,
        delayMs: isSending ? 500 : undefined,
      },
    };
  });

test('whatever leaves, comes, or goes past the ledger: a reading that is called complete lacks nothing', () => {
  fc.assert(
    fc.property(queue, ({ waiting, seen }) => {
      const isComplete = completenessOf(seen, plain).kind === 'complete';
      expect(isComplete && seen.listed + seen.unlisted < waiting.length).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
