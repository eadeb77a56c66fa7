import { isMessageId, queueEntryOf, SluiceError } from '@sluice/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry, messageId, START } from '../../test/reading.ts';
import type { AcceptedAt, QueueRow } from '../reading/queue-row.ts';
import { select } from './select.ts';
import type { Conditions, Selection } from './selection.ts';

const [ONE, OTHER] = ['79990000002@c.us', '79990000003@c.us'];
const file = queueEntryOf({
  type: 'sendFileByUrl',
  messageIds: [messageId(3)],
  chatId: OTHER,
  body: { chatId: OTHER, urlFile: 'https://shop.example/a.pdf', fileName: 'ПРАЙС.pdf', caption: 'Straße' },
});
const status = queueEntryOf({ type: 'sendTextStatus', messageIds: [], chatId: undefined, body: { message: 'Open!' } });

/** What a ledger says of an age. */
const certain = (at: number): AcceptedAt => ({ at, certainty: 'certain' });

const queue = (
  [
    [entry({ chatId: ONE, messageIds: [messageId(1)], message: 'Our offer' }), START - 3000],
    [entry({ chatId: OTHER, messageIds: [messageId(2)], message: 'Your order' }), START - 2000],
    [file, START - 1000],
    [status, START],
  ] as const
).map(([one, at], i) => ({ entry: one, acceptedAt: certain(at), position: i + 1 }));

const positionsOf = (selection: Selection, rows: readonly Omit<QueueRow, 'key'>[] = queue): readonly number[] =>
  select(selection, rows, START).selected.map(({ position }) => position);

const cases: readonly [what: string, selection: Selection, places: readonly number[]][] = [
  ['everything', { all: true }, [1, 2, 3, 4]],
  ['one chat', { chats: [ONE] }, [1]],
  ['any of the chats', { chats: [OTHER, ONE] }, [1, 2, 3]],
  ['one type', { types: ['sendFileByUrl'] }, [3]],
  ['a type that the contract does not know, as the gateway writes it', { types: ['sendTextStatus'] }, [4]],
  ['never by the name of what is not known', { types: ['other'] }, []],
  ['a part of the text', { text: 'offer' }, [1]],
  ['a text in any letter case', { text: 'OFFER' }, [1]],
  ['a Cyrillic name of a file in any letter case', { text: 'прайс' }, [3]],
  ['a letter that is two when it is large', { text: 'STRASSE' }, [3]],
  ['ids', { ids: [messageId(1), messageId(3)] }, [1, 3]],
  ['an id, but only in a chat', { ids: [messageId(1)], chats: [OTHER] }, []],
  ['all conditions together', { chats: [OTHER], text: 'order' }, [2]],
  ['entries that are not in a chat, also those without one', { not: { chats: [OTHER] } }, [1, 4]],
  ['none of several', { not: [{ chats: [OTHER] }, { chats: [ONE] }] }, [4]],
  ['a chat without a text', { chats: [OTHER], not: { text: 'order' } }, [3]],
  ['a negation of a negation', { not: { not: { chats: [ONE] } } }, [1]],
  ['older than, not as old as', { olderThanMs: 2000 }, [1]],
  ['newer than, not as new as', { newerThanMs: 2000 }, [3, 4]],
  ['between two ages', { olderThanMs: 500, newerThanMs: 2500 }, [2, 3]],
  ['not older', { not: { olderThanMs: 1500 } }, [3, 4]],
];

test.each(cases)('selects %s', (_what, selection, positions) => {
  expect(positionsOf(selection)).toEqual(positions);
});

test('finds a letter that is written with its accent apart', () => {
  const apart = [{ entry: entry({ message: 'cafe\u0301 and \u0438\u0306' }), acceptedAt: undefined, position: 1 }];
  expect(positionsOf({ text: 'Café' }, apart)).toEqual([1]);
  expect(positionsOf({ text: 'Й' }, apart)).toEqual([1]);
});

test('a forward is meant by any of its ids', () => {
  const forward = [
    { entry: entry({ messageIds: ['BAE501', 'BAE502'].filter((id) => isMessageId(id)) }), acceptedAt: undefined, position: 1 },
  ];
  expect(positionsOf({ ids: ['BAE502'] }, forward)).toEqual([1]);
});

