import { describe, expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { START, TOKEN } from '../../../test/instance-options.ts';

const chatId = '79990000002@c.us';
const urlFile = 'https://files.example.com/invoice.pdf';
const options = [{ optionName: 'Now' }, { optionName: 'Later' }];
const contact = { phoneContact: 79990000003, firstName: 'Garden', company: 'Lamps' };

describe('is accepted with all its fields, which the list shows again', () => {
  test.each([
    [
      'sendFileByUrl',
      { chatId, urlFile, fileName: 'invoice.pdf', caption: 'Your invoice', typingTime: 1000, typingType: 'recording' },
    ],
    ['sendLocation', { chatId, latitude: -90, longitude: 180, nameLocation: 'Pole', address: 'Ice 1', quotedMessageId: '3EB0' }],
    ['sendContact', { chatId, contact, quotedMessageId: '3EB0', typingTime: 20_000 }],
    ['sendPoll', { chatId, message: 'When?', options, multipleAnswers: true, typingTime: 1000 }],
  ])('%s', async (method, body) => {
    const { call } = emulatorWith({ state: 'blocked' });
    const answer = await call(method, { verb: 'POST', body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ idMessage: 'BAE5000000000001' });
    expect(await (await call('showMessagesQueue')).json()).toEqual([{ messageID: 'BAE5000000000001', type: method, body }]);
  });
});

test.each([
  ['sendFileByUrl', { chatId, urlFile: 'invoice.pdf', fileName: 'invoice.pdf' }, "'urlFile' must be a valid uri"],
  ['sendFileByUrl', { chatId, urlFile, fileName: '' }, "'fileName' is not allowed to be empty"],
  ['sendFileByUrl', { chatId, urlFile }, "'fileName' is required"],
  ['sendFileByUrl', { chatId, urlFile, fileName: 'a', typingType: 'file' }, "'typingType' must be one of [typing, recording]"],
  ['sendLocation', { chatId, latitude: 90.1, longitude: 0 }, "'latitude' must be less than or equal to 90"],
  ['sendLocation', { chatId, latitude: '1', longitude: 0 }, "'latitude' must be a number"],
  ['sendContact', { chatId, contact: {} }, "'contact' must have at least 2 keys"],
  ['sendContact', { chatId, contact: { phoneContact: 79990000003, name: 'Garden' } }, "'contact.name' is not allowed"],
  ['sendPoll', { chatId, message: 'When?', options: [options[0]] }, "'options' must contain at least 2 items"],
  [
    'sendPoll',
    { chatId, message: 'When?', options: Array.from({ length: 13 }, () => options[0]) },
    "'options' must contain less than or equal to 12 items",
  ],
  ['sendPoll', { chatId, message: 'When?', options: [options[0], options[0]] }, "'options' contains a duplicate value"],
  ['sendPoll', { chatId, message: 'When?', options: [options[0], {}] }, "'options[1].optionName' is required"],
  ['sendPoll', { chatId, message: 'When?', options: 'Now' }, "'options' must be an array"],
  [
    'sendPoll',
    { chatId, message: 'a'.repeat(256), options },
    "'message' length must be less than or equal to 255 characters long",
  ],
  ['forwardMessages', { chatId, chatIdFrom: chatId, messages: [] }, "'messages' must contain at least 1 items"],
  ['forwardMessages', { chatId, chatIdFrom: chatId, messages: [''] }, "'messages[0]' is not allowed to be empty"],
  [
    'forwardMessages',
    { chatId, chatIdFrom: '79990000002', messages: ['3EB0'] },
    "'chatIdFrom' must be one of the following formats: phone_number@c.us, chat_id@lid or group_id@g.us",
  ],
])('%s with a mistake in its body is refused by strictBodies and nothing waits: %j', async (method, body, problem) => {
  const { call, instance } = emulatorWith({ state: 'blocked', behaviours: { strictBodies: true } });
  const answer = await call(method, { verb: 'POST', body });
  expect([answer.status, await answer.json()]).toEqual([
    400,
    expect.objectContaining({ message: `Validation failed. Details: ${problem}` }),
  ]);
  expect(instance.waiting(START)).toBe(0);
});

test('an instance of MAX takes what its own family describes, whatever the prefix', async () => {
  const { call } = emulatorWith({ product: 'max', state: 'blocked', behaviours: { strictBodies: true } });
  const file = { chatId: '10000000', urlFile, fileName: 'a', typingType: 'file' };
  for (const prefix of ['', '/v3'] as const) {
    expect((await call('sendFileByUrl', { verb: 'POST', prefix, body: file })).status).toBe(200);
    const preview = { chatId: '10000000', message: 'text', linkPreview: true };
    expect(await (await call('sendMessage', { verb: 'POST', prefix, body: preview })).text()).toContain(
      "'linkPreview' is not allowed",
    );
  }
});

test('a text that is no Unicode, and one that is no UTF-8, are accepted and can be listed', async () => {
  const { call, fetch } = emulatorWith({ state: 'blocked' });
  const half = String.raw`{"chatId":"${chatId}","message":"half a pair: \ud83d"}`;
  expect((await call('sendMessage', { verb: 'POST', body: half })).status).toBe(200);
  const body = Buffer.concat([
    Buffer.from(`{"chatId":"${chatId}","message":"no UTF-8: `),
    Buffer.from([0xff]),
    Buffer.from('"}'),
  ]);
  const address = `http://gateway.example/waInstance1101000001/sendMessage/${TOKEN}`;
  expect((await fetch(new Request(address, { method: 'POST', body }))).status).toBe(200);
  const list: unknown = await (await call('showMessagesQueue')).json();
  expect(list).toMatchObject([{ body: { message: 'half a pair: \ud83d' } }, { body: { message: 'no UTF-8: \ufffd' } }]);
});

test('a full queue refuses one more, and takes it when there is room again', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked', behaviours: { queueCap: 1 } });
  const send = (): Promise<Response> => call('sendMessage', { verb: 'POST', body: { chatId, message: 'text' } });
  expect((await send()).status).toBe(200);
  const refused = await send();
  expect([refused.status, await refused.text()]).toEqual([400, 'The queue is full. Try again when messages have left it.']);
  instance.clearMessages(START);
  expect((await send()).status).toBe(200);
});

