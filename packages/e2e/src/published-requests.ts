/**
 * Requests as published clients send them (evidence/addresses#quirky-requests, evidence/sending#empty-optionals, evidence/settings#further-keys), each with what must
 * happen. `{id}` and `{token}` are placeholders of the instance and its credential.
 */

export type Messenger = 'whatsapp' | 'telegram' | 'max';

export interface PublishedRequest {
  /** The client that sends it: a repository of the vendor in short, or a sample of a page. */
  readonly client: string;
  readonly on: Messenger;
  readonly verb: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | (() => FormData);
  /** The answer of the gateway. */
  readonly status: number;
  /** The answer through the edge, where that differs: it does not replace the token of an instance, and refuses disguised addresses. */
  readonly throughEdge?: number;
}

const CHAT = '79990000002@c.us';
const NUMBER = 79990000002;
const URL_FILE = 'https://files.example.com/price.pdf';
const BUTTON = { buttonId: '1', buttonText: 'Yes' };
const JSON_TYPE = { 'content-type': 'application/json' };

type More = Partial<Omit<PublishedRequest, 'client' | 'verb' | 'target'>>;

function post(client: string, method: string, body: object, more: More = {}): PublishedRequest {
  const { on = 'whatsapp', status = 200, headers = JSON_TYPE, ...rest } = more;
  return {
    client,
    on,
    verb: 'POST',
    target: `/waInstance{id}/${method}/{token}`,
    headers,
    body: JSON.stringify(body),
    status,
    ...rest,
  };
}

function get(client: string, target: string, more: More & { readonly verb?: string } = {}): PublishedRequest {
  const { on = 'whatsapp', status = 200, verb = 'GET', ...rest } = more;
  return { client, on, verb, target, status, ...rest };
}

const text = { chatId: CHAT, message: 'Hello' };
const interactive = { chatId: CHAT, body: 'Your code' };
const refused: More = { status: 403 };
const max: More = { on: 'max' };
const telegram: More = { on: 'telegram' };
const toMax = { chatId: '10000000' };

