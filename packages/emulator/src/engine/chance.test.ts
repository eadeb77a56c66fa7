import { expect, test } from 'vitest';
import { chance } from './chance.ts';

const keys = Array.from({ length: 10_000 }, (_, i) => `key ${i}`);

test('the same seed and key give the same number, another seed or key another', () => {
  expect(chance(1, 'a')).toBe(chance(1, 'a'));
  expect(new Set([chance(1, 'a'), chance(2, 'a'), chance(1, 'b'), chance(12, 'a'), chance(1, '2 a')]).size).toBe(5);
});

test('the numbers are spread evenly from 0 to below 1', () => {
  const tenths = Array<number>(10).fill(0);
  for (const key of keys) {
    const index = Math.floor(chance(1, key) * 10);
    tenths[index] = (tenths[index] ?? NaN) + 1;
  }
  expect(tenths).toHaveLength(10);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
