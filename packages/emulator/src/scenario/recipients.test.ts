import { describe, expect, test } from 'vitest';
import { isMalformed } from '../engine/recipients.ts';
import { products, type Product } from '../engine/product.ts';
import { Recipients } from './recipients.ts';

const MANY = 50_000;
const SHOP = '1101000001';

function chats(
  product: Product,
  seed: number,
  count: number,
  form: 'usual' | 'national' | 'lid' | 'group' = 'usual',
): readonly string[] {
  const recipients = new Recipients(product, SHOP, seed);
  return Array.from({ length: count }, (_, index) => recipients.chatId(index, form, 'offer'));
}

describe.each(Object.keys(products) as Product[])('%s', (product) => {
  const usual = product === 'whatsapp' || product === 'chat-api' ? /^7999\d{7}@c\.us$/ : /^1\d{7}$/;
  const group = product === 'whatsapp' || product === 'chat-api' ? /^120363\d{12}@g\.us$/ : /^-\d{1,15}$/;

  test.each([
    ['usual', usual, false],
    ['national', /^8999\d{7}@c\.us$/, true],
    ['lid', /^\d{15}@lid$/, true],
    ['group', group, false],
  ] as const)('%s chats have its form', (form, pattern, malformed) => {
    for (const chat of chats(product, 1, 100, form)) {
      expect(chat).toMatch(pattern);
      expect(isMalformed(chat)).toBe(malformed);
    }
  });

  test('no recipient is repeated', () => {
    expect(new Set(chats(product, 3, MANY)).size).toBe(MANY);
  });
});

test('everybody of ten million is met before anybody again', () => {
  const recipients = new Recipients('whatsapp', SHOP, 1);
  const [first, ...others] = [0, 2_000_000, 5_000_000, 10_000_000].map((index) => recipients.chatId(index, 'usual', 'offer'));
  // A recipient that is repeated too early is repeated after a half or a fifth of them.
  expect(others.map((other) => other === first)).toEqual([false, false, true]);
});

test('the same seed gives the same, another others, and another instance others', () => {
  expect(chats('whatsapp', 4, 9)).toEqual(chats('whatsapp', 4, 9));
  expect(chats('whatsapp', 5, 9)).not.toEqual(chats('whatsapp', 4, 9));
  const other = new Recipients('whatsapp', '1101000002', 4);
  expect(other.chatId(0, 'usual', 'offer')).not.toBe(chats('whatsapp', 4, 1)[0]);
});

test('customers are other people than those on a list that was bought', () => {
  const recipients = new Recipients('whatsapp', SHOP, 1);
  expect(recipients.chatId(0, 'usual', 'order')).toMatch(/^7900\d{7}@c\.us$/);
  expect(String(recipients.phone(0))).toMatch(/^7900\d{7}$/);
});
