import { describe, expect, test } from 'vitest';
import * as decoders from './decode.ts';
import { decodeQueue } from './decode-queue.ts';

const { decodeAccepted, decodeCleared, decodeCount, decodeSettings, decodeState } = decoders;

describe('the queue', () => {
  test('an entry has its id, under whichever name the gateway gives it', () => {
    const body = { chatId: '79990000001@c.us', message: 'Your order is on its way.' };
    expect(
      decodeQueue([
        { messageID: 'BAE5AAAA00000001', type: 'sendMessage', body },
        { idMessage: '1763000000001', type: 'sendMessage', body },
        { messageID: null, idMessage: '1763000000002', type: 'sendMessage', body },
        { messagesIDs: ['BAE5AAAA00000003', 'BAE5AAAA00000004'], type: 'ForwardMessages', body },
      ])?.map(({ messageIds }) => messageIds),
    ).toEqual([['BAE5AAAA00000001'], ['1763000000001'], ['1763000000002'], ['BAE5AAAA00000003', 'BAE5AAAA00000004']]);
  });

  test('an entry without an id that is a text has none', () => {
    const ids = [
      {},
      { messageID: null },
      { messageID: '' },
      { messageID: 7 },
      { messagesIDs: 'BAE5' },
      { messagesIDs: [null, 7, ''] },
    ];
    expect(decodeQueue(ids.map((id) => ({ ...id, type: 'sendTextStatus', body: {} })))?.map((entry) => entry.messageIds)).toEqual(
      ids.map(() => []),
    );
  });

  test('fields that were not set are left out, all others are kept', () => {
    const [entry] =
      decodeQueue([
        {
          messageID: 'BAE5AAAA00000001',
          type: 'sendPoll',
          body: {
            chatId: '120363000000000001@g.us',
            options: [{ optionName: null }],
            quotedMessageId: null,
            multipleAnswers: false,
            future: {},
          },
        },
      ]) ?? [];
    expect(entry?.body).toEqual({
      chatId: '120363000000000001@g.us',
      options: [{ optionName: null }],
      multipleAnswers: false,
      future: {},
    });
  });

  test('a type that is not documented is kept whole', () => {
    expect(decodeQueue([{ messageID: '7', type: 'sendInteractiveButtons', body: { chatId: '10000000', buttons: [1] } }])).toEqual(
      [
        {
          messageIds: ['7'],
          type: 'other',
          gatewayType: 'sendInteractiveButtons',
          chatId: '10000000',
          body: { chatId: '10000000', buttons: [1] },
        },
      ],
    );
  });

  test.each([{}, { body: null }, { body: 'text' }, { body: { chatId: null } }, { body: { chatId: 7 } }])(
    'an entry with %j has no chat',
    (rest) => {
      expect(decodeQueue([{ type: 'sendTextStatus', ...rest }])?.[0]?.chatId).toBeUndefined();
    },
  );

  test('a key that JSON may hold and JavaScript minds stays a key', () => {
    const [entry] = decodeQueue(JSON.parse('[{"type":"sendMessage","body":{"__proto__":{"chatId":"1"}}}]')) ?? [];
    expect(entry?.chatId).toBeUndefined();
    expect(Object.keys(entry?.body ?? {})).toEqual(['__proto__']);
  });

  test('one entry that cannot be read spoils the list: a gap must not pass for a reading', () => {
    const good = { messageID: '1', type: 'sendMessage', body: {} };
    for (const bad of [null, 'text', [], {}, { type: 7 }, { typeMessage: 'textMessage' }]) {
      expect(decodeQueue([good, bad])).toBeUndefined();
    }
  });

  test.each([undefined, null, {}, { length: 0 }, 'text', 7])('%j is no list', (value) => {
    expect(decodeQueue(value)).toBeUndefined();
  });
});

describe('a count', () => {
  test('is read under its Latin name and under the Cyrillic one of the documentation', () => {
    expect(decodeCount({ count: 0 })).toEqual({ count: 0 });
    expect(decodeCount({ '\u0441ount': 12 })).toEqual({ count: 12 });
  });

  test.each([{}, { count: null }, { count: '3' }, { count: -1 }, { count: 1.5 }, { count: 1e300 }, [], 3, null])(
    'is not in %j',
    (value) => {
      expect(decodeCount(value)).toBeUndefined();
    },
  );
});

