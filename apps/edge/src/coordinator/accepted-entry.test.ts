import type { QueueEntry } from '@sluice/core';
import { keyOf } from '@sluice/queue/reading';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { coordinatorUnderTest, ID, TOKEN } from '../../test/coordinator-under-test.ts';
import { acceptedEntry } from './accepted-entry.ts';

useFakeTime();

const CHAT = '79990000001@c.us';
const CHATTED = JSON.stringify({ chatId: CHAT, message: 'Your order' });
const SENDS: readonly (readonly [method: string, body: object])[] = [
  ['sendMessage', { chatId: CHAT, message: 'Your order' }],
  ['sendMessage', { chatId: CHAT, message: 'Your order', quotedMessageId: null, linkPreview: false }],
  ['sendFileByUrl', { chatId: CHAT, urlFile: 'https://example.com/a.png', fileName: 'a.png', caption: 'A' }],
  ['sendLocation', { chatId: CHAT, latitude: 1.5, longitude: 2.5 }],
  ['sendContact', { chatId: CHAT, contact: { phoneContact: 79990000002, firstName: 'Shop' } }],
  ['sendPoll', { chatId: CHAT, message: 'When?', options: [{ optionName: 'Now' }, { optionName: 'Later' }] }],
  ['sendLink', { chatId: CHAT, urlLink: 'https://example.com' }],
  ['sendTextStatus', { message: 'Open' }],
];

/** Sends it past the edge. @returns the entry that the answer makes, and the entry that the queue lists. */
async function sent(
  method: string,
  body: object,
): Promise<{ readonly known: QueueEntry | undefined; readonly listed: QueueEntry | undefined }> {
  const { emulator, coordinator } = coordinatorUnderTest();
  const written = JSON.stringify(body);
  const request = new Request(`https://gateway.example/waInstance${ID}/${method}/${TOKEN}`, { method: 'POST', body: written });
  const answer = await emulator.fetch(request);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const known = acceptedEntry({ method, body: new TextEncoder().encode(written), status: answer.status, answer: bytes });
  const { rows } = await untilResolved(coordinator.queue.read());
  return { known, listed: rows[0]?.entry };
}

describe('the entry that an accepted send has become', () => {
  test.each(SENDS)('%s %j is recognised in the queue', async (method, body) => {
    const { known, listed } = await sent(method, body);
    expect(known?.type).toBe(listed?.type);
    expect(known && listed && keyOf(ID, known) === keyOf(ID, listed)).toBe(true);
  });

  test('keeps what the contract does not know, as the caller sent it', async () => {
    const body = { chatId: CHAT, message: 'Your order', archiveChat: true, schedule: { at: 1_800_000_000 } };
    const encoder = new TextEncoder();
    const send = { status: 200, answer: encoder.encode('{"idMessage":"BAE5"}'), body: encoder.encode(JSON.stringify(body)) };
    expect(acceptedEntry({ method: 'sendMessage', ...send })).toMatchObject({ type: 'sendMessage', body });
  });

  test('of several that were forwarded has all their ids', () => {
    const body = { chatId: CHAT, chatIdFrom: '79990000002@c.us', messages: ['3EB01', '3EB02'] };
    const encoder = new TextEncoder();
    const answer = encoder.encode('{"messages":["BAE51","BAE52"]}');
    const send = { method: 'forwardMessages', status: 200, answer, body: encoder.encode(JSON.stringify(body)) };
    expect(acceptedEntry(send)).toMatchObject({ type: 'ForwardMessages', messageIds: ['BAE51', 'BAE52'], body });
  });

  test.each(['editMessage', 'deleteMessage', 'sendTyping', 'sendInteractiveButtons', 'sendFileByUpload', 'sendSomethingNew'])(
    'is none of %s: whether and how it waits in the queue is not known',
    (method) => {
      const encoder = new TextEncoder();
      const body = encoder.encode(JSON.stringify({ chatId: CHAT, message: 'Your order', idMessage: 'BAE5' }));
      expect(acceptedEntry({ method, status: 200, answer: encoder.encode('{"idMessage":"BAE5"}'), body })).toBeUndefined();
    },
  );

  test.each([
    ['was refused', { status: 466, answer: '{"idMessage":"BAE5"}', body: CHATTED }],
    ['has no id', { status: 200, answer: '{}', body: CHATTED }],
    ['says in its body that it was refused', { status: 200, answer: '{"code":401,"description":"Unauthorized"}', body: CHATTED }],
    [
      'went to a number in the place of a chat',
      { status: 200, answer: '{"idMessage":"BAE5"}', body: '{"phoneNumber":79990000001}' },
    ],
    ['is no JSON', { status: 200, answer: '<html>', body: CHATTED }],
    ['was a form', { status: 200, answer: '{"idMessage":"BAE5"}', body: 'chatId=79990000001%40c.us&message=1' }],
  ])('is none where it %s', (_, { status, answer, body }) => {
    const encoder = new TextEncoder();
    const send = { method: 'sendMessage', status, answer: encoder.encode(answer), body: encoder.encode(body) };
    expect(acceptedEntry(send)).toBeUndefined();
  });
});
