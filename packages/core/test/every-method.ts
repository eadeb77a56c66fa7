import type { CommonClient, Flavor, GatewayClientOptions, PlainClient, V3Client } from '../src/index.ts';
import { clientOf, type Answer } from './fake-gateway.ts';

/** A method of a client, called once. */
interface Method<Client> {
  readonly name: string;
  readonly verb: 'GET' | 'POST' | 'DELETE';
  /** What follows the token in the address. */
  readonly suffix?: string;
  /** The same as the contract writes it, where it differs. */
  readonly template?: string;
  /** The body that is sent as JSON. */
  readonly sent?: object;
  /** An answer of the gateway to it. */
  readonly answer: unknown;
  /** The value that is made of the answer. */
  readonly result: unknown;
  readonly call: (client: Client) => Promise<unknown>;
}

const chatId = '79990000001@c.us';
const text = { chatId, message: 'Your order is on its way.', typingTime: 2000 };
const file = { chatId, urlFile: 'https://files.example/price.pdf', fileName: 'price.pdf', caption: 'Prices' };
const location = { chatId, latitude: 55.75, longitude: 37.62, nameLocation: 'Shop' };
const card = { chatId, contact: { phoneContact: 79990000002, firstName: 'Support' } };
const chatCard = { chatId: '10000000', contact: { chatId: '10000001' } };
const poll = { chatId, message: 'When?', options: [{ optionName: 'Today' }, { optionName: 'Tomorrow' }], multipleAnswers: false };
const forward = { chatId, chatIdFrom: '79990000002@c.us', messages: ['3EB000000000000001'] };
const wanted = { chatId, idMessage: 'BAE5AAAA00000001' };
const idMessage = { idMessage: 'BAE5AAAA00000001' };
const journal = { ...wanted, timestamp: 1_763_000_000, typeMessage: 'textMessage', statusMessage: 'delivered', sendByApi: true };
const sentMessage = {
  ...wanted,
  at: 1_763_000_000_000,
  typeMessage: 'textMessage',
  statusMessage: 'delivered',
  all: journal,
};
const account = { stateInstance: 'authorized', phone: '79990000001', chatId };
const status = { message: 'We are open today.', backgroundColor: '#228B22' };
const voice = { urlFile: 'https://files.example/greeting.mp3', fileName: 'greeting.mp3' };
const picture = { urlFile: 'https://files.example/shop.jpg', fileName: 'shop.jpg', caption: 'Our shop' };
const button = { buttonId: '1', buttonText: 'Yes' };
const question = { chatId, body: 'Shall we come?', buttons: [button] };
const oldButtons = { chatId, message: 'Shall we come?', buttons: [button] };
const templates = {
  chatId,
  message: 'Ready.',
  templateButtons: [{ index: 1, quickReplyButton: { displayText: 'Yes', id: '1' } }],
};
const list = {
  chatId,
  message: 'When?',
  buttonText: 'Choose',
  sections: [{ title: 'Today', rows: [{ rowId: '1', title: 'Noon' }] }],
};
const actions = { ...question, buttons: [{ type: 'copy' as const, ...button, copyCode: '5512' }] };
const link = { chatId, urlLink: 'https://shop.example' };
const typing = { chatId, typingTime: 5000 };
const event = { typeWebhook: 'stateInstanceChanged', stateInstance: 'blocked' };

