import { isMessageId, type QueueEntry } from '@sluice/core';
import { expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { presentEntry, presentIds, presentType } from './entry.ts';

const whose = { messageIds: [], chatId: undefined };
const chatId = '79990000001@c.us';

const cases: readonly [entry: QueueEntry, type: string, text: string][] = [
  [{ ...whose, type: 'sendMessage', body: { chatId, message: 'Hello\nyou' } }, 'text', 'Hello you'],
  [
    { ...whose, type: 'sendFileByUrl', body: { chatId, urlFile: 'https://files.example.com/a', fileName: 'a.pdf' } },
    'file',
    'a.pdf',
  ],
  [
    {
      ...whose,
      type: 'sendFileByUrl',
      body: { chatId, urlFile: 'https://files.example.com/a', fileName: 'a.pdf', caption: 'The bill' },
    },
    'file',
    'The bill',
  ],
  [{ ...whose, type: 'sendLocation', body: { chatId, latitude: 1.5, longitude: -2 } }, 'location', '1.5, -2'],
  [
    { ...whose, type: 'sendLocation', body: { chatId, latitude: 1.5, longitude: -2, nameLocation: 'The shop' } },
    'location',
    'The shop',
  ],
  [{ ...whose, type: 'sendPoll', body: { chatId, message: 'Which day?', options: [] } }, 'poll', 'Which day?'],
  [
    { ...whose, type: 'sendContact', body: { chatId, contact: { phoneContact: 79990000002, company: 'The shop' } } },
    'contact',
    'The shop 79990000002',
  ],
  [
    { ...whose, type: 'ForwardMessages', body: { chatId, chatIdFrom: chatId, messages: ['3EB0', '3EB1'] } },
    'forward',
    '2 messages',
  ],
  [{ ...whose, type: 'other', gatewayType: 'sendTextStatus', body: { message: 'Open today' } }, 'status', 'Open today'],
  [{ ...whose, type: 'other', gatewayType: 'chat', body: { body: 'Yes, until eight' } }, 'text', 'Yes, until eight'],
  [{ ...whose, type: 'other', gatewayType: 'ptt', body: {} }, 'voice', ''],
  [{ ...whose, type: 'other', gatewayType: 'constructor', body: {} }, 'constructor', ''],
  [{ ...whose, type: 'other', gatewayType: 'sendSomething\u001B[2J', body: {} }, 'sendSomething[2J', ''],
];

it.each(cases)('shows %o', (entry, type, text) => {
  expect(presentEntry(entry, en)).toEqual({ chat: 'no chat given', type, text, ids: 'not given' });
});

it('names the ids of a message in a form that a terminal only shows', () => {
  const messageIds = ['BAE501\u001B[2J', 'BAE502'].filter((id) => isMessageId(id));
  expect(presentEntry({ messageIds, chatId, type: 'sendMessage', body: { chatId, message: '' } }, en).ids).toBe(
    'BAE501[2J, BAE502',
  );
});

it('a type that the gateway makes shows no phone number, and is no longer than a word', () => {
  expect(presentType('sendMessage', en)).toBe('text');
  expect(presentType('sendTemplate', en)).toBe('sendTemplate');
  expect(presentType('call 79990000001', en)).toBe('call ••••••••001');
  expect(presentType('x'.repeat(20_000), en)).toHaveLength(40);
});

it('an id that holds the number of the recipient shows it only when it is to be revealed', () => {
  const ids = (id: string, chat: string | undefined, reveal: boolean): string =>
    presentIds(
      { messageIds: [id].filter(isMessageId), chatId: chat, type: 'sendMessage', body: { chatId, message: 'Hello' } },
      reveal,
      en,
    );
  expect(ids('BAE5000000000001', chatId, false)).toBe('BAE5000000000001');
  expect(ids('true_79990000001@c.us_3EB0', undefined, false)).toBe('true_••••••••001@c.us_3EB0');
  expect(ids('to-79990000001', chatId, false)).toBe('to-••••••••001');
  expect(ids('to-79990000001', chatId, true)).toBe('to-79990000001');
  expect(ids('7'.repeat(20_000), chatId, true)).toHaveLength(200);
});
