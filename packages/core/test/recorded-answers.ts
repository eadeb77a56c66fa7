import { MAX_ANSWER_BYTES, SluiceError, type SluiceErrorCode } from '../src/index.ts';

/** What a gateway answers to a method, and what the client must make of it. Every answer is an example of ours. */
export interface RecordedAnswer {
  readonly what: string;
  /** A method of every client, as the table of methods names it. */
  readonly method: string;
  readonly flavor?: 'plain' | 'v3';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly expected: { readonly result: unknown } | { readonly code: SluiceErrorCode; readonly retryAfterMs?: number };
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html' };
const plainText = { 'content-type': 'text/plain' };
const page = (title: string): string => `<html>\r\n<head><title>${title}</title></head>\r\n<body><hr>nginx</body>\r\n</html>\r\n`;
const validation = (details: string): string =>
  JSON.stringify({
    statusCode: 400,
    timestamp: '2026-01-01T00:00:00.000Z',
    path: '/waInstance1101000001/sendMessage/token-of-the-tests',
    message: `Validation failed. Details: ${details}`,
  });
const chatId = '79990000001@c.us';
const entry = { messageID: 'BAE5AAAA00000001', type: 'sendMessage', body: { chatId, message: 'hello' } };
const decoded = { messageIds: ['BAE5AAAA00000001'], type: 'sendMessage', chatId, body: { chatId, message: 'hello' } };
const other = (gatewayType: string, body: object): object => ({
  messageIds: ['1'],
  type: 'other',
  gatewayType,
  chatId: undefined,
  body,
});
const show = (what: string, body: unknown, result: unknown): RecordedAnswer => ({
  what,
  method: 'showMessagesQueue',
  headers: json,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  expected: { result },
});
const noQueue = (what: string, body: string, status = 200, headers = json): RecordedAnswer => ({
  what,
  method: 'showMessagesQueue',
  status,
  headers,
  body,
  expected: { code: 'malformed-response' },
});
const failed = (
  what: string,
  [method, status, body, headers]: readonly [string, number, string, Readonly<Record<string, string>>],
  code: SluiceErrorCode,
  retryAfterMs?: number,
): RecordedAnswer => ({
  what,
  method,
  status,
  headers,
  body,
  expected: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) },
});

