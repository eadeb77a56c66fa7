import { describe, expect, test } from 'vitest';
import { controlsOf } from '../../test/control-under-test.ts';
import { emulatorWith, type EmulatorUnderTest } from '../../test/emulator-under-test.ts';
import { START } from '../../test/instance-options.ts';
import { text } from '../../test/recorded-instance.ts';

async function receive({ call }: Pick<EmulatorUnderTest, 'call'>): Promise<unknown> {
  return (await call('receiveNotification')).json();
}

describe('a message that comes in', () => {
  test('is received as a notification', async () => {
    const { answered, call } = controlsOf();
    const incoming = { text: 'Is my order on its way?', chatId: '79990000003@c.us', senderName: 'Anna' };
    const idMessage = '3EB00000000000000001';
    expect(await answered('POST', 'instances/1101000001/incoming', incoming)).toEqual([200, { idMessage, isReported: true }]);
    expect(await receive({ call })).toEqual({
      receiptId: 1,
      body: {
        typeWebhook: 'incomingMessageReceived',
        instanceData: { idInstance: 1101000001, wid: '79990000001@c.us', typeInstance: 'whatsapp' },
        timestamp: START / 1000,
        idMessage,
        senderData: { chatId: '79990000003@c.us', chatName: 'Anna', sender: '79990000003@c.us', senderName: 'Anna' },
        messageData: { typeMessage: 'textMessage', textMessageData: { textMessage: 'Is my order on its way?' } },
      },
    });
  });

  test('is of another type on MAX', async () => {
    const { answered, call } = controlsOf({ product: 'max' });
    await answered('POST', 'instances/1101000001/incoming', { text: 'Hello' });
    const messageData = { typeMessage: 'extendedTextMessage', extendedTextMessageData: { text: 'Hello' } };
    expect(await receive({ call })).toMatchObject({ body: { messageData } });
  });

  test('is not reported where the settings say so', async () => {
    const { answered } = controlsOf({ settings: { incomingWebhook: 'no' } });
    expect(await answered('POST', 'instances/1101000001/incoming', { text: 'Hello' })).toMatchObject([
      200,
      { isReported: false },
    ]);
  });

  test('is refused by an instance that speaks Chat-API', async () => {
    const { answered } = controlsOf({ product: 'chat-api', state: 'authenticated' });
    const refused = [400, { error: expect.stringContaining('speaks Chat-API') as string }];
    expect(await answered('POST', 'instances/1101000001/incoming', { text: 'Hello' })).toEqual(refused);
    expect(await answered('POST', 'instances/1101000001/receipts', { status: 'read' })).toEqual(refused);
  });
});

describe('receipts', () => {
  test('report that what has left was delivered, and then read, each once', async () => {
    const { answered, call, clock, instance } = controlsOf({ settings: { delaySendMessagesMilliseconds: 0 } });
    const id = instance.accept(text(), START)?.id;
    instance.accept(text(), START);
    clock.advance(1000);
    const note = (body: object): Promise<unknown> => answered('POST', 'instances/1101000001/receipts', body);
    expect(await note({ status: 'delivered' })).toEqual([200, { noted: 2 }]);
    expect(await note({ status: 'read', idMessage: id })).toEqual([200, { noted: 1 }]);
    expect(await note({ status: 'delivered' })).toEqual([200, { noted: 0 }]);
    const statuses: unknown[] = [];
    for (let n = 1; n <= 5; n += 1) {
      statuses.push(await receive({ call }));
      instance.deleteNotification(n, clock.now());
    }
    expect(statuses.map((one) => JSON.stringify(one).match(/"status":"(\w+)"/)?.[1])).toEqual([
      'sent',
      'sent',
      'delivered',
      'delivered',
      'read',
    ]);
    expect(
      await (await call('getMessage', { verb: 'POST', body: { chatId: '79990000002@c.us', idMessage: id } })).json(),
    ).toMatchObject({
      statusMessage: 'read',
    });
  });

  test('are none for a message that failed or still waits', () => {
    const { instance } = emulatorWith({ behaviours: { noAccountShare: 1 } });
    instance.accept(text(), START);
    instance.accept(text(), START);
    instance.advance(START);
    expect(instance.noteReceipt('read', undefined, START)).toBe(0);
  });
});

test('steps of a scenario make a message come in, and what has left read', async () => {
  const emulator = emulatorWith();
  const token = 'fixed-token';
  emulator.load({
    title: 'A customer asks',
    description: 'And reads the answer.',
    instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp', apiTokenInstance: token }],
    events: [
      { do: 'enqueue', atSeconds: -60, instance: 'shop', messages: {} },
      { do: 'note-receipts', atSeconds: -30, instance: 'shop', receipts: { status: 'read' } },
      { do: 'receive-message', atSeconds: -10, instance: 'shop', message: { text: 'Thank you!' } },
    ],
  });
  const kinds: unknown[] = [];
  for (let receiptId = 1; receiptId <= 3; receiptId += 1) {
    const answer: unknown = await (await emulator.call('receiveNotification', { token })).json();
    kinds.push(JSON.stringify(answer).match(/"(?:status|textMessage)":"([^"]+)"/)?.[1]);
    await emulator.call('deleteNotification', { token, verb: 'DELETE', rest: `/${receiptId}` });
  }
  expect(kinds).toEqual(['sent', 'read', 'Thank you!']);
});

test('a message that was sent through the gateway is reported where the settings ask for it', async () => {
  const emulator = emulatorWith({ settings: { outgoingAPIMessageWebhook: 'yes' } });
  const idMessage = emulator.instance.accept(text('Good morning.'), START)?.id;
  emulator.instance.advance(START);
  expect(await receive(emulator)).toMatchObject({
    body: {
      typeWebhook: 'outgoingAPIMessageReceived',
      idMessage,
      senderData: { chatId: '79990000002@c.us', sender: '79990000001@c.us' },
      messageData: { typeMessage: 'textMessage', textMessageData: { textMessage: 'Good morning.' } },
    },
  });
});
