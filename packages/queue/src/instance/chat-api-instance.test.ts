import { SluiceError } from '@sluice/core';
import { expect, test } from 'vitest';
import { answeredInstance } from '../../test/answered-instance.ts';
import { ID, START } from '../../test/reading.ts';
import { keyOf } from '../reading/entry-key.ts';

const asked = (method: string, verb = 'GET', query = ''): string => `${verb} /instance${ID}/${method}?token=***${query}`;

const first = { id: 1, body: 'Hello', type: 'chat', last_try: START, metadata: { chatId: '79990000002@c.us' } };

test('lists what waits, whole and with the total, under the type that the protocol gives it', async () => {
  const { instance, requests } = answeredInstance('chat-api', { showMessagesQueue: { totalMessages: 199, first100: [first] } });
  expect(await instance.list()).toEqual({
    entries: [
      {
        messageIds: ['1'],
        chatId: '79990000002@c.us',
        type: 'other',
        gatewayType: 'chat',
        body: { body: 'Hello', lastTryAt: START, metadata: first.metadata },
      },
    ],
    total: 199,
  });
  expect(requests).toEqual([asked('showMessagesQueue')]);
});

test.each([{}, { to: '79990000002' }, { chatId: 79990000002 }, 'a text', null, undefined])(
  'does not make a recipient out of the metadata %j',
  async (metadata) => {
    const { instance } = answeredInstance('chat-api', {
      showMessagesQueue: { totalMessages: 1, first100: [{ ...first, metadata }] },
    });
    expect((await instance.list()).entries).toMatchObject([{ chatId: undefined }]);
  },
);

test('an entry without an id is recognised after it was tried again', async () => {
  const { id: _, ...nameless } = first;
  const listing = async (lastTry: number) => {
    const { instance } = answeredInstance('chat-api', {
      showMessagesQueue: { totalMessages: 1, first100: [{ ...nameless, last_try: lastTry }] },
    });
    return (await instance.list()).entries.map((entry) => keyOf(instance.idInstance, entry));
  };
  expect(await listing(START + 60_000)).toEqual(await listing(START));
});

test('counts by the list, which is the only one that says the total', async () => {
  const { instance, requests } = answeredInstance('chat-api', { showMessagesQueue: { totalMessages: 199, first100: [] } });
  expect(await instance.count()).toBe(199);
  expect(requests).toEqual([asked('showMessagesQueue')]);
});

test.each([
  [{ accountStatus: 'authenticated' }, { state: 'authenticated', isSending: true, reason: undefined }],
  [
    { accountStatus: 'authenticated', statusData: { substatus: 'normal' } },
    { state: 'authenticated', isSending: true, reason: undefined },
  ],
  [
    { accountStatus: 'authenticated', statusData: { substatus: 'battery_low_2' } },
    { state: 'authenticated', isSending: false, reason: 'battery_low_2' },
  ],
  [
    { accountStatus: 'loading', statusData: { substatus: 'loading', reason: 'conflict' } },
    { state: 'loading', isSending: false, reason: 'conflict' },
  ],
  [
    { accountStatus: 'loading', statusData: { substatus: 'phone', reason: 'connecting' } },
    { state: 'loading', isSending: false, reason: 'phone' },
  ],
  [{ accountStatus: 'got qr code' }, { state: 'got qr code', isSending: false, reason: undefined }],
])('reports the status %j whether it sends, and why', async (status, connection) => {
  const { instance, requests } = answeredInstance('chat-api', { status });
  expect(await instance.connectionStatus()).toEqual(connection);
  expect(requests).toEqual([asked('status', 'GET', '&no_wakeup=true&full=true')]);
});

test('asks nothing for its settings: the unit of the pause is not documented', async () => {
  const { instance, requests } = answeredInstance('chat-api', {});
  expect(await instance.settings()).toEqual({ typeInstance: 'whatsapp', delayMs: undefined });
  expect(requests).toEqual([]);
});

test.each([
  ['Cleared 2 messages', 2],
  ['Cleared 1 message', 1],
  ['Queue is empty', undefined],
  ['Cleared 99999999999 messages', undefined],
])('is cleared by one POST to the queue of messages, and says "%s"', async (message, cleared) => {
  const { instance, requests } = answeredInstance('chat-api', {
    clearMessagesQueue: { message, messageTextsExample: ['Hello', 'again'] },
  });
  expect(await instance.clear()).toEqual({ cleared, texts: ['Hello', 'again'] });
  expect(requests).toEqual([asked('clearMessagesQueue', 'POST')]);
});

test.each([500, 502, 429, 401])('is asked to clear once, whatever it answers (%i)', async (status) => {
  const { instance, requests } = answeredInstance('chat-api', {}, status);
  await expect(instance.clear()).rejects.toBeInstanceOf(SluiceError);
  expect(requests).toEqual([asked('clearMessagesQueue', 'POST')]);
});

test('a number is checked by its digits', async () => {
  const { instance, requests } = answeredInstance('chat-api', { checkPhone: { result: 'not exists' } });
  expect(await instance.hasAccount?.('79990000002@c.us')).toBe(false);
  expect(requests).toEqual([asked('checkPhone', 'GET', '&phone=79990000002')]);
});
