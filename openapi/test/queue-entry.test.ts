import { expect, test } from 'vitest';
import { gateway } from './contracts.ts';
import { schemaAt } from './validator.ts';

const { KnownQueueEntry, QueueEntry } = gateway.components.schemas;
const kinds = [...KnownQueueEntry.oneOf, ...QueueEntry.oneOf.filter(({ $ref }) => !$ref.endsWith('/KnownQueueEntry'))];
const branches = kinds.map(({ $ref }) => ({
  name: $ref.slice($ref.lastIndexOf('/') + 1),
  validate: schemaAt('gateway', $ref.slice(1)),
}));
const isEntry = schemaAt('gateway', '/components/schemas/QueueEntry');

function branchesOf(entry: unknown): readonly string[] {
  return branches.filter(({ validate }) => validate(entry)).map(({ name }) => name);
}

const chatId = '79990000001@c.us';
const bodies = {
  sendMessage: { chatId, message: 'Your order is on its way.' },
  sendFileByUrl: { chatId, urlFile: 'https://files.example.com/invoice.pdf', fileName: 'invoice.pdf' },
  sendLocation: { chatId, latitude: 59.9, longitude: 30.3 },
  sendContact: { chatId, contact: { phoneContact: 79990000002 } },
  sendPoll: { chatId, message: 'When?', options: [{ optionName: 'Today' }, { optionName: 'Tomorrow' }] },
  ForwardMessages: { chatId, chatIdFrom: '79990000002@c.us', messages: ['3EB000000000000001'] },
  sendLink: { chatId, urlLink: 'https://shop.example.com' },
  sendTextStatus: { message: 'We are open today.' },
  sendVoiceStatus: { urlFile: 'https://files.example.com/greeting.mp3' },
  sendMediaStatus: { urlFile: 'https://files.example.com/shop.jpg' },
};
const everything = Object.fromEntries(Object.values(bodies).flatMap((body) => Object.entries<unknown>(body)));

test.each(Object.entries(bodies))('an entry of type %s is of exactly one kind, whatever else it carries', (type, body) => {
  const kind = [`${type.charAt(0).toUpperCase()}${type.slice(1)}Entry`];
  expect(branchesOf({ type, body })).toEqual(kind);
  expect(branchesOf({ type, body: everything, messageID: 'BAE5AAAA00000001', messagesIDs: ['BAE5AAAA00000002'] })).toEqual(kind);
  expect(isEntry({ type, body })).toBe(true);
});

test.each(['sendButtons', 'editMessage', 'SendMessage', 'forwardMessages', ''])(
  'an entry of the unlisted type "%s" is only of the open kind',
  (type) => {
    for (const body of [{}, everything]) expect(branchesOf({ type, body })).toEqual(['OtherEntry']);
    expect(isEntry({ messageID: 'BAE5AAAA00000001', type, body: {} })).toBe(true);
  },
);

test.each(Object.keys(bodies))('an entry of type %s without what belongs to it is no entry', (type) => {
  expect(branchesOf({ type, body: {} })).toEqual([]);
  expect(branchesOf({ type })).toEqual([]);
});

test.each([{}, { body: {} }, { type: null, body: {} }, { type: 'sendButtons', body: null }, [], null, 'text'])(
  '%j is no entry',
  (value) => {
    expect(isEntry(value)).toBe(false);
  },
);

test('an entry may have its id under either name, and optional fields may be null', () => {
  const body = { chatId, message: 'Your order is on its way.', linkPreview: null, quotedMessageId: null, typingTime: null };
  expect(isEntry({ messageID: 'BAE5AAAA00000001', type: 'sendMessage', body })).toBe(true);
  expect(isEntry({ idMessage: '1763000000001', type: 'sendMessage', body })).toBe(true);
});
