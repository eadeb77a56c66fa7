import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Fault } from './faults/faults.ts';
import { createTestGateway } from './test-gateway.ts';

const START = Date.UTC(2026, 0);

describe('client, clock and emulator agree', () => {
  test('any number of reads takes no real time, and none is refused', { timeout: 2000 }, async () => {
    const { client, clock, emulator } = createTestGateway();
    for (let i = 0; i < 100; i += 1) await client.showMessagesQueue();
    expect(emulator.requests.all().map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 200));
    expect(clock.now()).toBe(START + 99_000);
  });

  test('several reads at once are as good', { timeout: 2000 }, async () => {
    const { client, emulator } = createTestGateway({ product: 'max' });
    await Promise.all(Array.from({ length: 20 }, () => client.getMessagesCount()));
    expect(emulator.requests.all().every(({ status }) => status === 200)).toBe(true);
  });

  test('a call for which the gateway takes its time moves the clock', { timeout: 2000 }, async () => {
    const { client, clock, emulator } = createTestGateway();
    expect(await client.receiveNotification()).toEqual({ notification: null });
    expect(clock.now()).toBe(START + 5000);
    emulator.faults.plant({ operation: 'getStateInstance', times: 1, fault: { kind: 'latency', ms: 20_000 } });
    await client.getStateInstance();
    expect(clock.now()).toBe(START + 25_000);
  });

  test.each<[string, Fault]>([
    ['comes too late', { kind: 'latency', ms: 60_000 }],
    ['something between holds up', { kind: 'late', ms: 60_000 }],
    ['never comes', { kind: 'hang' }],
    ['comes byte by byte', { kind: 'drip', everyMs: 1000 }],
    ['is lost on its way', { kind: 'lost', how: 'hang' }],
  ])(
    'an answer that %s is given up at the limit of the client, by the clock and in no real time',
    { timeout: 2000 },
    async (_, fault) => {
      const { client, clock, emulator } = createTestGateway();
      emulator.faults.plant({ times: 1, fault });
      await expect(client.getSettings()).rejects.toMatchObject({ code: 'timeout' });
      expect(clock.now()).toBe(START + 30_000);
      expect(emulator.requests.all()).toMatchObject([{ operation: 'getSettings' }]);
      expect(await client.getStateInstance()).toEqual({ stateInstance: 'authorized' });
    },
  );

  test(
    'an answer that comes at the last moment is in time, and a client has the limit that it is given',
    { timeout: 2000 },
    async () => {
      const { client, clock, emulator } = createTestGateway({ client: { timeoutMs: 5000 } });
      emulator.faults.plant({ times: 1, fault: { kind: 'latency', ms: 5000 } });
      await client.getStateInstance();
      emulator.faults.plant({ times: 1, fault: { kind: 'hang' } });
      await expect(client.getSettings()).rejects.toMatchObject({ code: 'timeout' });
      expect(clock.now()).toBe(START + 10_000);
      expect(await client.receiveNotification({ receiveTimeout: 60 })).toEqual({ notification: null });
      expect(clock.now()).toBe(START + 70_000);
    },
  );

  test('who gives up a call that hangs gets the own reason', { timeout: 2000 }, async () => {
    const { client, clock, emulator } = createTestGateway();
    emulator.faults.plant({ times: 1, fault: { kind: 'hang' } });
    const caller = new AbortController();
    const call = client.getSettings({ signal: caller.signal });
    caller.abort();
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
    expect(clock.now()).toBe(START);
  });

  test('the time is stopped otherwise', async () => {
    const { client, clock, instance } = createTestGateway({ state: 'blocked' });
    await client.sendMessage({ chatId: '79990000002@c.us', message: 'Hello' });
    expect([clock.now(), instance.waiting(clock.now())]).toEqual([START, 1]);
    clock.advance(86_400_000);
    expect(await client.showMessagesQueue()).toMatchObject([]);
  });
});

