import { expect, test } from 'vitest';
import { entries, entry } from '../../test/reading.ts';
import { placedOf } from './named-entries.ts';
import { planFor } from './plan-for.ts';

test('a few messages are planned to be cleared by their ids', () => {
  expect(planFor(placedOf(entries(2)))).toEqual(['plan', '--id', 'BAE5000000000001', '--id', 'BAE5000000000002']);
});

test.each([
  ['many', placedOf(entries(21))],
  ['one without an id', placedOf([...entries(1), entry({ messageIds: [] })])],
  ['none', []],
])('of %s, no command names all: what there is to choose from is listed', (_what, placed) => {
  expect(planFor(placed)).toEqual(['queue']);
});
