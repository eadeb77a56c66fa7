import { isDeepStrictEqual } from 'node:util';
import { isMessageId, queueEntryOf, type QueueEntry } from '@sluice/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entry, ID, messageId } from '../../test/reading.ts';
import { keyOf, storedKey } from './entry-key.ts';

function withoutId(body: Readonly<Record<string, unknown>>): QueueEntry {
  return { messageIds: [], type: 'other', gatewayType: 'sendMessage', chatId: '79990000002@c.us', body };
}

function withIds(...messageIds: readonly string[]): QueueEntry {
  return entry({ messageIds: messageIds.filter((id) => isMessageId(id)) });
}

/** One of the first that were stored. */
const stored = queueEntryOf({
  type: 'sendMessage',
  messageIds: withIds('BAE501').messageIds,
  chatId: '79990000002@c.us',
  body: { chatId: '79990000002@c.us', message: 'Offer of BAE501' },
});

test('a stored key is what it was when the first journals were written', () => {
  // A key that comes out differently lets an entry be sent twice.
  expect(storedKey(keyOf(ID, stored))).toBe('9b1de19ea8130eaf78f661a845ffd55406fa2befffe1857114923838943f8504');
  expect(storedKey(keyOf(ID, withoutId({ b: [1, { d: 'Привет', c: null }], a: true })))).toBe(
    'c2d35ec0f3ffad6e433bc14851162eab025f11a9c54046e7c935c6a2e79cba27',
  );
});

test('an entry is known by its id, whatever became of its text', () => {
  expect(keyOf(ID, entry({ message: 'One' }))).toBe(keyOf(ID, entry({ message: 'Two' })));
  expect(keyOf(ID, { ...withoutId({}), messageIds: stored.messageIds })).toBe(keyOf(ID, stored));
});

test('the same id in two chats, or at two instances, is of two messages', () => {
  expect(keyOf(ID, entry({ chatId: '79990000002@c.us' }))).not.toBe(keyOf(ID, entry({ chatId: '79990000003@c.us' })));
  expect(keyOf(ID, entry())).not.toBe(keyOf('1101000002', entry()));
});

test('ids are distinguished however they are cut', () => {
  const entries = [
    withIds('a', 'b'),
    withIds('ab'),
    withIds('b', 'a'),
    withIds('a'),
    withIds('a,b'),
    withIds('a","b'),
    entry({ messageIds: [messageId(1), messageId(2)] }),
    entry({ messageIds: [messageId(1)] }),
  ];
  expect(new Set(entries.map((one) => keyOf(ID, one))).size).toBe(entries.length);
  expect(new Set(entries.map((one) => storedKey(keyOf(ID, one)))).size).toBe(entries.length);
});

test('an entry without an id is known by its content, in whatever order its fields come', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (one, other) => {
      const reversed = Object.fromEntries(Object.entries(one).toReversed());
      expect(keyOf(ID, withoutId(reversed))).toBe(keyOf(ID, withoutId(one)));
      const isSame = isDeepStrictEqual(asSent(one), asSent(other));
      expect(keyOf(ID, withoutId(one)) === keyOf(ID, withoutId(other))).toBe(isSame);
      expect(storedKey(keyOf(ID, withoutId(one))) === storedKey(keyOf(ID, withoutId(other)))).toBe(isSame);
    }),
  );
});

/** As it is after it was JSON, where -0 is 0. */
function asSent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
