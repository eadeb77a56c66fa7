import { SluiceError } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { answeredInstance } from '../../test/answered-instance.ts';
import { ID, messageId, START } from '../../test/reading.ts';

const FLAVORS = [
  ['plain', `/waInstance${ID}`],
  ['v3', `/v3/waInstance${ID}`],
] as const;

describe.each(FLAVORS)('an instance of the gateway (%s)', (flavor, path) => {
  const asked = (operation: string, verb = 'GET'): string => `${verb} ${path}/${operation}/***`;

  test('lists what waits, and leaves the total to the count', async () => {
    const { instance, requests } = answeredInstance(flavor, {
      showMessagesQueue: [{ messageID: messageId(1), type: 'sendMessage', body: { chatId: '10000000', message: 'Hello' } }],
    });
    expect(await instance.list()).toEqual({
      entries: [
        {
          messageIds: [messageId(1)],
          chatId: '10000000',
          type: 'sendMessage',
          body: { chatId: '10000000', message: 'Hello' },
        },
      ],
      total: undefined,
    });
    expect(requests).toEqual([asked('showMessagesQueue')]);
  });

  test("counts by the gateway's own count", async () => {
    const { instance, requests } = answeredInstance(flavor, { getMessagesCount: { count: 37 } });
    expect(await instance.count()).toBe(37);
    expect(requests).toEqual([asked('getMessagesCount')]);
  });

  test.each([
    ['authorized', true],
    ['blocked', false],
    ['yellowCard', false],
    ['starting', false],
    ['aStateOfTomorrow', false],
    [null, false],
  ])('in the state %s sends: %s', async (stateInstance, isSending) => {
    const { instance, requests } = answeredInstance(flavor, { getStateInstance: { stateInstance } });
    expect(await instance.connectionStatus()).toEqual({ state: stateInstance, isSending, reason: undefined });
    expect(requests).toEqual([asked('getStateInstance')]);
  });

  test('says the settings that bear on the queue, where the gateway gives them', async () => {
    const { instance, requests } = answeredInstance(flavor, {
      getSettings: { typeInstance: 'v3', delaySendMessagesMilliseconds: 1500, webhookUrl: '' },
    });
    expect(await instance.settings()).toEqual({ typeInstance: 'v3', delayMs: 1500 });
    expect(requests).toEqual([asked('getSettings')]);
    expect(await answeredInstance(flavor, { getSettings: {} }).instance.settings()).toEqual({
      typeInstance: undefined,
      delayMs: undefined,
    });
  });

  test('is cleared by one GET of the queue of messages, whose answer says nothing about them', async () => {
    const { instance, requests } = answeredInstance(flavor, { clearMessagesQueue: { isCleared: true } });
    expect(await instance.clear()).toEqual({ cleared: undefined, texts: [] });
    expect(requests).toEqual([asked('clearMessagesQueue')]);
  });

  test.each([500, 502, 429, 401])('is asked to clear once, whatever it answers (%i)', async (status) => {
    const { instance, requests } = answeredInstance(flavor, {}, status);
    await expect(instance.clear()).rejects.toBeInstanceOf(SluiceError);
    expect(requests).toEqual([asked('clearMessagesQueue')]);
  });

  test('says what was sent lately, as evidence', async () => {
    const { instance, requests } = answeredInstance(flavor, {
      lastOutgoingMessages: [
        { idMessage: 'BAE501', chatId: '10000000', timestamp: START / 1000, statusMessage: 'sent', textMessage: 'Hello' },
        { idMessage: 'BAE502', typeMessage: 'imageMessage' },
      ],
    });
    expect(await instance.listSent?.(10)).toEqual([
      { messageId: 'BAE501', chatId: '10000000', text: 'Hello', at: START, status: 'sent' },
      { messageId: 'BAE502', chatId: undefined, text: undefined, at: undefined, status: undefined },
    ]);
    expect(requests).toEqual([asked('lastOutgoingMessages').concat('?minutes=10')]);
  });

  test('can be given up before it is asked', async () => {
    const { instance, requests } = answeredInstance(flavor, {});
    const signal = AbortSignal.abort();
    for (const method of ['list', 'count', 'connectionStatus', 'settings'] as const) {
      await expect(instance[method]({ signal })).rejects.toMatchObject({ code: 'aborted' });
    }
    expect(requests).toEqual([]);
  });
});

test('a number of WhatsApp is checked by itself, without its address', async () => {
  const { instance, requests } = answeredInstance('plain', { checkWhatsapp: { existsWhatsapp: false } });
  expect(await instance.hasAccount?.('79990000002@c.us')).toBe(false);
  expect(requests).toEqual([`POST /waInstance${ID}/checkWhatsapp/*** {"phoneNumber":79990000002}`]);
});

test('a number of MAX is checked by a separate method', async () => {
  const { instance, requests } = answeredInstance('v3', { checkAccount: { exist: true, chatId: '10000000' } });
  expect(await instance.hasAccount?.('79990000002@c.us')).toBe(true);
  expect(requests).toEqual([`POST /v3/waInstance${ID}/checkAccount/*** {"phoneNumber":79990000002}`]);
});
