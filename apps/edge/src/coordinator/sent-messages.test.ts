import { keyOf } from '@sluice/queue/reading';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentMessagesIn } from './sent-messages.ts';

const CHAT = '79990000001@c.us';
const ID = '1101000001';

function sentIn(method: string, answer: unknown): readonly string[] {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  return sentMessagesIn(method, bytes).map((entry) => keyOf(ID, entry));
}
const keyAs = (idMessage: string, chatId = CHAT): string => JSON.stringify(['ids', ID, chatId, idMessage]);

function notified(different: object): object {
  const body = { typeWebhook: 'outgoingMessageStatus', chatId: CHAT, idMessage: 'BAE51', status: 'sent', sendByApi: true };
  return { receiptId: 1, body: { ...body, ...different } };
}
const recorded = (different: object = {}): object => ({
  type: 'outgoing',
  chatId: CHAT,
  idMessage: 'BAE51',
  statusMessage: 'sent',
  ...different,
});

describe('a message has left', () => {
  test.each(['sent', 'delivered', 'read'])('where a notification or a record says %s', (status) => {
    expect(sentIn('receiveNotification', notified({ status }))).toEqual([keyAs('BAE51')]);
    const records = [recorded({ statusMessage: status }), recorded({ idMessage: 'BAE52', statusMessage: 'pending' })];
    expect(sentIn('lastOutgoingMessages', records)).toEqual([keyAs('BAE51')]);
    expect(sentIn('getMessage', recorded({ statusMessage: status }))).toEqual([keyAs('BAE51')]);
  });

  // One with a yellow card waits, by the page; of those that failed no page says that they are not tried again.
  test.each(['yellowCard', 'pending', 'failed', 'noAccount', 'notInGroup', 'Sent', '', null, 1])(
    'nowhere that the status is %j',
    (status) => {
      expect(sentIn('receiveNotification', notified({ status }))).toEqual([]);
      expect(sentIn('lastOutgoingMessages', [recorded({ statusMessage: status })])).toEqual([]);
    },
  );

  test('not because it was sent by the API: when that is reported is not known', () => {
    const body = { typeWebhook: 'outgoingAPIMessageReceived', idMessage: 'BAE51', senderData: { chatId: CHAT }, status: 'sent' };
    expect(sentIn('receiveNotification', { receiptId: 1, body })).toEqual([]);
  });

  test('only in the chat that is named', () => {
    expect(sentIn('receiveNotification', notified({ chatId: '79990000002@c.us' }))).toEqual([keyAs('BAE51', '79990000002@c.us')]);
    expect(sentIn('receiveNotification', notified({ chatId: undefined }))).toEqual([]);
  });

  test('by no answer of another method', () => {
    expect(sentIn('getChatHistory', [recorded()])).toEqual([]);
  });

  test('by nothing that cannot be read, whatever it is', () => {
    const anything = fc.oneof(
      fc.uint8Array(),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    const method = fc.constantFrom('receiveNotification', 'lastOutgoingMessages', 'getMessage');
    fc.assert(fc.property(method, anything, (name, bytes) => sentMessagesIn(name, bytes).length === 0));
  });
});