test.each([{}, { not: {} }, { chats: [] }])('%j from code is refused: no condition is not everything', (selection) => {
  expect(() => select(selection, queue, START)).toThrow(SluiceError);
});

describe('by age', () => {
  const oneUnknown = queue.map(({ entry: one, position, acceptedAt }) => ({
    entry: one,
    position,
    acceptedAt: position === 2 ? undefined : acceptedAt,
  }));

  test.each<Conditions>([
    { olderThanMs: 1000 },
    { newerThanMs: 1000 },
    { not: { olderThanMs: 1000 } },
    { chats: [ONE], not: { text: 'x', not: { newerThanMs: 1000 } } },
  ])('nothing is selected while the age of one entry is not known (%j)', (selection) => {
    const attempt = (): unknown => select(selection, oneUnknown, START);
    expect(attempt).toThrow(SluiceError);
    expect(attempt).toThrow('Select by chat, type, text or ids.');
  });

  test('an age that is not asked for need not be known', () => {
    expect(positionsOf({ chats: [OTHER] }, oneUnknown)).toEqual([2, 3]);
  });
});

// Few values, so that conditions meet entries.
const chat = fc.constantFrom('a', 'b', 'c');
const word = fc.constantFrom('offer', 'ORDER', 'Заказ', 'x');
type Selectable = Pick<QueueRow, 'entry' | 'acceptedAt'>;
const queues = fc.array(
  fc.record({
    entry: fc
      .record({ chatId: chat, id: fc.nat({ max: 5 }), words: fc.array(word, { maxLength: 2 }) })
      .map(({ chatId, id, words }) => entry({ chatId, messageIds: [messageId(id)], message: words.join(' ') })),
    acceptedAt: fc.nat({ max: 100 }).map((ago) => certain(START - ago)),
  }),
  { maxLength: 12 },
);
const flat = fc
  .record(
    {
      chats: fc.array(chat, { minLength: 1, maxLength: 2 }),
      types: fc.array(fc.constantFrom('sendMessage', 'sendPoll'), { minLength: 1, maxLength: 2 }),
      text: word,
      olderThanMs: fc.integer({ min: 1, max: 100 }),
      newerThanMs: fc.integer({ min: 1, max: 100 }),
      ids: fc.array(fc.nat({ max: 5 }).map(messageId), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .filter((conditions) => Object.keys(conditions).length > 0);

describe('of any selection and any queue', () => {
  test('the selected entries and the rest make up the queue, in its order', () => {
    fc.assert(
      fc.property(queues, flat, (entries, conditions) => {
        const { selected, rest } = select(conditions, entries, START);
        const isSelected = new Set<Selectable>(selected);
        expect(entries.filter((one) => isSelected.has(one))).toEqual(selected);
        expect(entries.filter((one) => !isSelected.has(one))).toEqual(rest);
      }),
    );
  });

  test('a negation selects just the rest', () => {
    fc.assert(
      fc.property(queues, flat, (entries, conditions) => {
        const { selected, rest } = select(conditions, entries, START);
        expect(select({ not: conditions }, entries, START)).toEqual({ selected: rest, rest: selected });
      }),
    );
  });

  test('one more condition never selects more', () => {
    fc.assert(
      fc.property(queues, flat, flat, (entries, one, other) => {
        const narrowed = select({ ...other, ...one }, entries, START).selected;
        const wide = new Set<Selectable>(select(one, entries, START).selected);
        expect(narrowed.every((found) => wide.has(found))).toBe(true);
      }),
    );
  });

  test('a text selects the same in any letter case', () => {
    fc.assert(
      fc.property(queues, word, (entries, text) => {
        const found = select({ text }, entries, START);
        expect(select({ text: text.toLowerCase() }, entries, START)).toEqual(found);
        expect(select({ text: text.toUpperCase() }, entries, START)).toEqual(found);
      }),
    );
  });
});

test('the most that a selection can name finds its way through the most that can wait', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => messageId(1_000_000 + i));
  const entries = Array.from({ length: 200_000 }, (_, i) => ({
    entry: entry({ messageIds: [messageId(i)] }),
    acceptedAt: undefined,
  }));
  expect(select({ ids }, entries, START).selected).toEqual([]);
});