describe('the quota of the month', () => {
  const quota = { correspondents: 1, checks: 0, sends: 3 };
  const send = { verb: 'POST', body: { chatId, message: 'text' } };

  test('allows so many chats, and further messages to those', async () => {
    const { call, instance } = emulatorWith({ state: 'blocked', behaviours: { quota } });
    expect((await call('sendMessage', send)).status).toBe(200);
    const answer = await call('sendMessage', { verb: 'POST', body: { chatId: '79990000003@c.us', message: 'text' } });
    expect([answer.status, await answer.json()]).toEqual([
      466,
      {
        invokeStatus: { method: 'sendmessage', used: 1, total: 3, status: 'QUOTE_ALLOWED' },
        correspondentsStatus: {
          method: 'correspondents',
          used: 1,
          total: 1,
          status: 'CORRESPONDENTS_QUOTE_EXCEEDED',
          description: 'The number of chats of this tariff is used up.',
        },
      },
    ]);
    expect((await call('sendMessage', send)).status).toBe(200);
    expect(instance.waiting(START)).toBe(2);
  });

  test('allows so many calls of each method that sends, and the queue methods without end', async () => {
    const { call, nextWindow } = emulatorWith({ state: 'blocked', behaviours: { quota } });
    for (let i = 0; i < 3; i += 1) expect((await call('sendMessage', send)).status).toBe(200);
    const answer = await call('sendMessage', send);
    expect([answer.status, await answer.json()]).toMatchObject([
      466,
      { invokeStatus: { used: 3, total: 3, status: 'QUOTE_EXCEEDED' } },
    ]);
    const location = { verb: 'POST', body: { chatId, latitude: 1, longitude: 1 } };
    expect((await call('sendLocation', location)).status).toBe(200);
    for (let i = 0; i < 5; i += 1) {
      expect((await call('showMessagesQueue')).status).toBe(200);
      nextWindow();
    }
  });
});

test('with tokenInErrors off a refusal names the path without the token, however that was written', async () => {
  const { call, nextWindow } = emulatorWith({ apiTokenInstance: 'fake-token', behaviours: { tokenInErrors: false } });
  for (const token of ['fake-token', 'fake%2Dtoken', '%66ake-token']) {
    const said: unknown = await (await call('sendMessage', { verb: 'POST', token, body: {} })).json();
    expect(said).toMatchObject({ path: '/waInstance1101000001/sendMessage/{apiTokenInstance}' });
    nextWindow();
  }
});

test('a notice of typing is taken on MAX too, where a published chat shows it', async () => {
  for (const prefix of ['', '/v3'] as const) {
    const { call, instance, nextWindow } = emulatorWith({ product: 'max', state: 'blocked' });
    const body = { chatId: '10000000', typingTime: 5000 };
    expect((await call('sendTyping', { verb: 'POST', prefix, body })).status).toBe(200);
    expect(instance.shown(START)).toMatchObject([{ type: 'sendTyping', body }]);
    nextWindow();
    expect((await call('sendTyping', { verb: 'POST', prefix, body: { ...body, typingTime: 25_000 } })).status).toBe(400);
  }
});

test('a contact without a name is refused, as its page says (evidence/entries#contact-fields)', async () => {
  const { call } = emulatorWith();
  const body = { chatId: '79990000002@c.us', contact: { phoneContact: 79990000003 } };
  const answer = await call('sendContact', { verb: 'POST', body });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("'contact' must have at least 2 keys")]);
});
