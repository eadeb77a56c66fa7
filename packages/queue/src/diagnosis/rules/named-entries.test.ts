import { expect, test } from 'vitest';
import { entries, entry, rowsOf } from '../../../test/reading.ts';
import { planFor } from './named-entries.ts';

test('a few messages are planned to be cleared by their ids', () => {
  expect(planFor(rowsOf(entries(2)))).toEqual(['plan', '--id', 'BAE5000000000001', '--id', 'BAE5000000000002']);
});

test.each([
  ['many', rowsOf(entries(21))],
  ['one without an id', rowsOf([...entries(1), entry({ messageIds: [] })])],
  ['none', []],
])('of %s, no command names all: what there is to choose from is listed', (_what, listed) => {
  expect(planFor(listed)).toEqual(['queue']);
});
