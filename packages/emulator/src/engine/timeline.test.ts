import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Timeline } from './timeline.ts';

function takeAll(timeline: Timeline, to: number): readonly number[] {
  const taken: number[] = [];
  for (let next = timeline.take(to); next !== undefined; next = timeline.take(to)) taken.push(next.at);
  return taken;
}

test('things are taken in the order of time, those of one moment in the order in which they were added', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (times) => {
      const timeline = new Timeline();
      const ran: (readonly [at: number, place: number])[] = [];
      for (const [index, at] of times.entries()) timeline.add({ at, run: () => ran.push([at, index]) });
      for (let next = timeline.take(20); next !== undefined; next = timeline.take(20)) next.run(next.at);
      expect(ran).toEqual(times.map((at, index) => [at, index] as const).toSorted((one, other) => one[0] - other[0]));
    }),
  );
});

test('an event that is not due stays', () => {
  const timeline = new Timeline();
  for (const at of [30, 10, 20]) timeline.add({ at, run: () => undefined });
  expect(timeline.nextAt).toBe(10);
  expect(takeAll(timeline, 20)).toEqual([10, 20]);
  expect(timeline.nextAt).toBe(30);
  timeline.clear();
  expect(timeline.nextAt).toBe(Infinity);
});
