import { describe, expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../../test/emulator-under-test.ts';
import { START, TOKEN } from '../../../test/instance-options.ts';
import { Clock } from '../../clock.ts';
import { createEmulator } from '../../emulator.ts';

const text = { type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'Your order is on its way.' } } as const;
const address = `http://gateway.example/waInstance1101000001/receiveNotification/${TOKEN}`;

async function receive({ call }: EmulatorUnderTest, rest = ''): Promise<unknown> {
  return (await call('receiveNotification', { rest })).json();
}

test('receiveNotification says what became of a message, again and again until it is deleted', async () => {
  const emulator = emulatorWith();
  const { instance, call } = emulator;
  const idMessage = instance.accept(text, START)?.id;
  instance.accept(text, START);
  emulator.clock.advance(1000);
  const first = {
    receiptId: 1,
    body: {
      typeWebhook: 'outgoingMessageStatus',
      chatId: '79990000002@c.us',
      instanceData: { idInstance: 1101000001, wid: '79990000001@c.us', typeInstance: 'whatsapp' },
      timestamp: START / 1000,
      idMessage,
      status: 'sent',
      sendByApi: true,
    },
  };
  expect(await receive(emulator)).toEqual(first);
  expect(await receive(emulator)).toEqual(first);
  const remove = async (): Promise<unknown> => (await call('deleteNotification', { verb: 'DELETE', rest: '/1' })).json();
  expect(await remove()).toEqual({ result: true, reason: '' });
  expect(await remove()).toEqual({ result: false, reason: 'Not found' });
  expect(await receive(emulator)).toMatchObject({ receiptId: 2 });
});

test('receiveNotification reports a change of the state, and why a message failed', async () => {
  const emulator = emulatorWith({ product: 'max', behaviours: { noAccountShare: 1 } });
  emulator.instance.changeState({ state: 'blocked' }, START);
  expect(await receive(emulator)).toMatchObject({ body: { typeWebhook: 'stateInstanceChanged', stateInstance: 'blocked' } });
  emulator.instance.deleteNotification(1, START);
  emulator.instance.accept({ ...text, body: { ...text.body, chatId: '10000000' } }, START);
  emulator.instance.changeState({ state: 'authorized' }, START);
  emulator.instance.deleteNotification(2, START);
  expect(await receive(emulator)).toMatchObject({ body: { status: 'failed', description: 'no account' } });
});

test('receiveNotification says that the quota is used up', async () => {
  const emulator = emulatorWith({ behaviours: { quota: { correspondents: 0, checks: 0, sends: 1 } } });
  expect((await emulator.call('sendMessage', { verb: 'POST', body: text.body })).status).toBe(466);
  expect(await receive(emulator)).toMatchObject({
    body: {
      typeWebhook: 'quotaExceeded',
      quotaData: { method: 'correspondents', used: 0, total: 0, status: 'CORRESPONDENTS_QUOTA_EXCEEDED' },
    },
  });
});

describe('receiveNotification waits', () => {
  test.each([
    ['', 5],
    ['?receiveTimeout=5', 5],
    ['?receiveTimeout=60', 60],
  ])('as long as it is asked to, and says that there is none (%s)', async (rest, seconds) => {
    const emulator = emulatorWith();
    let answered = false;
    const answer = receive(emulator, rest).finally(() => (answered = true));
    emulator.clock.advance(seconds * 1000 - 1);
    // Another call of the same emulator, which takes its time too.
    await emulator.call('getSettings');
    expect(answered).toBe(false);
    emulator.clock.advance(1);
    expect(await answer).toBeNull();
  });

  test('for a message that leaves by itself meanwhile', async () => {
    const emulator = emulatorWith({ settings: { delaySendMessagesMilliseconds: 3000 }, behaviours: { noAccountShare: 0 } });
    emulator.instance.accept(text, START);
    emulator.instance.advance(START);
    emulator.instance.deleteNotification(1, START);
    const later = emulator.instance.accept(text, START)?.id;
    const answer = receive(emulator);
    emulator.clock.advance(3000);
    expect(await answer).toMatchObject({ body: { idMessage: later, timestamp: START / 1000 + 3 } });
  });

  test('for a change by a call, and for a scheduled one', async () => {
    const emulator = emulatorWith();
    const soon = receive(emulator);
    emulator.instance.changeState({ state: 'blocked' }, START);
    expect(await soon).toMatchObject({ body: { stateInstance: 'blocked' } });
    emulator.instance.deleteNotification(1, START);
    emulator.engine.schedule({ at: START + 2000, run: (at) => emulator.instance.changeState({ state: 'authorized' }, at) });
    const later = receive(emulator);
    emulator.clock.advance(2000);
    expect(await later).toMatchObject({ body: { stateInstance: 'authorized' } });
  });

  test('on a clock that runs by itself', async () => {
    const emulator = createEmulator({ clock: Clock.fast(1000) });
    emulator.engine.addInstance(
      { idInstance: '1101000001', apiTokenInstance: TOKEN, name: 'shop', product: 'whatsapp', state: 'blocked', wid: '' },
      emulator.clock.now(),
    );
    expect(await (await emulator.fetch(new Request(address))).json()).toBeNull();
  });

  test('until the caller gives up', async () => {
    const { fetch, requests } = emulatorWith();
    const caller = new AbortController();
    const answer = fetch(new Request(address, { signal: caller.signal }));
    caller.abort(new Error('The caller has given up.'));
    await expect(answer).rejects.toThrow('The caller has given up.');
    expect(requests.all()).toMatchObject([{ operation: 'receiveNotification', status: null }]);
  });

  test('no longer than until the settings say that notifications are posted', async () => {
    const emulator = emulatorWith();
    const answer = emulator.call('receiveNotification');
    emulator.instance.changeSettings({ webhookUrl: 'https://hooks.example/' }, START);
    expect((await answer).status).toBe(400);
    expect((await emulator.call('receiveNotification')).status).toBe(400);
  });
});

test.each(['4', '61', '5.5', '-5', 'soon', ''])(
  'with strictBodies receiveNotification waits for 5 to 60 seconds, and not for "%s"',
  async (seconds) => {
    const { call } = emulatorWith({ behaviours: { strictBodies: true } });
    const answer = await call('receiveNotification', { rest: `?receiveTimeout=${seconds}` });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("'receiveTimeout' must be")]);
  },
);
