import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
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
    emulator.faults.plant({ operation: 'getStateInstance', times: 1, fault: { kind: 'latency', ms: 60_000 } });
    await client.getStateInstance();
    expect(clock.now()).toBe(START + 65_000);
  });

  test('the time is stopped otherwise', async () => {
    const { client, clock, instance } = createTestGateway({ state: 'blocked' });
    await client.sendMessage({ chatId: '79990000002@c.us', message: 'Hello' });
    expect([clock.now(), instance.waiting(clock.now())]).toEqual([START, 1]);
    clock.advance(86_400_000);
    expect(await client.showMessagesQueue()).toMatchObject([]);
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
