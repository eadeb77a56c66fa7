import { SluiceError } from '@sluice/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSelection } from './parse-selection.ts';
import type { Selection } from './selection.ts';

function refusalOf(value: unknown): string {
  try {
    parseSelection(value);
  } catch (error) {
    if (error instanceof SluiceError && error.code === 'invalid-request') return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

test('everything has to be spelled out', () => {
  expect(parseSelection({ all: true })).toEqual({ all: true });
});

test('all conditions are taken as they are', () => {
  const selection = {
    chats: ['79990000002@c.us'],
    types: ['sendMessage', 'aTypeOfTomorrow'],
    text: ' Offer',
    olderThanMs: 1,
    newerThanMs: 3_600_000,
    ids: ['BAE501'],
    not: { text: 'urgent', not: { chats: ['79990000003@c.us'] } },
  };
  expect(parseSelection(JSON.parse(JSON.stringify(selection)))).toEqual(selection);
});

const nothing: readonly unknown[] = [
  {},
  { chats: undefined },
  { not: {} },
  { not: { not: {} } },
  { not: { text: undefined } },
  null,
  undefined,
  [],
  '',
  'all',
  true,
  0,
];

test.each(nothing)('%j is no selection, and never means everything', (value) => {
  expect(refusalOf(value)).toContain('The selection is not valid.');
});

const wrong: readonly [value: unknown, says: string][] = [
  [{ all: false }, '"all" is the only member, and is true.'],
  [{ all: 'true' }, '"all" is the only member'],
  [{ all: true, chats: ['1'] }, '"all" is the only member'],
  [{ not: { all: true } }, 'no condition "all"'],
  [{ chat: ['1'] }, 'There is no condition "chat"; there are chats, types, text, olderThanMs, newerThanMs, ids, not.'],
  [{ chats: ['1'], limit: 10 }, 'no condition "limit"'],
  [{ chats: [] }, '"chats" is a list'],
  [{ chats: '1' }, '"chats" is a list'],
  [{ chats: [''] }, '"chats" is a list'],
  [{ ids: [1] }, '"ids" is a list'],
  [{ types: null }, '"types" is a list'],
  [{ text: '' }, '"text" is a text'],
  [{ text: ' \n' }, 'not only of spaces'],
  [{ text: /./ }, '"text" is a text'],
  [{ olderThanMs: 0 }, '"olderThanMs" is a number of milliseconds above 0'],
  [{ olderThanMs: -1 }, '"olderThanMs"'],
  [{ olderThanMs: '1h' }, '"olderThanMs"'],
  [{ newerThanMs: Infinity }, '"newerThanMs"'],
  [{ newerThanMs: Number.NaN }, '"newerThanMs"'],
  [{ not: [] }, '"not" is one object with conditions, or up to 10 of them.'],
  [{ not: [{}] }, 'It has no condition.'],
  [{ not: Array.from({ length: 11 }, () => ({ text: 'x' })) }, 'up to 10 of them'],
];

test.each(wrong)('%j is refused: %s', (value, says) => {
  expect(refusalOf(value)).toContain(says);
});

test('a selection that is too large is refused, not worked through', () => {
  expect(refusalOf({ ids: Array.from({ length: 10_001 }, () => 'x') })).toContain('one to 10000 texts');
  // oxlint-disable-next-line unicorn/no-new-array -- A list that claims a length and holds nothing.
  expect(refusalOf({ ids: new Array(4e9) })).toContain('one to 10000 texts');
  expect(refusalOf({ chats: ['x'.repeat(1001)] })).toContain('"chats"');
  expect(refusalOf({ text: 'x'.repeat(1001) })).toContain('"text"');
  const deep = Array.from({ length: 100_000 }).reduce((inner: object) => ({ not: inner }), { text: 'x' });
  expect(refusalOf(deep)).toContain('"not" is nested more than 4 deep.');
});

test('a list with gaps is refused', () => {
  // oxlint-disable-next-line no-sparse-arrays -- What code can hand over, and JSON cannot.
  expect(refusalOf({ ids: ['BAE501', , 'BAE502'] })).toContain('"ids"');
});

test('the refusal shows a field of any length and content on one short line', () => {
  const message = refusalOf({ [`\u001B[2J${'x'.repeat(10_000)}\n`]: 1 });
  expect(message).not.toMatch(/\p{Cc}/u);
  expect(message.length).toBeLessThan(300);
});

test('of anything whatever, either a selection with a condition comes out or a refusal', () => {
  const field = fc.constantFrom('all', 'chats', 'types', 'text', 'olderThanMs', 'newerThanMs', 'ids', 'not', '__proto__', 'x');
  const value = fc.oneof(fc.anything(), fc.array(fc.string()), fc.constant(true), fc.dictionary(field, fc.anything()));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.dictionary(field, value, { maxKeys: 3 })), (anything) => {
      const selection = selectionOrNothing(anything);
      if (selection === undefined) return;
      expect(Object.keys(selection)).not.toHaveLength(0);
      expect(parseSelection(selection)).toEqual(selection);
    }),
    { numRuns: 2000 },
  );
});

function selectionOrNothing(value: unknown): Selection | undefined {
  try {
    return parseSelection(value);
  } catch (error) {
    if (error instanceof SluiceError && error.code === 'invalid-request') return undefined;
    throw error;
  }
}
