import { expect, test } from 'vitest';
import { answeredInstance } from '../../test/answered-instance.ts';
import type { QueueFlavor } from '../capabilities.ts';
import { phoneNumberOf } from './phone-number-of.ts';

const numbers: readonly [QueueFlavor, string, string][] = [
  ['plain', '79990000002@c.us', '79990000002'],
  ['v3', '79990000002@c.us', '79990000002'],
  ['v3', '375290000002', '375290000002'],
  ['chat-api', '79990000002@c.us', '79990000002'],
];

test.each(numbers)('a person (%s, %s) has the number %s', (flavor, chatId, phone) => {
  expect(phoneNumberOf(chatId, flavor, '1')).toBe(phone);
});

const others: readonly [what: string, flavor: QueueFlavor, chatId: string][] = [
  ['a group', 'plain', '120363000000000001@g.us'],
  ['an old group, which begins with the number of who made it', 'plain', '79990000002-1528320463@g.us'],
  ['an old group', 'chat-api', '79990000002-1528320463@g.us'],
  ['a chat that hides its number', 'plain', '100000000000001@lid'],
  ['a number in national form', 'plain', '9990000002@c.us'],
  ['the id of a chat of MAX', 'v3', '10000000'],
  ['a group of MAX', 'v3', '-10000000'],
  ['a number of a country that is not asked for', 'v3', '4915100000002@c.us'],
  ['nothing', 'plain', ''],
];

test.each(others)('%s (%s, %s) is refused before anything is asked, and not repeated', async (_what, flavor, chatId) => {
  const { instance, requests } = answeredInstance(flavor, {});
  const failure: unknown = await instance.hasAccount?.(chatId).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'SluiceError', code: 'unsupported', idInstance: '1101000001' });
  expect(String(failure).includes(chatId)).toBe(chatId === '');
  expect(requests).toEqual([]);
});
