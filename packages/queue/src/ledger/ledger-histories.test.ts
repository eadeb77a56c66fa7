import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LedgerModel, type Happening } from '../../test/ledger-model.ts';
import { capabilities } from '../capabilities.ts';

const { showCap, countLagMs } = capabilities.plain;
const HOUR_MS = 3_600_000;

const small = fc.integer({ min: 1, max: 3 });
/** Mostly behind the end of the list. */
const position = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 5 }) }, { weight: 1, arbitrary: fc.nat({ max: showCap }) });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: small.map((count): Happening => ({ what: 'send', through: 'edge', count })) },
  { weight: 2, arbitrary: small.map((count): Happening => ({ what: 'send', through: 'another', count })) },
  small.map((count): Happening => ({ what: 'send', through: 'edge', count, chatIs: 'written otherwise' })),
  { weight: 2, arbitrary: small.map((count): Happening => ({ what: 'send-together', count })) },
  position.map((of): Happening => ({ what: 'send-replayed', of })),
  { weight: 2, arbitrary: fc.record({ what: fc.constant('leave'), count: small, isReported: fc.boolean() }) },
  fc.constant<Happening>({ what: 'cleared-elsewhere' }),
  { weight: 2, arbitrary: fc.record({ what: fc.constant('delete'), of: position, isGone: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(500, countLagMs + 1, countLagMs + 1, 9 * HOUR_MS).map((ms): Happening => ({ what: 'pass', ms })),
  },
  { weight: 2, arbitrary: fc.constant<Happening>({ what: 'read' }) },
  fc.constantFrom(1, 1, 2).map((key): Happening => ({ what: 'restart', key })),
);

const history = fc.record({
  // About as long as a list can be, so that the ledger has its part behind the end.
  before: fc.integer({ min: showCap - 4, max: showCap + 8 }),
  firstThrough: fc.constantFrom('edge', 'edge', 'edge', 'another'),
  happenings: fc.array(happening, { maxLength: 14 }),
  maxEntries: fc.constantFrom(showCap + 2, showCap + 10, 10_000),
  lag: fc.double({ min: 0, max: 1, noNaN: true }),
});

const pass: Happening = { what: 'pass', ms: countLagMs + 1 };
const sent = (count: number, through: 'edge' | 'another' = 'edge'): Happening => ({ what: 'send', through, count });
/** In each, the ledger has one too many behind the end of the list, and one that waits there was sent past it: the numbers agree. */
const traps: readonly (readonly [what: string, happenings: readonly Happening[]])[] = [
  ['was deleted', [sent(505), { what: 'delete', of: 0, isGone: true }, sent(1, 'another')]],
  [
    'is listed with its chat written otherwise',
    [sent(499), { what: 'send', through: 'edge', count: 1, chatIs: 'written otherwise' }, sent(1), sent(1, 'another')],
  ],
  [
    'was accepted together with one that is listed, and has left',
    [{ what: 'send-together', count: 2 }, sent(500, 'another'), { what: 'leave', count: 1, isReported: false }],
  ],
];

test.each(traps)('a reading does not pass for complete by a message that %s', async (_what, happenings) => {
  const model = new LedgerModel({ retentionMs: 24 * HOUR_MS, maxEntries: 10_000 });
  for (const one of [...happenings, pass]) await model.happen(one);
  const { completeness } = await model.read(0);
  expect(completeness.kind).not.toBe('complete');
});

test('whatever is dropped, comes twice, in another order or past the ledger, leaves, expires or cannot be opened: a reading that is called complete lacks nothing', async () => {
  let complete = 0;
  await fc.assert(
    fc.asyncProperty(history, async ({ before, firstThrough, happenings, maxEntries, lag }) => {
      const model = new LedgerModel({ retentionMs: 24 * HOUR_MS, maxEntries });
      await model.happen(sent(before, firstThrough));
      await model.happen(pass);
      for (const one of happenings) await model.happen(one);
      const { rows, completeness } = await model.read(lag);
      if (completeness.kind !== 'complete') return;
      if (rows.length > showCap) complete += 1;
      // One sent past the edge that the count cannot know yet shows nowhere, as the words on completeness say.
      const countable = model.queue.filter(({ isKnown, acceptedAt }) => isKnown || acceptedAt < model.now - countLagMs);
      const texts = new Set(rows.map(({ entry }) => (entry.type === 'sendMessage' ? entry.body.message : '')));
      expect(countable.filter(({ text }) => !texts.has(text))).toEqual([]);
    }),
    { numRuns: 150 },
  );
  // The test would say nothing if no reading came from the ledger.
  expect(complete).toBeGreaterThan(3);
});
