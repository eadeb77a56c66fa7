import { expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { MINUTE } from '../../test/recorded-instance.ts';
import { SlowStart } from './slow-start.ts';

const allowed = { messages: 5, perMs: 2 * MINUTE };

/** When messages leave that wait from `at` on, in milliseconds since the start. */
function leave(windows: SlowStart, count: number, at: number): readonly number[] {
  let now = at;
  return Array.from({ length: count }, () => {
    now = windows.next(now, allowed);
    windows.count(now, allowed);
    return now - START;
  });
}

test('five leave in each window of two minutes, counted from the return', () => {
  expect(leave(new SlowStart(START), 12, START)).toEqual([
    ...Array<number>(5).fill(0),
    ...Array<number>(5).fill(2 * MINUTE),
    ...Array<number>(2).fill(4 * MINUTE),
  ]);
});

test('what did not leave in a window is not made up for in the next', () => {
  const windows = new SlowStart(START);
  leave(windows, 1, START);
  expect(leave(windows, 6, START + 3 * MINUTE)).toEqual([...Array<number>(5).fill(3 * MINUTE), 4 * MINUTE]);
});

test('to ask counts nothing', () => {
  const windows = new SlowStart(START);
  for (let i = 0; i < 10; i += 1) expect(windows.next(START + 7, allowed)).toBe(START + 7);
});
