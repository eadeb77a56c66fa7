import { expect, test } from 'vitest';
import { Clock } from './clock.ts';

test('the time is that of its base, and what was added by hand', () => {
  let base = 1000;
  const clock = new Clock(() => base);
  expect(clock.now()).toBe(1000);
  clock.advance(500);
  expect(clock.now()).toBe(1500);
  base = 1200;
  expect(clock.now()).toBe(1700);
});

test('a base that is set back does not take the time back, and does not keep it from being moved on', () => {
  let base = 10_000;
  const clock = new Clock(() => base);
  expect(clock.now()).toBe(10_000);
  base = 4000;
  expect(clock.now()).toBe(10_000);
  clock.advance(1000);
  expect(clock.now()).toBe(11_000);
  base = 4500;
  expect(clock.now()).toBe(11_500);
});

test.each([-1, 0.5, NaN, Infinity, 1e15])('it does not move by %s', (ms) => {
  const clock = new Clock(() => 1000);
  expect(() => clock.advance(ms)).toThrow(
    `The clock moves forward by whole milliseconds, until the year 9999: ${ms} is not allowed.`,
  );
  expect(clock.now()).toBe(1000);
});
