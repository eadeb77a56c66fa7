import { expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { START } from '../../../test/instance-options.ts';
import type { Draft } from '../../engine/message.ts';

const body = { chatId: '79990000002@c.us', message: 'Your order is on its way.' };
const text: Draft = { type: 'sendMessage', body };

test('showMessagesQueue lists the first 500 entries, oldest first, as they were sent', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  const ids = Array.from({ length: 501 }, () => instance.accept(text, START)?.id);
  const list: unknown = await (await call('showMessagesQueue')).json();
  expect(list).toEqual(ids.slice(0, 500).map((messageID) => ({ messageID, type: 'sendMessage', body })));
});

test('messages that are forwarded are one entry with an id for each, which the send has given', async () => {
  const { call } = emulatorWith({ state: 'blocked' });
  const forwarding = {
    chatId: '79990000002@c.us',
    chatIdFrom: '120363000000000001@g.us',
    messages: ['3EB0000001', '3EB0000002'],
  };
  const sent: unknown = await (await call('forwardMessages', { verb: 'POST', body: forwarding })).json();
  const messagesIDs = ['BAE5000000000001', 'BAE500000000000101'];
  expect(sent).toEqual({ messages: messagesIDs });
  expect(await (await call('showMessagesQueue')).json()).toEqual([{ messagesIDs, type: 'ForwardMessages', body: forwarding }]);
});

test.each([
  [
    'whatsapp',
    { quotedMessageId: null, linkPreview: null, typePreview: null, customPreview: null, typingType: null, archiveChat: null },
  ],
  ['max', { quotedMessageId: null, typingTime: null }],
] as const)('with nullForUnset the list of %s has null where an optional field was not set', async (product, unset) => {
  const { call, instance } = emulatorWith({ product, state: 'blocked', behaviours: { nullForUnset: true } });
  instance.accept({ type: 'sendMessage', body: { ...body, typingTime: 2000 } }, START);
  expect(await (await call('showMessagesQueue')).json()).toEqual([
    expect.objectContaining({ body: { ...unset, ...body, typingTime: 2000 } }),
  ]);
});

test('with idMessageAlias an entry carries its id as idMessage', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked', behaviours: { idMessageAlias: true } });
  const id = instance.accept(text, START)?.id;
  expect(await (await call('showMessagesQueue')).json()).toEqual([{ idMessage: id, type: 'sendMessage', body }]);
});

test('clearMessagesQueue empties the queue and says so', async () => {
  const { call, instance, engine } = emulatorWith({ state: 'blocked' });
  const messageId = instance.accept(text, START)?.id;
  expect(await (await call('clearMessagesQueue')).json()).toEqual({ isCleared: true });
  expect(engine.record.all()).toMatchObject([
    { messageId, event: 'accepted' },
    { messageId, event: 'cleared', at: START },
  ]);
});

test('clearMessagesQueue that refuses clears nothing and says so', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked', behaviours: { refusesClear: 'unless-authorized' } });
  instance.accept(text, START);
  const answer = await call('clearMessagesQueue');
  expect([answer.status, await answer.json()]).toEqual([200, { isCleared: false }]);
  expect(instance.waiting(START)).toBe(1);
});

test('getMessagesCount says the count of the last refresh', async () => {
  const { call, instance, clock } = emulatorWith({ state: 'blocked' });
  for (let i = 0; i < 501; i += 1) instance.accept(text, START);
  expect(await (await call('getMessagesCount')).json()).toEqual({ count: 0 });
  clock.advance(10_000);
  expect(await (await call('getMessagesCount')).json()).toEqual({ count: 501 });
});

test('with cyrillicCount the key of both counts begins with another letter that looks the same', async () => {
  const { call } = emulatorWith({ behaviours: { cyrillicCount: true } });
  expect(await (await call('getMessagesCount')).json()).toEqual({ '\u0441ount': 0 });
  expect(await (await call('getWebhooksCount')).json()).toEqual({ '\u0441ount': 0 });
});

test('getWebhooksCount says how many notifications wait, one for each message that has left', async () => {
  const { call, instance, clock } = emulatorWith();
  for (let i = 0; i < 3; i += 1) instance.accept(text, START);
  clock.advance(10_000);
  expect(await (await call('getWebhooksCount')).json()).toEqual({ count: 3 });
});

test('clearWebhooksQueue works once in 60 seconds, and says how long to wait', async () => {
  const { call, instance, clock } = emulatorWith();
  const clear = async (): Promise<unknown> => (await call('clearWebhooksQueue', { verb: 'DELETE' })).json();
  instance.accept(text, START);
  expect(await clear()).toEqual({ isCleared: true, reason: '' });
  clock.advance(14_001);
  expect(await clear()).toEqual({ isCleared: false, reason: 'Too many requests', leftTime: 46 });
  clock.advance(45_000);
  expect(await clear()).toEqual({ isCleared: false, reason: 'Too many requests', leftTime: 1 });
  // A refused call does not start the time again. The limit of one call a second comes first.
  clock.advance(1000);
  expect(await clear()).toEqual({ isCleared: true, reason: '' });
  expect(await (await call('getWebhooksCount')).json()).toEqual({ count: 0 });
});

test('clearWebhooksCooldownMs is how long clearWebhooksQueue is refused', async () => {
  const { call, clock } = emulatorWith({ behaviours: { clearWebhooksCooldownMs: 3000 } });
  const clear = async (): Promise<unknown> => (await call('clearWebhooksQueue', { verb: 'DELETE' })).json();
  await clear();
  clock.advance(1000);
  expect(await clear()).toMatchObject({ isCleared: false, leftTime: 2 });
  clock.advance(2000);
  expect(await clear()).toMatchObject({ isCleared: true });
});

test('clearWebhooksQueue does not touch the messages, nor clearMessagesQueue the notifications', async () => {
  const { call, instance, clock } = emulatorWith();
  for (let i = 0; i < 20; i += 1) instance.accept(text, START);
  clock.advance(10_000);
  await call('clearWebhooksQueue', { verb: 'DELETE' });
  expect(instance.waiting(clock.now())).toBe(9);
  clock.advance(5000);
  await call('clearMessagesQueue');
  clock.advance(5000);
  expect(await (await call('getWebhooksCount')).json()).toEqual({ count: 5 });
});
