import { expect, test } from 'vitest';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { START } from '../../test/instance-options.ts';

const body = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };

test('sendMessage puts a text into the queue and gives its id', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  const answer = await call('sendMessage', { verb: 'POST', body });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ idMessage: instance.shown(START)[0]?.id });
});

test('showMessagesQueue lists the first 500 entries, oldest first, as they were sent', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  const ids = Array.from({ length: 501 }, () => instance.accept('sendMessage', body, START).id);
  const list: unknown = await (await call('showMessagesQueue')).json();
  expect(list).toEqual(ids.slice(0, 500).map((messageID) => ({ messageID, type: 'sendMessage', body })));
});

test('clearMessagesQueue empties the queue and says so', async () => {
  const { call, instance, engine } = emulatorWith({ state: 'blocked' });
  const { id } = instance.accept('sendMessage', body, START);
  expect(await (await call('clearMessagesQueue')).json()).toEqual({ isCleared: true });
  expect(engine.record(START)).toEqual([{ idInstance: '1101000001', messageId: id, outcome: 'cleared', at: START }]);
});

test('getMessagesCount tells the count of the last refresh', async () => {
  const { call, instance, clock } = emulatorWith({ state: 'blocked' });
  for (let i = 0; i < 501; i += 1) instance.accept('sendMessage', body, START);
  expect(await (await call('getMessagesCount')).json()).toEqual({ count: 0 });
  clock.advance(10_000);
  expect(await (await call('getMessagesCount')).json()).toEqual({ count: 501 });
});

test('getWebhooksCount tells how many notifications wait, one for each message that has left', async () => {
  const { call, instance, clock } = emulatorWith();
  for (let i = 0; i < 3; i += 1) instance.accept('sendMessage', body, START);
  clock.advance(10_000);
  expect(await (await call('getWebhooksCount')).json()).toEqual({ count: 3 });
});

test('clearWebhooksQueue works once in 60 seconds, and says how long to wait', async () => {
  const { call, instance, clock } = emulatorWith();
  const clear = async (): Promise<unknown> => (await call('clearWebhooksQueue', { verb: 'DELETE' })).json();
  instance.accept('sendMessage', body, START);
  expect(await clear()).toEqual({ isCleared: true, reason: '' });
  clock.advance(14_001);
  expect(await clear()).toEqual({ isCleared: false, reason: 'Too many requests', leftTime: 46 });
  clock.advance(45_000);
  expect(await clear()).toEqual({ isCleared: false, reason: 'Too many requests', leftTime: 1 });
  // A refused call does not begin the time anew. The limit of one call a second comes first.
  clock.advance(1000);
  expect(await clear()).toEqual({ isCleared: true, reason: '' });
  expect(await (await call('getWebhooksCount')).json()).toEqual({ count: 0 });
});

test('clearWebhooksQueue leaves the messages alone, and clearMessagesQueue the notifications', async () => {
  const { call, instance, clock } = emulatorWith();
  for (let i = 0; i < 20; i += 1) instance.accept('sendMessage', body, START);
  clock.advance(10_000);
  await call('clearWebhooksQueue', { verb: 'DELETE' });
  expect(instance.waiting(clock.now())).toBe(9);
  clock.advance(5000);
  await call('clearMessagesQueue');
  clock.advance(5000);
  expect(await (await call('getWebhooksCount')).json()).toEqual({ count: 5 });
});

test('getStateInstance tells the state', async () => {
  const { call, instance, nextWindow } = emulatorWith();
  expect(await (await call('getStateInstance')).json()).toEqual({ stateInstance: 'authorized' });
  instance.setState('yellowCard', START);
  nextWindow();
  expect(await (await call('getStateInstance', { prefix: '/v3' })).json()).toEqual({ stateInstance: 'yellowCard' });
});

test.each([
  ['whatsapp', 'whatsapp'],
  ['telegram', 'telegram'],
  ['max', 'v3'],
] as const)('getSettings tells the account, the pace and the messenger of %s', async (messenger, typeInstance) => {
  const { call } = emulatorWith({ messenger, delayMs: 1500, wid: '79990000001@c.us' });
  const settings: unknown = await (await call('getSettings')).json();
  expect(settings).toMatchObject({ wid: '79990000001@c.us', typeInstance, delaySendMessagesMilliseconds: 1500 });
});

test.each(['showMessagesQueue', 'SHOWMESSAGESQUEUE', 'showmessagesqueue', 'ShowMessagesQueue', 'sHoWmEsSaGeSqUeUe'])(
  'a method may be written in any letter case: %s',
  async (method) => {
    expect((await emulatorWith().call(method)).status).toBe(200);
  },
);

test.each(['whatsapp', 'telegram', 'max'] as const)('an instance of %s answers on plain and on /v3 paths', async (messenger) => {
  const { call, nextWindow } = emulatorWith({ messenger });
  expect((await call('getStateInstance')).status).toBe(200);
  nextWindow();
  expect((await call('getStateInstance', { prefix: '/v3' })).status).toBe(200);
});

test('both families of paths lead to one queue', async () => {
  const { call } = emulatorWith({ messenger: 'max', state: 'blocked' });
  const text = { chatId: '10000000', message: 'Your order is on its way.' };
  const sent: unknown = await (await call('sendMessage', { verb: 'POST', body: text })).json();
  const listed: unknown = await (await call('showMessagesQueue', { prefix: '/v3' })).json();
  const [{ messageID: idMessage }] = listed as [{ messageID: string }];
  expect(sent).toEqual({ idMessage });
});