const common: readonly Method<CommonClient<Flavor>>[] = [
  {
    name: 'showMessagesQueue',
    verb: 'GET',
    answer: [{ messageID: 'BAE5AAAA00000001', type: 'sendMessage', body: { ...text, quotedMessageId: null } }],
    result: [{ messageIds: ['BAE5AAAA00000001'], type: 'sendMessage', chatId, body: text }],
    call: (client) => client.showMessagesQueue(),
  },
  {
    name: 'clearMessagesQueue',
    verb: 'GET',
    answer: { isCleared: true },
    result: { isCleared: true },
    call: (client) => client.clearMessagesQueue(),
  },
  {
    name: 'getMessagesCount',
    verb: 'GET',
    answer: { count: 1240 },
    result: { count: 1240 },
    call: (client) => client.getMessagesCount(),
  },
  {
    name: 'getWebhooksCount',
    verb: 'GET',
    answer: { count: 0 },
    result: { count: 0 },
    call: (client) => client.getWebhooksCount(),
  },
  {
    name: 'clearWebhooksQueue',
    verb: 'DELETE',
    answer: { isCleared: true, reason: '' },
    result: { isCleared: true },
    call: (client) => client.clearWebhooksQueue(),
  },
  {
    name: 'getStateInstance',
    verb: 'GET',
    answer: { stateInstance: 'blocked' },
    result: { stateInstance: 'blocked' },
    call: (client) => client.getStateInstance(),
  },
  {
    name: 'getSettings',
    verb: 'GET',
    answer: { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 500, wid: '', webhookUrl: '' },
    result: { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 500, wid: undefined },
    call: (client) => client.getSettings(),
  },
  {
    name: 'setSettings',
    verb: 'POST',
    sent: { delaySendMessagesMilliseconds: 3000 },
    answer: { saveSettings: true },
    result: { saveSettings: true },
    call: (client) => client.setSettings({ delaySendMessagesMilliseconds: 3000 }),
  },
  { name: 'reboot', verb: 'GET', answer: { isReboot: true }, result: { isReboot: true }, call: (client) => client.reboot() },
  { name: 'logout', verb: 'GET', answer: { isLogout: true }, result: { isLogout: true }, call: (client) => client.logout() },
  {
    name: 'qr',
    verb: 'GET',
    answer: { type: 'qrCode', message: 'iVBORw0KGgo=' },
    result: { type: 'qrCode', message: 'iVBORw0KGgo=' },
    call: (client) => client.qr(),
  },
  {
    name: 'sendMessage',
    verb: 'POST',
    sent: text,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendMessage(text),
  },
  {
    name: 'sendFileByUrl',
    verb: 'POST',
    sent: file,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendFileByUrl(file),
  },
  {
    name: 'sendFileByUpload',
    verb: 'POST',
    answer: { ...idMessage, urlFile: 'https://files.example/up/price.pdf' },
    result: { ...idMessage, urlFile: 'https://files.example/up/price.pdf' },
    call: (client) => client.sendFileByUpload({ chatId, file: new Blob(['%PDF']), fileName: 'price.pdf', caption: 'Prices' }),
  },
  {
    name: 'sendLocation',
    verb: 'POST',
    sent: location,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendLocation(location),
  },
  {
    name: 'receiveNotification',
    verb: 'GET',
    suffix: '?receiveTimeout=20',
    template: '',
    answer: { receiptId: 7, body: event },
    result: { notification: { receiptId: 7, typeWebhook: 'stateInstanceChanged', body: event } },
    call: (client) => client.receiveNotification({ receiveTimeout: 20 }),
  },
  {
    name: 'deleteNotification',
    verb: 'DELETE',
    suffix: '/7',
    template: '/{receiptId}',
    answer: { result: true, reason: '' },
    result: { result: true },
    call: (client) => client.deleteNotification(7),
  },
  {
    name: 'editMessage',
    verb: 'POST',
    sent: { ...wanted, message: 'Closed today.' },
    answer: idMessage,
    result: idMessage,
    call: (client) => client.editMessage({ ...wanted, message: 'Closed today.' }),
  },
  {
    name: 'deleteMessage',
    verb: 'POST',
    sent: { ...wanted, onlySenderDelete: false },
    answer: undefined,
    result: { idMessage: undefined },
    call: (client) => client.deleteMessage({ ...wanted, onlySenderDelete: false }),
  },
  {
    name: 'uploadFile',
    verb: 'POST',
    answer: { urlFile: 'https://files.example/up/price.pdf' },
    result: { urlFile: 'https://files.example/up/price.pdf' },
    call: (client) => client.uploadFile({ file: new Blob(['%PDF'], { type: 'application/pdf' }), fileName: 'price.pdf' }),
  },
  {
    name: 'startAuthorization',
    verb: 'POST',
    sent: { phoneNumber: 79990000001 },
    answer: { status: true, data: { status: 'success', reason: '' } },
    result: { status: true },
    call: (client) => client.startAuthorization({ phoneNumber: 79990000001 }),
  },
  {
    name: 'sendAuthorizationCode',
    verb: 'POST',
    sent: { code: '12345' },
    answer: { status: true, data: { status: 'success', reason: '' } },
    result: { status: true },
    call: (client) => client.sendAuthorizationCode({ code: '12345' }),
  },
  {
    name: 'sendAuthorizationPassword',
    verb: 'POST',
    sent: { password: 'password-of-the-tests' },
    answer: { status: true, data: { status: 'success', reason: '' } },
    result: { status: true },
    call: (client) => client.sendAuthorizationPassword({ password: 'password-of-the-tests' }),
  },
  {
    name: 'getAccountSettings',
    verb: 'GET',
    answer: { ...account, suspendedUntil: 1_763_000_000 },
    result: { ...account, suspendedUntil: 1_763_000_000_000 },
    call: (client) => client.getAccountSettings(),
  },
  {
    name: 'getMessage',
    verb: 'POST',
    sent: wanted,
    answer: journal,
    result: sentMessage,
    call: (client) => client.getMessage(wanted),
  },
  {
    name: 'lastOutgoingMessages',
    verb: 'GET',
    suffix: '?minutes=60',
    template: '',
    answer: [journal],
    result: [sentMessage],
    call: (client) => client.lastOutgoingMessages({ minutes: 60 }),
  },
];