describe('a clear', () => {
  test('is done when the gateway says so in so many words', () => {
    expect(decodeCleared({ isCleared: true })).toEqual({ isCleared: true });
    expect(decodeCleared({ isCleared: true, reason: 'none' })).toEqual({ isCleared: true });
  });

  test.each([
    {},
    { isCleared: 'true' },
    { isCleared: false },
    { isCleared: 1 },
    { isCleared: null },
    [{ isCleared: true }],
    true,
  ])('is not confirmed by %j', (value) => {
    expect(decodeCleared(value)).toBeUndefined();
  });
});

test('a state may be unknown, or null while the instance is being created, but not missing', () => {
  expect(decodeState({ stateInstance: 'yellowCard' })).toEqual({ stateInstance: 'yellowCard' });
  expect(decodeState({ stateInstance: 'hibernating' })).toEqual({ stateInstance: 'hibernating' });
  expect(decodeState({ stateInstance: null })).toEqual({ stateInstance: null });
  for (const value of [{}, { stateInstance: 7 }, [], null]) expect(decodeState(value)).toBeUndefined();
});

test('a setting that is missing or makes no sense is not set', () => {
  const none = { typeInstance: undefined, delaySendMessagesMilliseconds: undefined, wid: undefined };
  expect(decodeSettings({ typeInstance: 'v3', delaySendMessagesMilliseconds: 3000, wid: '10000000' })).toEqual({
    typeInstance: 'v3',
    delaySendMessagesMilliseconds: 3000,
    wid: '10000000',
  });
  expect(decodeSettings({})).toEqual(none);
  expect(decodeSettings({ typeInstance: null, delaySendMessagesMilliseconds: '3000', wid: '' })).toEqual(none);
  for (const value of [[], null, 'text']) expect(decodeSettings(value)).toBeUndefined();
});

test('a message without an id was not accepted', () => {
  expect(decodeAccepted({ idMessage: '1763000000001' })).toEqual({ idMessage: '1763000000001' });
  for (const value of [{}, { idMessage: '' }, { idMessage: 7 }, { messageID: 'x' }, []])
    expect(decodeAccepted(value)).toBeUndefined();
});

describe('a body that the contract does not allow under its type', () => {
  const chatId = '79990000001@c.us';
  test.each([
    ['sendMessage', { chatId }],
    ['sendMessage', { chatId, message: 7 }],
    ['sendMessage', { message: 'x' }],
    ['sendMessage', { chatId, message: 'x', typingTime: '2000' }],
    ['sendFileByUrl', { chatId, urlFile: 'https://files.example/a.pdf' }],
    ['sendLocation', { chatId, latitude: '55', longitude: 37 }],
    ['sendContact', { chatId, contact: [] }],
    ['sendContact', { chatId, contact: { firstName: 'Support' } }],
    ['sendPoll', { chatId, message: 'When?', options: ['Today'] }],
    ['sendPoll', { chatId, message: 'When?', options: {} }],
    ['ForwardMessages', { chatId, chatIdFrom: chatId, messages: [7] }],
    ['forwardMessages', { chatId, chatIdFrom: chatId, messages: ['7'] }],
  ])('%s %j is kept whole, as another type', (type, body) => {
    const [entry] = decodeQueue([{ messageID: '1', type, body }]) ?? [];
    expect(entry).toMatchObject({ type: 'other', gatewayType: type, body });
  });
});

test('a message without an id was not sent, and one of those spoils the list', () => {
  expect(decoders.decodeSentMessage({ idMessage: '1' })).toMatchObject({ idMessage: '1', at: undefined, chatId: undefined });
  expect(decoders.decodeSentMessage({ idMessage: '1', timestamp: '1763000000' })?.at).toBeUndefined();
  expect(decoders.decodeSentMessages([{ idMessage: '1' }, {}])).toBeUndefined();
});

test('a notification has a receipt and a body, or is none', () => {
  expect(decoders.decodeNotification({ receiptId: 1, body: {} })).toEqual({
    notification: { receiptId: 1, typeWebhook: '', body: {} },
  });
  for (const value of [{ receiptId: '1', body: {} }, { receiptId: 1 }, { receiptId: 1, body: [] }, [], undefined]) {
    expect(decoders.decodeNotification(value)).toBeUndefined();
  }
});
