import { GreenApiClient } from '@green-api/whatsapp-api-client-js-v2';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';

const ID = '1101000091';
const chatId = '79990000002@c.us';

/** Longer than every limit of calls, and than an instance takes to restart. */
const PAST_ALL_LIMITS_MS = 11_000;

/** The vendor's client, whose address is fixed in its code. */
class ClientOfEmulator extends GreenApiClient {
  constructor(gateway: RunningEmulator) {
    super({ idInstance: Number(ID), apiTokenInstance: gateway.tokenOf(ID) });
    this.client.defaults.baseURL = `${gateway.url}/waInstance${ID}`;
  }
}

let emulator: RunningEmulator;
let client: GreenApiClient;

beforeAll(async () => {
  // The vendor's client prints every request, and has no option against it.
  vi.spyOn(console, 'log').mockReturnValue();
  emulator = await startEmulator('--scenario', 'quiet', '--stepped');
  client = new ClientOfEmulator(emulator);
});

beforeEach(() => emulator.advance(PAST_ALL_LIMITS_MS));

afterAll(async () => {
  await emulator?.stop();
  vi.restoreAllMocks();
});

test('what it sends in every way is listed as it was sent, in this order, until it is cleared', async () => {
  await emulator.setState(ID, 'blocked');
  const file = { data: new Blob(['%PDF-1.7'], { type: 'application/pdf' }), fileName: 'price.pdf' };
  const contact = { phoneContact: 79990000003, firstName: 'Front desk' };
  const options = [{ optionName: 'Morning' }, { optionName: 'Evening' }];
  const forwarded = { chatId, chatIdFrom: '79990000004@c.us', messages: ['3EB000000000000001', '3EB000000000000002'] };

  const text = await client.sendMessage({ chatId, message: 'Добрый день', linkPreview: true });
  const link = await client.sendFileByUrl({ chatId, file: { url: 'https://shop.example/a.pdf', fileName: 'a.pdf' } });
  const upload = await client.sendFileByUpload({ chatId, file, caption: 'The prices' });
  const location = await client.sendLocation({ chatId, latitude: 55.75, longitude: 37.62, nameLocation: 'The shop' });
  const card = await client.sendContact({ chatId, contact });
  const poll = await client.sendPoll({ chatId, message: 'When?', options, multipleAnswers: false });
  const { messages } = await client.forwardMessages(forwarded);
  expect(messages).toHaveLength(2);

  expect(await client.showMessagesQueue()).toMatchObject([
    { messageID: text.idMessage, type: 'sendMessage', body: { chatId, message: 'Добрый день', linkPreview: true } },
    { messageID: link.idMessage, type: 'sendFileByUrl', body: { urlFile: 'https://shop.example/a.pdf', fileName: 'a.pdf' } },
    { messageID: upload.idMessage, type: 'sendFileByUrl', body: { urlFile: upload.urlFile, caption: 'The prices' } },
    { messageID: location.idMessage, type: 'sendLocation', body: { latitude: 55.75, longitude: 37.62 } },
    { messageID: card.idMessage, type: 'sendContact', body: { contact } },
    { messageID: poll.idMessage, type: 'sendPoll', body: { message: 'When?', options } },
    { messagesIDs: messages, type: 'ForwardMessages', body: forwarded },
  ]);
  expect(await client.clearMessagesQueue()).toEqual({ isCleared: true });
  await emulator.advance(PAST_ALL_LIMITS_MS);
  expect(await client.showMessagesQueue()).toEqual([]);
});

test('settings that it sets are there after the restart', async () => {
  await emulator.setState(ID, 'authorized');
  expect(await client.getSettings()).toMatchObject({ typeInstance: 'whatsapp', stateWebhook: 'yes' });
  const settings = { delaySendMessagesMilliseconds: 3000, outgoingAPIMessageWebhook: 'yes', stateWebhook: 'yes' } as const;
  expect(await client.setSettings(settings)).toEqual({ saveSettings: true });
  expect(await client.getStateInstance()).toEqual({ stateInstance: 'starting' });
  await emulator.advance(PAST_ALL_LIMITS_MS);
  expect(await client.getStateInstance()).toEqual({ stateInstance: 'authorized' });
  expect(await client.getSettings()).toMatchObject(settings);
});

test('it receives a notification until it deletes it, and nothing when there is none', async () => {
  await emulator.setState(ID, 'notAuthorized');
  await deleteNotifications();
  await emulator.setState(ID, 'authorized');
  const first = await client.receiveNotification(5);
  expect(first?.body).toMatchObject({ typeWebhook: 'stateInstanceChanged', stateInstance: 'authorized' });
  expect(await client.receiveNotification()).toEqual(first);
  expect(await client.deleteNotification(first?.receiptId ?? 0)).toMatchObject({ result: true });
  expect(await whileTimePasses(client.receiveNotification(5))).toBeNull();
});

test('what it sent it finds again', async () => {
  await emulator.setState(ID, 'authorized');
  const { idMessage } = await client.sendMessage({ chatId, message: 'Your order is on its way.' });
  await emulator.advance(PAST_ALL_LIMITS_MS);
  expect(await client.getMessage({ chatId, idMessage })).toMatchObject({ type: 'outgoing', idMessage });
  expect(await client.lastOutgoingMessages(1)).toMatchObject([{ idMessage, chatId }]);
  expect(await client.checkWhatsapp({ phoneNumber: 79990000002 })).toMatchObject({ existsWhatsapp: true });
});

test('it restarts the instance, takes it off the account, and asks for a way in', async () => {
  await emulator.setState(ID, 'authorized');
  expect(await client.reboot()).toEqual({ isReboot: true });
  await emulator.advance(PAST_ALL_LIMITS_MS);
  expect(await client.logout()).toEqual({ isLogout: true });
  expect(await client.getStateInstance()).toEqual({ stateInstance: 'notAuthorized' });
  expect(await client.getQR()).toMatchObject({ type: 'qrCode' });
  expect(await client.getAuthorizationCode(79990000001)).toMatchObject({ status: true });
});

/** Moves the clock, which is stopped otherwise, until the answer has come. */
async function whileTimePasses<T>(answer: Promise<T>): Promise<T> {
  for (;;) {
    const come = await Promise.race([answer.then((value) => ({ value })), emulator.advance(1000)]);
    if (typeof come === 'object') return come.value;
  }
}

async function deleteNotifications(): Promise<void> {
  const next = await whileTimePasses(client.receiveNotification());
  if (next === null) return;
  await client.deleteNotification(next.receiptId);
  await deleteNotifications();
}