const plain: readonly Method<PlainClient>[] = [
  {
    name: 'sendContact',
    verb: 'POST',
    sent: card,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendContact(card),
  },
  {
    name: 'checkAccount',
    verb: 'POST',
    sent: { phoneNumber: 79990000001 },
    answer: { exist: false, chatId: '', fromCache: false },
    result: { exists: false, chatId: undefined },
    call: (client) => client.checkAccount({ phoneNumber: 79990000001 }),
  },
  {
    name: 'sendInteractiveButtons',
    verb: 'POST',
    sent: actions,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendInteractiveButtons(actions),
  },
  {
    name: 'sendInteractiveButtonsReply',
    verb: 'POST',
    sent: question,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendInteractiveButtonsReply(question),
  },
  { name: 'sendLink', verb: 'POST', sent: link, answer: idMessage, result: idMessage, call: (client) => client.sendLink(link) },
  {
    name: 'sendButtons',
    verb: 'POST',
    sent: oldButtons,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendButtons(oldButtons),
  },
  {
    name: 'sendTemplateButtons',
    verb: 'POST',
    sent: templates,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendTemplateButtons(templates),
  },
  {
    name: 'sendListMessage',
    verb: 'POST',
    sent: list,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendListMessage(list),
  },
  {
    name: 'sendTextStatus',
    verb: 'POST',
    sent: status,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendTextStatus(status),
  },
  {
    name: 'sendVoiceStatus',
    verb: 'POST',
    sent: voice,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendVoiceStatus(voice),
  },
  {
    name: 'sendMediaStatus',
    verb: 'POST',
    sent: picture,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendMediaStatus(picture),
  },
  {
    name: 'sendTyping',
    verb: 'POST',
    sent: typing,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendTyping(typing),
  },
  {
    name: 'deleteStatus',
    verb: 'POST',
    sent: idMessage,
    answer: undefined,
    result: { idMessage: undefined },
    call: (client) => client.deleteStatus({ idMessage: 'BAE5AAAA00000001' }),
  },
  {
    name: 'getWaSettings',
    verb: 'GET',
    answer: account,
    result: { ...account, suspendedUntil: undefined },
    call: (client) => client.getWaSettings(),
  },
  {
    name: 'getStateInstanceHistory',
    verb: 'GET',
    suffix: '?count=5',
    template: '',
    answer: [{ stateInstance: 'blocked', timestamp: 1_763_000_000 }],
    result: [{ stateInstance: 'blocked', at: 1_763_000_000_000 }],
    call: (client) => client.getStateInstanceHistory({ count: 5 }),
  },
  {
    name: 'updateApiToken',
    verb: 'GET',
    answer: { apiTokenInstance: 'the-next-token' },
    result: { apiTokenInstance: 'the-next-token' },
    call: (client) => client.updateApiToken(),
  },
  { name: 'sendPoll', verb: 'POST', sent: poll, answer: idMessage, result: idMessage, call: (client) => client.sendPoll(poll) },
  {
    name: 'forwardMessages',
    verb: 'POST',
    sent: forward,
    answer: { messages: ['BAE5AAAA00000003'] },
    result: { messages: ['BAE5AAAA00000003'] },
    call: (client) => client.forwardMessages(forward),
  },
  {
    name: 'getStatusInstance',
    verb: 'GET',
    answer: { statusInstance: 'online' },
    result: { statusInstance: 'online' },
    call: (client) => client.getStatusInstance(),
  },
  {
    name: 'getAuthorizationCode',
    verb: 'POST',
    sent: { phoneNumber: 79990000001 },
    answer: { status: true, code: 'ABCD1234' },
    result: { code: 'ABCD1234' },
    call: (client) => client.getAuthorizationCode({ phoneNumber: 79990000001 }),
  },
  {
    name: 'checkWhatsapp',
    verb: 'POST',
    sent: { phoneNumber: 79990000001 },
    answer: { existsWhatsapp: true, chatId },
    result: { exists: true, chatId },
    call: (client) => client.checkWhatsapp({ phoneNumber: 79990000001 }),
  },
];

