import { queueEntryOf } from '@sluice/core';
import { expect, test } from 'vitest';
import { entry, messageId } from '../../test/reading.ts';
import { keyOf } from './entry-key.ts';

const withoutId = (body: Readonly<Record<string, unknown>>) =>
  queueEntryOf({ type: 'chat', messageIds: [], chatId: undefined, body });

test('an entry is known by its id, whatever became of its text', () => {
  expect(keyOf(entry({ message: 'One' }))).toBe(keyOf(entry({ message: 'Two' })));
});

test('the same id in two chats is of two messages', () => {
  expect(keyOf(entry({ chatId: '79990000002@c.us' }))).not.toBe(keyOf(entry({ chatId: '79990000003@c.us' })));
});

test('several ids are not one that reads alike', () => {
  const two = entry({ messageIds: [messageId(1), messageId(2)] });
  expect(keyOf(two)).not.toBe(keyOf(entry()));
});

test('an entry without an id is known by its content, in whatever order its fields come', () => {
  expect(keyOf(withoutId({ body: 'Hi', metadata: { a: 1, b: 2 } }))).toBe(
    keyOf(withoutId({ metadata: { b: 2, a: 1 }, body: 'Hi' })),
  );
  expect(keyOf(withoutId({ body: 'Hi' }))).not.toBe(keyOf(withoutId({ body: 'Ho' })));
});
