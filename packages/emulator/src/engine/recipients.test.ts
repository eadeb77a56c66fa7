import { expect, test } from 'vitest';
import { hasAccount, isMalformed } from './recipients.ts';

test.each([
  ['79990000002@c.us', false],
  ['89990000002@c.us', true],
  ['09990000002@c.us', true],
  // An international number of that many digits could begin with 8, such as one of Japan or China.
  ['8190000000@c.us', false],
  ['861390000000@c.us', false],
  ['79990000002@lid', true],
  ['120363000000000001@g.us', false],
  ['10000000', false],
  ['-10000000', false],
  ['', false],
])('%s has blocked queues: %s', (chatId, malformed) => {
  expect(isMalformed(chatId)).toBe(malformed);
});

test('about the given share of numbers has no account, the same ones in each form and for each seed', () => {
  const numbers = Array.from({ length: 4000 }, (_, i) => `7999${String(i).padStart(7, '0')}`);
  const without = numbers.filter((number) => !hasAccount(number, 1, 0.25));
  expect(Math.abs(without.length - 1000)).toBeLessThan(120);
  expect(numbers.filter((number) => !hasAccount(`${number}@c.us`, 1, 0.25))).toEqual(without);
  expect(numbers.filter((number) => !hasAccount(number, 2, 0.25))).not.toEqual(without);
});

test('who has none with a share has none with a larger one', () => {
  const numbers = Array.from({ length: 500 }, (_, i) => `7999${String(i).padStart(7, '0')}`);
  const without = numbers.filter((number) => !hasAccount(number, 1, 0.1));
  expect(without.filter((number) => hasAccount(number, 1, 0.3))).toEqual([]);
});

test.each(['120363000000000001@g.us', '-10000000'])('the group or channel %s is there whatever the share', (chatId) => {
  expect(hasAccount(chatId, 1, 1)).toBe(true);
  expect(hasAccount('79990000002@c.us', 1, 1)).toBe(false);
});
