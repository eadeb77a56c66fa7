import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulateDrain, type Batch, type Turns } from './simulate-drain.ts';

const batches = fc.array(fc.record({ size: fc.integer({ min: 1, max: 9 }), expiresAt: fc.nat(200) }), { maxLength: 12 });
const turns = fc.record({ firstMs: fc.nat(20), eachMs: fc.integer({ min: 1, max: 20 }) });

/** The same, a millisecond at a time. */
function playSlowly(waiting: readonly Batch[], { firstMs, eachMs }: Turns): { readonly sent: number; readonly expired: number } {
  const queue = waiting.flatMap(({ size, expiresAt }) => Array<number>(size).fill(expiresAt));
  let [sent, expired, turn] = [0, 0, firstMs];
  for (let now = 0; queue.length > 0; now += 1) {
    while (queue[0] !== undefined && queue[0] <= now) {
      queue.shift();
      expired += 1;
    }
    if (now !== turn) continue;
    if (queue.shift() !== undefined) sent += 1;
    turn += eachMs;
  }
  return { sent, expired };
}

test('it comes to what a queue comes to that is watched at every millisecond', () => {
  fc.assert(
    fc.property(batches, turns, (unordered, pace) => {
      const waiting = unordered.toSorted((one, other) => one.expiresAt - other.expiresAt);
      expect(simulateDrain(waiting, pace, 0)).toMatchObject(playSlowly(waiting, pace));
    }),
  );
});

test('everything leaves or expires, and where nothing leaves everything expires', () => {
  fc.assert(
    fc.property(batches, turns, (waiting, pace) => {
      const all = waiting.reduce((sum, { size }) => sum + size, 0);
      const { sent, expired } = simulateDrain(waiting, pace, 0);
      expect(sent + expired).toBe(all);
      expect(simulateDrain(waiting, 'never', 0)).toMatchObject({ sent: 0, expired: all });
    }),
  );
});

test('whose turn comes at the moment at which it expires does not leave', () => {
  expect(simulateDrain([{ size: 3, expiresAt: 20 }], { firstMs: 0, eachMs: 10 }, 0)).toEqual({
    sent: 2,
    expired: 1,
    firstExpiresAt: 20,
  });
});

test('what should have expired before expires at once', () => {
  expect(simulateDrain([{ size: 1, expiresAt: 5 }], { firstMs: 0, eachMs: 10 }, 7)).toEqual({
    sent: 0,
    expired: 1,
    firstExpiresAt: 7,
  });
});
