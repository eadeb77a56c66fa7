import { expect, test } from 'vitest';
import { entries, ID, reading } from '../../test/reading.ts';
import { planFullClear } from './plan.ts';

test('there is nothing to clear only when nothing is listed and nothing is counted', () => {
  expect(planFullClear(reading())).toBeUndefined();
  expect(planFullClear(reading({ entries: entries(1), count: 0 }))).toBeDefined();
  expect(planFullClear(reading({ count: 1 }))).toBeDefined();
});

test('what is counted and not listed goes without having been seen, also when the list is empty', () => {
  expect(planFullClear(reading({ count: 1 }))).toEqual({ idInstance: ID, captured: 0, uncaptured: 1, oneMayLeave: false });
  expect(planFullClear(reading({ count: 1, state: 'authorized' }))).toMatchObject({ captured: 0, uncaptured: 1 });
});

test('of 1,240 messages 500 are captured and 740 are not', () => {
  expect(planFullClear(reading({ entries: entries(500), count: 1240 }))).toMatchObject({ captured: 500, uncaptured: 740 });
});

test('what has left since the count was taken is not called lost', () => {
  const draining = reading({ entries: entries(90), count: 100, state: 'authorized' });
  expect(planFullClear(draining)).toMatchObject({ captured: 90, uncaptured: 0 });
});

test('messages that came after the count was taken are captured, not missed', () => {
  expect(planFullClear(reading({ entries: entries(40), count: 37 }))).toMatchObject({ captured: 40, uncaptured: 0 });
});

test.each([
  ['authorized', true],
  ['blocked', false],
  ['starting', false],
  [null, false],
])('in the state %s it says that one message may be leaving: %s', (state, oneMayLeave) => {
  expect(planFullClear(reading({ entries: entries(1), state }))).toMatchObject({ oneMayLeave });
});