const v3: readonly Method<V3Client>[] = [
  {
    name: 'sendContact',
    verb: 'POST',
    sent: chatCard,
    answer: idMessage,
    result: idMessage,
    call: (client) => client.sendContact(chatCard),
  },
  {
    name: 'checkAccount',
    verb: 'POST',
    sent: { phoneNumber: 79990000001 },
    answer: { exist: false, chatId: '', fromCache: false },
    result: { exists: false, chatId: undefined },
    call: (client) => client.checkAccount({ phoneNumber: 79990000001 }),
  },
];

/** Where uploads go, in every client of this table. */
export const mediaUrl = 'https://media.gateway.example';

/** The rest of a method when only its answer is open. */
export interface AnyMethod extends Omit<Method<never>, 'call'> {
  readonly flavor: Flavor;
  /** Calls it, once, of a separate client. */
  readonly run: (
    answer: Answer,
    options?: Partial<Omit<GatewayClientOptions, 'flavor'>>,
  ) => { readonly outcome: Promise<unknown>; readonly requests: readonly Request[]; readonly apiUrl: string };
}

function ofPlain({ call, ...method }: Method<PlainClient>): AnyMethod {
  return {
    ...method,
    flavor: 'plain',
    run(answer, options) {
      const { client, ...gateway } = clientOf(answer, { mediaUrl, ...options });
      return { ...gateway, outcome: call(client) };
    },
  };
}

function ofV3({ call, ...method }: Method<V3Client>): AnyMethod {
  return {
    ...method,
    flavor: 'v3',
    run(answer, options) {
      const { client, ...gateway } = clientOf(answer, { mediaUrl, ...options, flavor: 'v3' });
      return { ...gateway, outcome: call(client) };
    },
  };
}

/** Every method of every client: those that both flavors have, once for each. */
export const everyMethod: readonly AnyMethod[] = [...common, ...plain].map(ofPlain).concat([...common, ...v3].map(ofV3));