const sends: readonly PublishedRequest[] = [
  ...[
    { type: 'copy', copyCode: '55' },
    { type: 'call', phoneNumber: '79990000003' },
    { type: 'url', url: 'https://shop.example' },
  ].flatMap((button) =>
    ['JS', 'PY', 'GO1', 'JAVA', 'CHAT', 'BOTPY'].map((client) =>
      post(client, 'sendInteractiveButtons', { ...interactive, buttons: [{ ...BUTTON, ...button }] }),
    ),
  ),
  post('N8N', 'sendInteractiveButtons', {
    ...interactive,
    header: '',
    footer: '',
    buttons: [{ ...BUTTON, type: 'copy', copyCode: '5' }],
    quotedMessageId: '',
  }),
  post('PY+', 'sendInteractiveButtons', {
    ...interactive,
    buttons: [{ ...BUTTON, type: 'copy', copyCode: '5' }],
    typingTime: 1000,
  }),
  post('JS', 'sendInteractiveButtons', { chatId: CHAT, buttons: [BUTTON] }, { status: 400 }),
  post('N8N', 'sendInteractiveButtonsReply', { ...interactive, buttons: [BUTTON], quotedMessageId: '' }),
  post('CHAT', 'sendInteractiveButtonsReply', { ...interactive, buttons: [{ ...BUTTON, type: 'reply' }] }),
  ...['JS', 'JS0', 'PY', 'GO1', 'PHP'].map((client) =>
    post(client, 'sendLink', { chatId: CHAT, urlLink: 'https://shop.example' }),
  ),
  ...['JS', 'PY', 'GO1', 'PHP'].flatMap((client) => [
    post(client, 'sendButtons', { ...text, buttons: [BUTTON] }, refused),
    post(
      client,
      'sendTemplateButtons',
      { ...text, templateButtons: [{ index: 1, urlButton: { displayText: 'Shop', url: 'https://shop.example' } }] },
      refused,
    ),
    post(
      client,
      'sendListMessage',
      { ...text, buttonText: 'Choose', sections: [{ title: 'A', rows: [{ rowId: '1', title: 'B' }] }] },
      refused,
    ),
  ]),
  post('JAVA', 'sendButtons', { ...text, buttons: [{ buttonId: 1, buttonText: 'Yes' }] }, refused),
  post('DOC', 'sendTextStatus', { message: 'Open', backgroundColor: '#228B22', font: 'SERIF', participants: [] }),
  post('N8N', 'sendTextStatus', { message: 'Open', backgroundColor: '', font: '' }),
  post('PHP', 'sendTextStatus', { message: 'Open', backgroundColor: '#000000', font: 'OSWALD_HEAVY', participants: [CHAT] }),
  post('N8N', 'sendMediaStatus', { urlFile: URL_FILE, fileName: 'shop.jpg', caption: '' }),
  post('CHAT', 'sendMediaStatus', { urlFile: URL_FILE, fileName: 'shop.jpg', caption: 'Shop', backgroundColor: '#000000' }),
  post('CHAT', 'sendVoiceStatus', { urlFile: URL_FILE, fileName: 'a.mp3', caption: 'Shop', backgroundColor: '#000000' }),
  post('DOC', 'deleteStatus', { idMessage: 'BAE5AAAA00000001' }, { status: 400 }),
  ...['GO1', 'JAVA', 'JS', 'PY+'].map((client) => post(client, 'sendTyping', { chatId: CHAT, typingTime: 5000 })),
  ...['TGPY', 'TGGO'].map((client) => post(client, 'sendTyping', { chatId: '10000000', typingType: 'recording' }, telegram)),
  post('a chat of a third party', 'sendTyping', { ...toMax, typingTime: 5000 }, max),
  post('DOC', 'sendTyping', { chatId: CHAT, typingTime: 999 }, { status: 400 }),
  ...(['whatsapp', 'telegram', 'max'] as const).flatMap((on) => {
    const chatId = on === 'whatsapp' ? CHAT : '10000000';
    return [
      post('HLP', 'editMessage', { chatId, idMessage: 'BAE5AAAA00000001', message: 'New' }, { on, status: 400 }),
      post('PHP', 'deleteMessage', { chatId, idMessage: 'BAE5AAAA00000001', onlySenderDelete: false }, { on, status: 400 }),
      post('HLP', 'deleteMessage', { chatId, idMessage: 'BAE5AAAA00000001' }, { on, status: 400 }),
    ];
  }),
  // What travels in sends (section 4).
  post('N8N', 'sendMessage', { ...text, quotedMessageId: '', typingTime: 0 }),
  post('N8N', 'sendFileByUrl', {
    chatId: CHAT,
    urlFile: URL_FILE,
    fileName: 'price.pdf',
    quotedMessageId: '',
    typingTime: 0,
    caption: '',
  }),
  ...['JS', 'JS0', 'HLP', 'MCP'].map((client) =>
    post(client, 'sendFileByUrl', { chatId: CHAT, urlFile: URL_FILE, fileName: 'price.pdf', caption: '' }),
  ),
  post('HLP', 'sendPoll', { ...text, options: [{ optionName: 'A' }, { optionName: 'B' }], multipleAnswers: false }),
  post('N8N', 'sendPoll', { ...text, options: [{ optionName: 'A' }, { optionName: 'B' }], quotedMessageId: '', typingTime: 0 }),
  post(
    'TGPY',
    'sendPoll',
    { chatId: '10000000', message: 'A?', options: [{ optionName: 'A' }, { optionName: 'B' }], isAnonymous: false },
    telegram,
  ),
  post('N8N', 'sendContact', {
    chatId: CHAT,
    contact: { phoneContact: NUMBER, firstName: 'A', middleName: '', lastName: '', company: '' },
    quotedMessageId: '',
    typingTime: 0,
  }),
  post('HLP', 'sendContact', {
    chatId: CHAT,
    contact: { phoneContact: NUMBER, firstName: '', middleName: '', lastName: '', company: '' },
  }),
  post('CHAT', 'sendContact', { chatId: CHAT, contact: { phoneContact: String(NUMBER), firstName: 'A' } }),
  ...['N8NMAX', 'CHAT'].map((client) => post(client, 'sendContact', { ...toMax, contact: { chatId: '10000003' } }, max)),
  post('TGPY', 'sendContact', { chatId: '10000000', contact: { phoneContact: NUMBER, firstName: 'A' } }, telegram),
  ...['N8N', 'HLP'].map((client) =>
    post(client, 'sendLocation', {
      chatId: CHAT,
      latitude: 59.9386,
      longitude: 30.3141,
      nameLocation: '',
      address: '',
      typingTime: 0,
    }),
  ),
  post('GO2', 'sendLocation', { chatId: CHAT, latitude: 59.93859100341797, longitude: 30.31410026550293 }),
  ...['JS0', 'JS'].flatMap((client) => [
    post(client, 'sendMessage', { phoneNumber: NUMBER, message: 'Hello' }),
    post(client, 'sendFileByUrl', { phoneNumber: NUMBER, urlFile: URL_FILE, fileName: 'a.pdf' }),
    post(client, 'sendLocation', { phoneNumber: NUMBER, latitude: 1, longitude: 1 }),
    post(client, 'sendLink', { phoneNumber: NUMBER, urlLink: 'https://shop.example' }),
    post(client, 'sendContact', { phoneNumber: NUMBER, contact: { phoneContact: NUMBER, firstName: 'A' } }),
  ]),
  ...['PY', 'PHP'].map((client) => post(client, 'sendMessage', { ...text, archiveChat: true })),
  post('MAXPY', 'sendMessage', { ...toMax, message: 'Hello', archiveChat: true }, max),
  post('BOTJS', 'sendMessage', { ...text, linkPreview: true }),
  ...[true, false, null, 'yes'].map((linkPreview) => post('JS', 'sendMessage', { ...text, linkPreview })),
  ...['JAVA', 'PY+', 'CHAT'].map((client) =>
    post(client, 'sendMessage', {
      ...text,
      typingTime: 1000,
      typingType: 'recording',
      typePreview: 'small',
      customPreview: { title: 'A', description: 'B', link: 'https://shop.example', urlFile: URL_FILE, jpegThumbnail: '' },
    }),
  ),
  post('PY', 'sendMessage', { ...text, quotedMessageId: null, typingTime: null }),
  post('GO1', 'sendMessage', { ...text, archive: false, mentions: [] }),
  post('DOC', 'sendMessage', { message: 'Hello' }, { status: 400 }),
  post('DOC', 'sendMessage', { chatId: '', message: 'Hello' }, { status: 400 }),
  post('DOC', 'sendMessage', { chatId: CHAT, message: '' }, { status: 400 }),
  ...['sendMessage', 'SendMessage', 'SENDMESSAGE'].map((method) => post('PHP', method, text)),
  post('N8N', 'ForwardMessages', { chatId: CHAT, chatIdFrom: CHAT, messages: ['3EB0'] }),
  post('PHP', 'sendMessage', text, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
];

const account: readonly PublishedRequest[] = [
  get('HLP', '/waInstance{id}/getWASettings/{token}'),
  get('CHAT', '/waInstance{id}/getWaSettings/{token}'),
  ...(['telegram', 'max'] as const).flatMap((on) => [
    get('CHAT', '/waInstance{id}/getAccountSettings/{token}', { on }),
    post('CHAT', 'startAuthorization', { phoneNumber: NUMBER }, { on }),
    post('DOC', 'sendAuthorizationCode', { code: '12345' }, { on }),
    post('CHAT', 'sendAuthorizationCode', { code: '', password: 'password-of-the-tests' }, { on }),
    post('DOC', 'sendAuthorizationPassword', { password: 'password-of-the-tests' }, { on }),
  ]),
  get('CHAT', '/v3/waInstance{id}/getAccountSettings/{token}', max),
  post('DOC', 'getAuthorizationCode', { phoneNumber: NUMBER }),
  post('CHAT', 'getAuthorizationCode', { phoneNumber: String(NUMBER) }),
  get('JS', '/waInstance{id}/qr/{token}'),
  get('GO1', '/waInstance{id}/updateApiToken/{token}', { throughEdge: 501 }),
  post('MCP', 'updateApiToken', {}, { status: 404, throughEdge: 501 }),
  get('JS', '/waInstance{id}/getStateInstanceHistory/{token}?count=5'),
  get('PY+', '/waInstance{id}/getStateInstanceHistory/{token}'),
  ...['N8NMAX', 'TGPY', 'HLP', 'TGGO'].map((client) => post(client, 'CheckAccount', { phoneNumber: NUMBER }, telegram)),
  post('CHAT', 'checkAccount', { phoneNumber: String(NUMBER) }, telegram),
  post('HLP', 'checkAccount', { username: 'garden' }, telegram),
  post('N8NMAX', 'checkAccount', { phoneNumber: NUMBER, force: 'false' }, max),
  post('PY+', 'checkWhatsapp', { phoneNumber: NUMBER, force: true }),
  post('PY+', 'checkWhatsapp', { chatId: CHAT }),
  post('CHAT', 'checkWhatsapp', { phoneNumber: String(NUMBER) }),
];

const YES_NO = [
  'markIncomingMessagesReaded',
  'markIncomingMessagesReadedOnReply',
  'sharedSession',
  'keepOnlineStatus',
  'enableMessagesHistory',
  'catalogWebhook',
].concat(
  [
    'outgoing',
    'outgoingMessage',
    'outgoingAPIMessage',
    'incoming',
    'device',
    'statusInstance',
    'state',
    'pollMessage',
    'incomingBlock',
    'incomingCall',
    'outgoingCall',
    'editedMessage',
    'deletedMessage',
    'avatarInfo',
  ].map((name) => `${name}Webhook`),
);
const settings: readonly PublishedRequest[] = [
  ...[
    'wid',
    'typeInstance',
    'name',
    'countryInstance',
    'typeAccount',
    'proxyInstance',
    'webhookUrl',
    'webhookUrlToken',
    'proxyHost',
    'proxyPort',
    'proxyLogin',
    'proxyPassword',
  ].map((key) => post(key.startsWith('proxyP') ? 'MCP' : 'JS2', 'setSettings', { [key]: '' })),
  ...YES_NO.map((key) => post('N8N', 'setSettings', { [key]: 'yes' })),
  ...YES_NO.map((key) => post('MCP', 'setSettings', { [key]: false })),
  ...[0, 4, 10].map((autoTyping) => post('DOC', 'setSettings', { autoTyping })),
  ...['linkPreview', 'enableLidMode'].flatMap((key) =>
    [true, false, 'yes', 'no'].map((value) => post('JAVA', 'setSettings', { [key]: value })),
  ),
  post('N8N', 'setSettings', { delaySendMessagesMilliseconds: 15_000 }),
  post('N8N', 'setSettings', { webhookUrl: '', incomingWebhook: 'yes', stateWebhook: 'no' }),
  post('DOC', 'setSettings', {}, { status: 400 }),
  post('a form without values', 'setSettings', { webhookUrl: null, delaySendMessagesMilliseconds: null }),
  post('a form without values', 'setSettings', { delaySendMessagesMilliseconds: 0 }),
  post('a form in capitals', 'setSettings', { incomingWebhook: 'YES' }),
];

const addresses: readonly PublishedRequest[] = [
  get('N8N', '//waInstance{id}/getStateInstance/{token}'),
  get('N8N', '/waInstance{id}/lastOutgoingMessages?minutes=5/{token}'),
  get('PY', '/waInstance{id}/deleteNotification/{token}/', { verb: 'DELETE', body: '7', headers: JSON_TYPE }),
  get('TGPY', '/waInstance{id}/deleteNotification/{token}/', { verb: 'DELETE', body: '7', on: 'telegram' }),
  get('MCP', '/waInstance{id}/deleteNotification/7/{token}', { verb: 'DELETE' }),
  get('DOC', '/waInstance{id}/deleteNotification/{token}/7', { verb: 'DELETE' }),
  get('a client that encodes every letter', '/waInstance{id}/getStat%65Instance/{token}', { throughEdge: 400 }),
  get('CPP', '/waInstance{id}/lastOutgoingMessages/{token}?5', { headers: JSON_TYPE }),
  get('GO2', '/waInstance{id}/getSettings/{token}', { headers: JSON_TYPE }),
  get('CPP', '/waInstance{id}/clearWebhooksQueue/{token}', { verb: 'DELETE', headers: JSON_TYPE }),
  get('TGGO', '/waInstance{id}/clearWebhooksQueue/{token}', { on: 'telegram', status: 404, throughEdge: 405 }),
  get('TGPY', '/waInstance{id}/getMessagesCountAsync/{token}', { on: 'telegram', status: 404 }),
  get('TGPY', '/waInstance{id}/getWebhooksCountAsync/{token}', { on: 'telegram', status: 404 }),
  get('PY', '/waInstance{id}/getContacts/{token}', { status: 404 }),
  get('N8N', '/waInstance{id}/getIncomingStatuses?minutes=5/{token}', { status: 404 }),
  ...['showMessagesQueue', 'clearMessagesQueue'].flatMap((method) =>
    ['curl', 'Python', 'Java RestTemplate', 'Java Unirest', 'VBA'].flatMap((sample) => [
      get(`sample ${sample}`, `/waInstance{id}/${method}/{token}`, sample === 'Java Unirest' ? { headers: JSON_TYPE } : {}),
      get(`sample ${sample}`, `/v3/waInstance{id}/${method}/{token}`, max),
    ]),
  ),
  get('sample Java Unirest (001)', '/waInstance{id}/v3/clearMessagesQueue/{token}', { ...max, status: 404 }),
  get('sample Java RestTemplate (002)', '/waaInstance{id}/showMessagesQueue/{token}', { ...telegram, status: 404 }),
  get('sample with placeholders', '/waInstance{{idInstance}}/clearMessagesQueue/{{apiTokenInstance}}', {
    status: 403,
    throughEdge: 400,
  }),
  get('sample with placeholders', '/waInstance{id}/clearMessagesQueue/{{apiTokenInstance}}', { status: 401, throughEdge: 400 }),
];

const FILE = { verb: 'POST', body: 'bytes' } as const;
const PNG = { 'content-type': 'image/png' };

const uploads: readonly PublishedRequest[] = [
  ...['PY', 'GO1', 'GO2', 'PHP', 'JS', 'CPP'].map((client) =>
    get(client, '/waInstance{id}/uploadFile/{token}', { ...FILE, headers: { ...PNG, 'GA-Filename': 'a.png' } }),
  ),
  ...['TGPY', 'TGGO'].map((client) =>
    get(client, '/waInstance{id}/uploadFile/{token}', {
      ...FILE,
      headers: { ...PNG, 'GA-Filename': 'a.png' },
      on: 'telegram',
    }),
  ),
  get('MAXPY', '/v3/waInstance{id}/uploadFile/{token}', { ...FILE, headers: { ...PNG, 'GA-Filename': 'a.png' }, ...max }),
  ...['JAVA', 'CHAT'].map((client) => get(client, '/waInstance{id}/UploadFile/{token}', { ...FILE, headers: PNG })),
  ...['JS2', 'MCP'].map((client) => get(client, '/waInstance{id}/uploadFile/{token}', { verb: 'POST', body: form })),
  ...['GO1', 'MCP'].map((client) => get(client, '/waInstance{id}/sendFileByUpload/{token}', { verb: 'POST', body: form })),
  get('TGPY', '/waInstance{id}/sendFileByUpload/{token}', { verb: 'POST', body: form, on: 'telegram' }),
  get('MAXPY', '/v3/waInstance{id}/sendFileByUpload/{token}', { verb: 'POST', body: form, ...max }),
];

/** What a browser asks before a page calls (section 6 of the facts: evidence/clients#preflight). */
function preflight(client: string, method: string, verb: string, asked?: string): PublishedRequest {
  const headers = {
    origin: 'https://chat.example',
    'access-control-request-method': verb,
    ...(asked !== undefined && { 'access-control-request-headers': asked }),
  };
  return get(client, `/waInstance{id}/${method}/{token}`, { verb: 'OPTIONS', headers, status: 204 });
}

const pages: readonly PublishedRequest[] = [
  get('CHAT', '/waInstance{id}/sendMessage/{token}', { verb: 'OPTIONS', status: 204 }),
  preflight('CHAT', 'sendMessage', 'POST', 'content-type'),
  preflight('CHAT', 'UploadFile', 'POST', 'content-type'),
  preflight('JS', 'uploadFile', 'POST', 'content-type,ga-filename'),
  preflight('a chat of a third party', 'getStateInstance', 'GET', 'content-type'),
  preflight('a chat of a third party', 'deleteNotification', 'DELETE'),
  preflight('JS', 'deleteNotification', 'DELETE', 'content-type'),
  get('CHAT', '/waInstance{id}/qr/{token}', { headers: { origin: 'https://chat.example' } }),
];

function form(): FormData {
  const data = new FormData();
  data.set('chatId', CHAT);
  data.set('caption', '');
  data.set('file', new File(['bytes'], 'a.png'));
  return data;
}

/** Every request, in the order of the sections of the facts. */
export const publishedRequests: readonly PublishedRequest[] = [
  ...sends,
  ...account,
  ...settings,
  ...addresses,
  ...uploads,
  ...pages,
];
