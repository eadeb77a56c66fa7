import { expect, test } from 'vitest';
import { chatApiWith, fill } from '../../../test/chat-api-under-test.ts';
import { SECOND, START } from '../../../test/instance-options.ts';

const asleep = { state: 'loading' };
const MINUTE = 60 * SECOND;

test('a text that was accepted is in the queue under the number that the answer says', async () => {
  const { ask, instance } = chatApiWith(asleep);
  const sent = await ask('sendMessage', { verb: 'POST', body: { phone: 79990000002, body: 'Your order is on its way.' } });
  const [message] = instance.shown(START);
  expect(sent).toEqual({
    sent: true,
    id: `true_79990000002@c.us_${message?.id}`,
    message: 'Sent to 79990000002@c.us',
    queueNumber: 1,
  });
  expect(message).toMatchObject({ body: { chatId: '79990000002@c.us', message: 'Your order is on its way.' }, ordinal: 1 });
});

test('of a chat and a number the chat counts, and a quoted message is kept', async () => {
  const { ask, instance } = chatApiWith(asleep);
  const body = { phone: 79990000002, chatId: '79990000003-1500000000@g.us', body: 'Hello', quotedMsgId: 'one' };
  await ask('sendMessage', { verb: 'POST', body });
  expect(instance.shown(START)).toMatchObject([
    { body: { chatId: '79990000003-1500000000@g.us', message: 'Hello', quotedMessageId: 'one' } },
  ]);
});

test.each([
  '"',
  '[]',
  '{"body":"Hello"}',
  '{"phone":"79990000002","body":"Hello"}',
  `{"chatId":"${'1'.repeat(100)}@c.us","body":"Hello"}`,
])('a body that is no text with a recipient is refused with what to send: %s', async (body) => {
  const { call, instance } = chatApiWith(asleep);
  const answer = await call('sendMessage', { verb: 'POST', body });
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: expect.stringMatching(/^Send a JSON object with "body"/) as string },
  ]);
  expect(instance.waiting(START)).toBe(0);
});

test('the queue holds 400 messages, and one more is refused with status 200', async () => {
  const emulator = chatApiWith(asleep);
  fill(emulator, 399);
  const send = (): Promise<Response> =>
    emulator.call('sendMessage', { verb: 'POST', body: { phone: 79990000002, body: 'One more' } });
  expect(await (await send()).json()).toMatchObject({ sent: true, queueNumber: 400 });
  const refused = await send();
  expect([refused.status, await refused.json()]).toEqual([
    200,
    { sent: false, message: expect.stringContaining('full') as string },
  ]);
  expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 400 });
});

test('with the behaviour drop-oldest the 401st is accepted, and the first has failed', async () => {
  const emulator = chatApiWith({ ...asleep, behaviours: { whenFull: 'drop-oldest' } });
  fill(emulator, 400);
  const body = { phone: 79990000002, body: 'One more' };
  expect(await emulator.ask('sendMessage', { verb: 'POST', body })).toMatchObject({ sent: true, queueNumber: 401 });
  const list = await emulator.ask('showMessagesQueue');
  expect(list).toHaveProperty('totalMessages', 400);
  expect(list).toHaveProperty('first100.0.id', 2);
  expect(emulator.instance.totals).toMatchObject({ accepted: 401, failed: 1 });
});

test('when the phone is back 5 messages leave in 2 minutes, to the millisecond, until the queue was empty', async () => {
  const emulator = chatApiWith();
  const { instance, clock, engine } = emulator;
  instance.changeState({ substatus: 'phone' }, START);
  fill(emulator, 12);
  clock.advance(24 * 60 * MINUTE + 1);
  expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 12 });
  const back = clock.now();
  instance.changeState({ substatus: 'normal' }, back);
  clock.advance(2 * MINUTE - 1);
  expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 7 });
  clock.advance(3 * MINUTE);
  fill(emulator, 6);
  clock.advance(MINUTE);
  expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 0 });
  const sent = engine.record.all().filter(({ event }) => event === 'sent');
  const inWindow = [0, 1, 2, 3, 4].map((second) => second * SECOND);
  expect(sent.map(({ at }) => at - back)).toEqual([
    ...inWindow,
    ...inWindow.map((ms) => 2 * MINUTE + ms),
    4 * MINUTE,
    4 * MINUTE + SECOND,
    // The queue was empty: from here on only the pause between two messages counts.
    ...[0, 1, 2, 3, 4, 5].map((second) => 5 * MINUTE - 1 + second * SECOND),
  ]);
});

test('checkPhone says of each number what becomes of a message to it', async () => {
  const emulator = chatApiWith({ behaviours: { noAccountShare: 0.5, missingAccountBlocks: false, pace: false } });
  const phones = Array.from({ length: 40 }, (_, n) => String(79990001000 + n));
  const exist = await Promise.all(phones.map((phone) => emulator.ask('checkPhone', { query: { phone } })));
  for (const phone of phones) await emulator.ask('sendMessage', { verb: 'POST', body: { phone: Number(phone), body: 'Hello' } });
  expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 0 });
  const events = emulator.engine.record.all().filter(({ event }) => event !== 'accepted');
  expect(exist).toEqual(events.map(({ event }) => ({ result: event === 'sent' ? 'exists' : 'not exists' })));
  expect(new Set(events.map(({ event }) => event)).size).toBe(2);
});
