import { expect, test } from 'vitest';
import { chatOf, forwardedIds } from './message.ts';

test('a forwarding has an id for each message that it forwards, of which the first is its own', () => {
  const body = { messages: Array.from({ length: 12 }, (_, i) => `3EB0${i}`) };
  const ids = forwardedIds({ id: 'BAE5000000000001', body });
  expect(ids).toHaveLength(12);
  expect(ids[0]).toBe('BAE5000000000001');
  expect(new Set(ids).size).toBe(12);
});

test('what forwards nothing has none', () => {
  expect(forwardedIds({ id: 'BAE5000000000001', body: { message: 'Good morning.' } })).toEqual([]);
});

test.each([
  [{ chatId: '79990000002@c.us' }, '79990000002@c.us'],
  [{}, ''],
  [{ chatId: 7 }, ''],
])('%j goes to %j', (body, chat) => {
  expect(chatOf({ type: 'sendMessage', body })).toBe(chat);
});
