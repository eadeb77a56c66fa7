import { expect, test } from 'vitest';
import { formOf } from './recipient-form.ts';

const whatsApp = { flavor: 'plain', settings: { typeInstance: 'whatsapp' } } as const;
const max = { flavor: 'v3', settings: { typeInstance: 'v3' } } as const;
const chatApi = { flavor: 'chat-api', settings: { typeInstance: undefined } } as const;
const telegram = { flavor: 'plain', settings: { typeInstance: 'telegram' } } as const;
const unknown = { flavor: 'plain', settings: { typeInstance: undefined } } as const;

test.each([
  ['79990000001@c.us', undefined],
  ['4512345678@c.us', undefined],
  // Abroad, though they begin with 8: Hong Kong, Vietnam, South Korea.
  ['85212345678@c.us', undefined],
  ['84912345678@c.us', undefined],
  ['821012345678@c.us', undefined],
  ['120363000000000001@g.us', undefined],
  ['79990000001-1500000000@g.us', undefined],
  ['status@broadcast', undefined],
  ['89990000001@c.us', 'national'],
  ['09990000001@c.us', 'national'],
  ['9990001@c.us', 'short'],
  ['@c.us', 'not-digits'],
  ['7999000000123456@c.us', 'long'],
  ['+79990000001@c.us', 'not-digits'],
  ['7999 0000001@c.us', 'not-digits'],
  ['letters@c.us', 'not-digits'],
  ['shop@g.us', 'not-digits'],
  ['79990000001', 'suffix'],
  ['79990000001@s.whatsapp.net', 'suffix'],
  ['79990000001@c.us ', 'suffix'],
  ['79990000001@c.us\n', 'suffix'],
  ['', 'suffix'],
  ['99900000001@lid', 'lid'],
  ['me@lid', 'not-digits'],
])('on WhatsApp %j is %s', (chatId, form) => {
  expect([formOf(chatId, whatsApp), formOf(chatId, chatApi)]).toEqual([form, form]);
});

test.each([
  ['10000002', undefined],
  ['-100000001', undefined],
  ['79990000001@c.us', undefined],
  ['89990000001@c.us', 'national'],
  ['120363000000000001@g.us', 'suffix'],
  ['letters', 'not-digits'],
  ['--1', 'not-digits'],
])('on MAX %j is %s', (chatId, form) => {
  expect(formOf(chatId, max)).toBe(form);
});

test('of Telegram, whose forms are not documented, nothing is said', () => {
  expect([formOf('letters', telegram), formOf('79990000001@s', telegram)]).toEqual([undefined, undefined]);
});

test('where the messenger is not known, only chat ids that look like WhatsApp are judged', () => {
  expect([formOf('10000002', unknown), formOf('89990000001@c.us', unknown)]).toEqual([undefined, 'national']);
});
