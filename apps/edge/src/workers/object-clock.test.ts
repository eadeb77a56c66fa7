import { expect, test } from 'vitest';
import { createSystemClock } from '@sluice/queue/job';
import { createObjectClock } from './object-clock.ts';

test('the clock of an object does not go back when the time of day is set back, and each has its own origin', () => {
  const system = createSystemClock();
  const times = [1000, 400, 1001];
  const clock = createObjectClock({ ...system, monotonic: () => times.shift() ?? 0 });
  expect([clock.monotonic(), clock.monotonic(), clock.monotonic()]).toEqual([1000, 1000, 1001]);
  expect(createObjectClock(createSystemClock()).origin).not.toBe(clock.origin);
});