describe('an option with a mistake is refused by its name, with what is allowed', () => {
  test.each<[string, unknown, string]>([
    ['an unknown option', { porduct: 'max' }, 'porduct: there is no option of this name; there are: product, idInstance,'],
    ['an unknown product', { product: 'foo' }, 'product: must be one of: whatsapp, telegram, max'],
    ['Chat-API, which has another client', { product: 'chat-api' }, 'product: must be one of: whatsapp, telegram, max'],
    ['a number that is no text', { idInstance: 1_101_000_001 }, 'idInstance: must be a text of 4 to 20 digits'],
    [
      'a token that is no part of an address',
      { apiTokenInstance: 'a b' },
      'apiTokenInstance: must be a text of 1 to 100 letters',
    ],
    ['a misspelt state', { state: 'autorized' }, 'state: must be one of: authorized, notAuthorized, blocked, starting,'],
    ['a state of another protocol', { state: 'authenticated' }, 'state: must be one of: authorized,'],
    ['a state that is none', { state: 5 }, 'state: must be one of: authorized,'],
    [
      'a misspelt setting',
      { settings: { incomingWebHook: 'yes' } },
      'settings.incomingWebHook: there is no field of this name; there are:',
    ],
    ['a flag that is none', { settings: { incomingWebhook: true } }, 'settings.incomingWebhook: must be one of: yes, no'],
    ['settings that are none', { settings: 'yes' }, 'settings: must be an object'],
    [
      'a pause that is none',
      { settings: { delaySendMessagesMilliseconds: '500' } },
      'settings.delaySendMessagesMilliseconds: must be a whole number',
    ],
    [
      'a misspelt behaviour',
      { behaviours: { hiddenHed: true } },
      'behaviours.hiddenHed: there is no behaviour of this name; there are: bothPrefixes,',
    ],
    ['a behaviour that is none', { behaviours: { stuck: 1 } }, 'behaviours.stuck: must be true or false'],
    [
      'a behaviour of another product',
      { behaviours: { losesWithoutLink: true } },
      'behaviours.losesWithoutLink: must be left out: only max behaves so',
    ],
    ['a start that is none', { start: '2026-01-01' }, 'start: must be a whole number of milliseconds since 1970'],
    ['a seed that is none', { seed: 'x' }, 'seed: must be a whole number'],
    ['a post that is none', { post: 'http://localhost' }, 'post: must be a function'],
    ['a client that is none', { client: 5 }, 'client: must be an object'],
    [
      'an option that the client has here already',
      { client: { fetch } },
      'client.fetch: there is no option of this name; there are: timeoutMs,',
    ],
    ['no options', null, 'it must be an object'],
  ])('%s', (_, options, sentence) => {
    // As a test in JavaScript would give them.
    expect(() => void Reflect.apply(createTestGateway, undefined, [options])).toThrow(sentence);
  });

  test('all mistakes are named at once', () => {
    const options: object = { product: 'foo', idInstance: 5, settings: { a: 1 }, behaviours: { b: 1 }, c: 1 };
    expect(() => createTestGateway(options)).toThrow(/product: .*idInstance: .*behaviours\.b: .*settings\.a: .*c: /);
  });

  test('a state that a gateway may have one day can be set afterwards', async () => {
    const { client, clock, instance } = createTestGateway({ state: null });
    instance.changeState({ state: 'hibernating' }, clock.now());
    expect(await client.getStateInstance()).toEqual({ stateInstance: 'hibernating' });
  });
});

/** Calls a method as a test in JavaScript would. */
function loosely(method: unknown, given: readonly unknown[]): () => unknown {
  if (typeof method === 'function') return () => Reflect.apply(method, undefined, given) as unknown;
  throw new Error('There is no such method.');
}

const sentenceOf = (what: string, rest: string): RegExp => new RegExp(`^${what} cannot take .*\\. ${rest}`);

