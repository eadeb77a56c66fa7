import { queueEntryOf } from '@sluice/core';
import { expect, test } from 'vitest';
import { entry, messageId, START } from '../../test/reading.ts';
import { whyUnrestorable, type UnrestorableReason } from './restorable.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const chatId = '79990000002@c.us';

const file = queueEntryOf({
  type: 'sendFileByUrl',
  messageIds: [messageId(1)],
  chatId,
  body: { chatId, urlFile: 'https://shop.example/price.pdf', fileName: 'price.pdf' },
});
const text = (body: string) => queueEntryOf({ type: 'chat', messageIds: [messageId(1)], chatId, body: { body } });

test.each([
  ['a text', entry(), START + 365 * DAY_MS, undefined],
  ['a file, within the time that an upload lives', file, START + 15 * DAY_MS - 1, undefined],
  ['a file, after the time that an upload lives', file, START + 15 * DAY_MS, 'link-too-old'],
] as const)('%s', (_what, what, now, why: UnrestorableReason | undefined) => {
  expect(whyUnrestorable(what, 'plain', START, now)).toBe(why);
  expect(whyUnrestorable(what, 'v3', START, now)).toBe(why);
});

test.each([
  ['a text to a known chat can be restored', text('Hello'), undefined],
  ['one without a recipient cannot', { ...text('Hello'), chatId: undefined }, 'no-recipient'],
  ['one that says nothing cannot', text(''), 'not-sendable'],
  ['anything else cannot, for the protocol says too little of it', file, 'not-sendable'],
] as const)('with Chat-API, %s', (_what, what, why: UnrestorableReason | undefined) => {
  expect(whyUnrestorable(what, 'chat-api', START, START)).toBe(why);
});

test('a status has no single recipient, and no request sends it again', () => {
  const status = queueEntryOf({ type: 'sendTextStatus', messageIds: [], chatId: undefined, body: { message: 'Open!' } });
  expect(whyUnrestorable(status, 'plain', START, START)).toBe('not-sendable');
});