export const recordedAnswers: readonly RecordedAnswer[] = [
  // What succeeds.
  show('an empty queue', '[]', []),
  show('one text', [entry], [decoded]),
  show(
    'fields that were not set, as null',
    [{ ...entry, body: { ...entry.body, quotedMessageId: null, typingTime: null, customPreview: null } }],
    [decoded],
  ),
  show(
    'the name that the English page of Telegram gives to the id',
    [{ ...entry, messageID: undefined, idMessage: '7' }],
    [{ ...decoded, messageIds: ['7'] }],
  ),
  show(
    'forwarded messages, with several ids',
    [{ messagesIDs: ['A1', 'A2'], type: 'ForwardMessages', body: { chatId, chatIdFrom: chatId, messages: ['B1', 'B2'] } }],
    [{ messageIds: ['A1', 'A2'], type: 'ForwardMessages', chatId, body: { chatId, chatIdFrom: chatId, messages: ['B1', 'B2'] } }],
  ),
  show(
    'a type that is not documented',
    [{ messageID: '1', type: 'sendInteractiveButtons', body: { buttons: [1] } }],
    [other('sendInteractiveButtons', { buttons: [1] })],
  ),
  show(
    'a status, which has no chat',
    [{ messageID: '1', type: 'sendTextStatus', body: { message: 'Open', font: 'SERIF' } }],
    [{ messageIds: ['1'], type: 'sendTextStatus', chatId: undefined, body: { message: 'Open', font: 'SERIF' } }],
  ),
  show(
    'a text whose message is a number',
    [{ messageID: '1', type: 'sendMessage', body: { message: 7 } }],
    [other('sendMessage', { message: 7 })],
  ),
  show('an entry without a body', [{ messageID: '1', type: 'sendMessage', body: null }], [other('sendMessage', {})]),
  show('a mark of the byte order before it', `\uFEFF${JSON.stringify([entry])}`, [decoded]),
  show('spaces and lines around it', `\r\n  ${JSON.stringify([entry], undefined, 2)}\r\n`, [decoded]),
  show(
    'letters of every kind',
    [{ ...entry, body: { chatId, message: 'Ваш заказ 💧 \u0000 \u2028' } }],
    [{ ...decoded, body: { chatId, message: 'Ваш заказ 💧 \u0000 \u2028' } }],
  ),
  show(
    '500 entries',
    Array.from({ length: 500 }, () => entry),
    Array.from({ length: 500 }, () => decoded),
  ),
  {
    what: 'a list that calls itself a web page',
    method: 'showMessagesQueue',
    headers: html,
    body: '[]',
    expected: { result: [] },
  },
  {
    what: 'a clear',
    method: 'clearMessagesQueue',
    headers: json,
    body: '{"isCleared":true}',
    expected: { result: { isCleared: true } },
  },
  { what: 'a count', method: 'getMessagesCount', headers: json, body: '{"count":1240}', expected: { result: { count: 1240 } } },
  {
    what: 'a count under the Cyrillic letter of the pages',
    method: 'getMessagesCount',
    headers: json,
    body: '{"\u0441ount":3}',
    expected: { result: { count: 3 } },
  },
  {
    what: 'an instance that is being created',
    method: 'getStateInstance',
    headers: json,
    body: '{"stateInstance":null}',
    expected: { result: { stateInstance: null } },
  },
  {
    what: 'a state that is not documented',
    method: 'getStateInstance',
    headers: json,
    body: '{"stateInstance":"hibernating"}',
    expected: { result: { stateInstance: 'hibernating' } },
  },
  {
    what: 'no notification, as null',
    method: 'receiveNotification',
    headers: json,
    body: 'null',
    expected: { result: { notification: null } },
  },
  { what: 'no notification, as nothing', method: 'receiveNotification', body: '', expected: { result: { notification: null } } },
  {
    what: 'a number without an account at MAX',
    method: 'checkAccount',
    flavor: 'v3',
    headers: json,
    body: '{"exist":false,"chatId":""}',
    expected: { result: { exists: false, chatId: undefined } },
  },
  {
    what: 'an upload of MAX, without the address of the file',
    method: 'sendFileByUpload',
    flavor: 'v3',
    headers: json,
    body: '{"idMessage":"1763000000001"}',
    expected: { result: { idMessage: '1763000000001', urlFile: undefined } },
  },
  // What cannot be an answer.
  noQueue('the sample of the pages, with a comma too many', '[{"messageID":"1763000000001","type":"sendMessage","body":{}},]'),
  noQueue('the flat entries of 2021', '[{"typeMessage":"textMessage","chatId":"79990000001@c.us","message":"hello"}]'),
  noQueue('a list that is cut', '[{"messageID":"BAE5AAAA00000001","type":"sendMes'),
  noQueue('nothing', ''),
  noQueue('nothing, with 204', '', 204, json),
  noQueue('null', 'null'),
  noQueue('an object', '{}'),
  noQueue('a page to sign in', page('Sign in'), 200, html),
  noQueue('an entry that is null', '[null]'),
  noQueue('a list in a list', '[[]]'),
  noQueue('more than 8 MiB', ' '.repeat(MAX_ANSWER_BYTES + 1)),
  noQueue('JSON nested beyond all measure', '['.repeat(200_000)),
  failed('a count that is a text', ['getMessagesCount', 200, '{"count":"3"}', json], 'malformed-response'),
  failed('a count that is negative', ['getMessagesCount', 200, '{"count":-1}', json], 'malformed-response'),
  failed('a count in a list', ['getMessagesCount', 200, '[{"count":1}]', json], 'malformed-response'),
  failed('a clear that says it with a text', ['clearMessagesQueue', 200, '{"isCleared":"true"}', json], 'malformed-response'),
  failed('an accepted message without its id', ['sendMessage', 200, '{}', json], 'malformed-response'),
  // What fails with status 200.
  failed('a clear that was not carried out', ['clearMessagesQueue', 200, '{"isCleared":false}', json], 'refused'),
  failed(
    'a clear of notifications too soon',
    ['clearWebhooksQueue', 200, '{"isCleared":false,"reason":"Too many requests","leftTime":46}', json],
    'refused',
    46_000,
  ),
  failed('an unknown receipt', ['deleteNotification', 200, '{"result":false,"reason":"Receipt not found"}', json], 'refused'),
  {
    ...failed(
      'a check before the instance has started',
      ['checkAccount', 200, '{"status":false,"reason":"instance is starting or not authorized"}', json],
      'instance-not-ready',
    ),
    flavor: 'v3',
  },
  {
    ...failed(
      'too many checks, with 200',
      ['checkAccount', 200, '{"status":false,"reason":"User get contact info limit reached"}', json],
      'rate-limited',
    ),
    flavor: 'v3',
  },
  // What fails with another status.
  failed('a redirect', ['showMessagesQueue', 302, page('302 Found'), { ...html, location: '/elsewhere' }], 'unexpected-redirect'),
  failed('a redirect without an address', ['clearMessagesQueue', 304, '', {}], 'unexpected-redirect'),
  failed('a body that the gateway did not understand', ['sendMessage', 400, 'bad request data', plainText], 'invalid-request'),
  failed('a field that is missing', ['sendMessage', 400, validation("'chatId' is required"), json], 'invalid-request'),
  failed('an instance that starts', ['qr', 400, 'instance in starting process try later', plainText], 'instance-not-ready'),
  failed(
    'an instance without an account',
    ['getMessage', 400, validation('instance is starting or not authorized'), json],
    'instance-not-ready',
  ),
  failed(
    'an unpaid instance',
    ['getSettings', 400, 'Instance account is expired. Renew your instance from personal area', plainText],
    'invalid-request',
  ),
  failed('a wrong token', ['showMessagesQueue', 401, '', json], 'unauthorized'),
  failed('a wrong number', ['showMessagesQueue', 403, page('403 Forbidden'), html], 'forbidden'),
  failed('an unknown method', ['showMessagesQueue', 404, page('404 Not Found'), html], 'not-found'),
  failed('too many requests', ['showMessagesQueue', 429, '', {}], 'rate-limited', 1000),
  failed(
    'too many requests, with a time',
    ['sendMessage', 429, '{"message":"Too many requests"}', { ...json, 'retry-after': '7' }],
    'rate-limited',
    7000,
  ),
  failed(
    'a quota that is used up',
    ['sendMessage', 466, '{"invokeStatus":{"method":"sendmessage","used":"67","total":0,"status":"QUOTE_EXCEEDED"}}', json],
    'quota-exceeded',
  ),
  {
    ...failed(
      'too many checks',
      ['checkAccount', 469, 'User get contact info limit reached', plainText],
      'rate-limited',
      7_200_000,
    ),
    flavor: 'v3',
  },
  failed('a client that gave up', ['showMessagesQueue', 499, '', {}], 'invalid-request'),
  failed(
    'a file that is too large',
    ['sendFileByUrl', 500, 'File from url exceeded max upload size. Size: 120mb Limit: 100mb', plainText],
    'gateway-unavailable',
  ),
  failed('a bad gateway', ['clearMessagesQueue', 502, page('502 Bad Gateway'), html], 'gateway-unavailable'),
  failed('a gateway at rest', ['getSettings', 503, '', { 'retry-after': '30' }], 'gateway-unavailable', 30_000),
  failed('a gateway that took too long', ['sendMessage', 504, page('504 Gateway Time-out'), html], 'gateway-unavailable'),
];

/** What a call has come to, in the words of the table. */
export async function cameTo(outcome: Promise<unknown>): Promise<object> {
  return outcome.then(
    (result) => ({ result }),
    (error: unknown) => {
      if (!(error instanceof SluiceError)) throw error;
      const { code, operation, status, retryAfterMs } = error;
      return { code, operation, status, retryAfterMs };
    },
  );
}

/** What the table says that it must come to. */
export function dueOf({ method, status = 200, expected }: RecordedAnswer): object {
  if ('result' in expected) return expected;
  const { code, retryAfterMs } = expected;
  return { code, operation: method, status, retryAfterMs };
}
