import { queueEntryOf } from '@sluice/core';
import { expect, test } from 'vitest';
import { textOf } from './text-of.ts';

const chatId = '79990000002@c.us';
const contact = { phoneContact: 79990000003, firstName: 'First', lastName: 'Last', company: 'Shop' };

test.each([
  ['sendMessage', { message: 'Hello' }, 'Hello'],
  ['sendPoll', { message: 'When?', options: [] }, 'When?'],
  ['sendFileByUrl', { urlFile: 'https://shop.example/a', fileName: 'a.pdf', caption: 'Prices' }, 'a.pdf Prices'],
  ['sendFileByUrl', { urlFile: 'https://shop.example/a', fileName: 'a.pdf' }, 'a.pdf'],
  ['sendLocation', { latitude: 1, longitude: 2, nameLocation: 'Shop', address: 'A street' }, 'Shop A street'],
  ['sendLocation', { latitude: 1, longitude: 2 }, ''],
  ['sendContact', { contact }, 'First Last Shop'],
  ['ForwardMessages', { chatIdFrom: chatId, messages: ['BAE501'] }, ''],
  ['sendTextStatus', { message: 'Open!' }, 'Open!'],
  ['chat', { body: 'Hello' }, 'Hello'],
  ['aTypeOfTomorrow', { caption: 'Look' }, 'Look'],
  ['aTypeOfTomorrow', { message: { deep: true } }, ''],
])('of %s %j, people read "%s"', (type, body, text) => {
  expect(textOf(queueEntryOf({ type, messageIds: [], chatId, body: { chatId, ...body } }))).toBe(text);
});