describe('an argument with a mistake is refused by its name, with what is allowed', () => {
  test.each<[readonly unknown[], string]>([
    [[], 'text: must be a text of 1 to 20000 characters'],
    [[5], 'text: must be a text of 1 to 20000 characters'],
    [['x', { chatid: '79990000002@c.us' }], 'from.chatid: there is no option of this name; there are: chatId, senderName'],
    [['x', { chatId: 79_990_000_002 }], 'from.chatId: must be a text of 1 to 100 characters'],
    [['x', { text: 'y' }], 'from.text: there is no option of this name; there are: chatId, senderName'],
    [['x', null], 'from: must be an object'],
  ])('receive%j', (given, rest) => {
    const { receive, instance, clock } = createTestGateway();
    expect(loosely(receive, given)).toThrow(sentenceOf('receive', rest));
    expect(instance.oldestNotification(clock.now())).toBeUndefined();
  });

  test.each<[readonly unknown[], string]>([
    [[], 'receipt: must be one of: delivered, read'],
    [['Read'], 'receipt: must be one of: delivered, read'],
    [['foo'], 'receipt: must be one of: delivered, read'],
    [['read', 5], 'idMessage: must be a text of 1 to 100 characters'],
    [['read', 'BAD'], 'idMessage: must be the id of a message that has left \\(none so far\\), or left out for all'],
  ])('noteReceipt%j', (given, rest) => {
    expect(loosely(createTestGateway().noteReceipt, given)).toThrow(sentenceOf('noteReceipt', rest));
  });

  test('the ids of what has left are in the sentence, and one that waits is no mistake', async () => {
    const { client, clock, instance, noteReceipt } = createTestGateway();
    const { idMessage } = await client.sendMessage({ chatId: '79990000002@c.us', message: 'Hello' });
    expect(() => noteReceipt('read', 'BAD')).toThrow(`(${idMessage})`);
    instance.changeState({ state: 'blocked' }, clock.now());
    const waiting = await client.sendMessage({ chatId: '79990000002@c.us', message: 'Hello again' });
    expect(noteReceipt('read', waiting.idMessage)).toBe(0);
  });

  test.each<[readonly unknown[], string]>([
    [[], 'it must be an object'],
    [[null], 'it must be an object'],
    [[{}], 'it must have exactly one of: times, rate; it must have `fault`'],
    [[{ times: 0, fault: { kind: 'hang' } }], 'times: must be a whole number from 1 to 1000000'],
    [[{ times: 1, fault: { kind: 'latency' } }], 'fault: must have `ms`'],
    [[{ times: 1, fault: { kind: 'explode' } }], 'fault.kind: must be one of: latency, late,'],
    [[{ times: 1, fault: { kind: 'status', status: 9999 } }], 'fault.status: must be a whole number from'],
  ])('faults.plant%j', (given, rest) => {
    const { faults } = createTestGateway().emulator;
    expect(loosely(faults.plant.bind(faults), given)).toThrow(sentenceOf('faults.plant', rest));
    expect(faults.list()).toEqual([]);
  });

  test.each<[readonly unknown[], string]>([
    [[], 'change: must be an object; at: must be the time, such as clock.now\\(\\)'],
    [['blocked', START], 'change: must be an object'],
    [[{}, START], 'change: must have at least one of: state, wid, substatus'],
    [[{ stat: 'blocked' }, START], 'change.stat: there is no field of this name; there are: state, wid, substatus'],
    [[{ state: 5 }, START], 'change.state: must be the name of a state'],
    [[{ state: 'blocked' }], 'at: must be the time'],
  ])('changeState%j', (given, rest) => {
    const { instance } = createTestGateway();
    expect(loosely(instance.changeState.bind(instance), given)).toThrow(sentenceOf('changeState', rest));
    expect(instance.state).toBe('authorized');
  });
});

test('a question that comes in and its answer that is read', async () => {
  const { client, receive, sent, noteReceipt } = createTestGateway();
  const id = receive('Where is my order?', { senderName: 'Anna' });
  const { notification } = await client.receiveNotification();
  expect(notification).toMatchObject({ typeWebhook: 'incomingMessageReceived', body: { idMessage: id } });
  await client.deleteNotification(notification?.receiptId ?? 0);
  const { idMessage } = await client.sendMessage({ chatId: '79990000002@c.us', message: 'It arrives today.' });
  expect(sent()).toMatchObject([{ type: 'sendMessage', body: { message: 'It arrives today.' } }]);
  expect(noteReceipt('read', idMessage)).toBe(1);
});

test('notifications are posted to a function in the place of a server', async () => {
  const posted: unknown[] = [];
  using gateway = createTestGateway({
    settings: { webhookUrl: 'http://localhost/hook' },
    post: async (request) => {
      posted.push(await request.json());
      return new Response();
    },
  });
  gateway.receive('Hello');
  for (let i = 0; i < 10; i += 1) await turn();
  expect(posted).toMatchObject([{ typeWebhook: 'incomingMessageReceived' }]);
});
