import { expect, test } from 'vitest';
import { emulatorWith, type EmulatorUnderTest } from '../../../test/emulator-under-test.ts';
import { START } from '../../../test/instance-options.ts';

const chatId = '79990000002@c.us';
const message = 'Your order is on its way.';

async function look({ call }: EmulatorUnderTest, body: object): Promise<unknown> {
  return (await call('getMessage', { verb: 'POST', body })).json();
}

test('getMessage says of a message that it waits, and later that it has left', async () => {
  const emulator = emulatorWith({ state: 'blocked' });
  const idMessage = emulator.instance.accept({ type: 'sendMessage', body: { chatId, message } }, START)?.id;
  const reported = { type: 'outgoing', idMessage, sendByApi: true, chatId, typeMessage: 'textMessage', textMessage: message };
  expect(await look(emulator, { chatId, idMessage })).toEqual({ ...reported, statusMessage: 'pending', timestamp: START / 1000 });
  emulator.clock.advance(2000);
  emulator.instance.changeState({ state: 'authorized' }, START + 2000);
  expect(await look(emulator, { chatId, idMessage })).toEqual({
    ...reported,
    statusMessage: 'sent',
    timestamp: START / 1000 + 2,
  });
});

test('getMessage says that a message has failed', async () => {
  const emulator = emulatorWith({ behaviours: { noAccountShare: 1 } });
  const idMessage = emulator.instance.accept({ type: 'sendMessage', body: { chatId, message } }, START)?.id;
  expect(await look(emulator, { chatId, idMessage })).toMatchObject({ statusMessage: 'noAccount' });
});

test('getMessage knows each of the messages that were forwarded together', async () => {
  const emulator = emulatorWith({ state: 'blocked' });
  const body = { chatId, chatIdFrom: chatId, messages: ['3EB0000001', '3EB0000002'] };
  const ids = ['BAE5000000000001', 'BAE500000000000101'];
  expect(await (await emulator.call('forwardMessages', { verb: 'POST', body })).json()).toEqual({ messages: ids });
  for (const idMessage of ids) expect(await look(emulator, { chatId, idMessage })).toMatchObject({ idMessage, chatId });
});

test('getMessage finds a message only in its chat', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  const idMessage = instance.accept({ type: 'sendMessage', body: { chatId, message } }, START)?.id;
  const answer = await call('getMessage', { verb: 'POST', body: { chatId: '79990000003@c.us', idMessage } });
  expect([answer.status, await answer.text()]).toEqual([400, 'There is no such message in this chat.']);
});

test('lastOutgoingMessages lists what has left or failed within the time that is asked for, the newest first', async () => {
  const { call, instance, clock } = emulatorWith({ settings: { delaySendMessagesMilliseconds: 90_000 } });
  for (const text of ['first', 'second', 'third', 'waits']) {
    instance.accept({ type: 'sendMessage', body: { chatId, message: text } }, START);
  }
  clock.advance(200_000);
  const list = async (rest: string): Promise<unknown> => {
    clock.advance(1000);
    return (await call('lastOutgoingMessages', { rest })).json();
  };
  expect(await list('')).toMatchObject(
    ['third', 'second', 'first'].map((textMessage) => ({ textMessage, statusMessage: 'sent' })),
  );
  expect(await list('?minutes=2')).toMatchObject([{ textMessage: 'third' }, { textMessage: 'second' }]);
});

test('lastOutgoingMessages lists late what has left, with the time at which it did; getMessage knows it at once', async () => {
  const emulator = emulatorWith({ behaviours: { sentLagMs: 120_000, rateLimits: false } });
  const idMessage = emulator.instance.accept({ type: 'sendMessage', body: { chatId, message } }, START)?.id;
  const list = async (rest: string): Promise<unknown> => (await emulator.call('lastOutgoingMessages', { rest })).json();
  emulator.clock.advance(119_999);
  expect([await list(''), await (await emulator.call('showMessagesQueue')).json()]).toEqual([[], []]);
  expect(await look(emulator, { chatId, idMessage })).toMatchObject({ statusMessage: 'sent' });
  emulator.clock.advance(1);
  expect(await list('?minutes=2')).toMatchObject([{ idMessage, timestamp: START / 1000 }]);
  // A message that is older than the period asked for, by the time it could be listed, is never listed.
  expect(await list('?minutes=1')).toEqual([]);
});

test.each([
  ['lamp.JPG', 'imageMessage'],
  ['tour.mp4', 'videoMessage'],
  ['greeting.ogg', 'audioMessage'],
  ['invoice.pdf', 'documentMessage'],
  ['no extension', 'documentMessage'],
])('lastOutgoingMessages says what the file %s is shown as', async (fileName, typeMessage) => {
  const { call, instance } = emulatorWith();
  const urlFile = 'https://files.example.com/1';
  instance.accept({ type: 'sendFileByUrl', body: { chatId, urlFile, fileName, caption: 'Look' } }, START);
  const list: unknown = await (await call('lastOutgoingMessages')).json();
  expect(list).toEqual([expect.objectContaining({ typeMessage, downloadUrl: urlFile, fileName, caption: 'Look' })]);
});

test.each(['0', '-1', '1.5', 'all', '9'.repeat(400)])(
  'with strictBodies lastOutgoingMessages takes whole minutes, and not "%s"',
  async (minutes) => {
    const { call } = emulatorWith({ behaviours: { strictBodies: true } });
    expect((await call('lastOutgoingMessages', { rest: `?minutes=${minutes}` })).status).toBe(400);
  },
);
