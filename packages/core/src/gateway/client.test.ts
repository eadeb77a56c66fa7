import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { everyMethod, mediaUrl, type AnyMethod } from '../../test/every-method.ts';
import { answered, clientOf, credentials, failureOf } from '../../test/fake-gateway.ts';
import { createGatewayClient, type FileUpload, type SluiceErrorCode } from '../index.ts';

const message = { chatId: '79990000001@c.us', message: 'Your order is on its way.' };

// A body without anything is an answer to these.
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['receiveNotification', 'deleteMessage', 'deleteStatus', 'sendTyping']);

describe.each(everyMethod)('$name of a $flavor instance', (method: AnyMethod) => {
  const { name, flavor, verb, answer, result, suffix = '' } = method;

  test('sends one request where the contract says, and returns what was answered', async () => {
    const { outcome, requests, apiUrl } = method.run(() => answered(answer));
    expect(await outcome).toStrictEqual(result);
    const origin = name === 'sendFileByUpload' || name === 'uploadFile' ? mediaUrl : apiUrl;
    const prefix = flavor === 'v3' ? '/v3' : '';
    expect(requests.map((request) => `${request.method} ${request.url}`)).toEqual([
      `${verb} ${origin}${prefix}/waInstance1101000001/${name}/token-of-the-tests${suffix}`,
    ]);
  });

  test('is neither cached nor redirected on its way', async () => {
    const { outcome, requests } = method.run(() => answered(answer));
    await outcome;
    expect(requests.map(({ redirect, cache }) => ({ redirect, cache }))).toEqual([{ redirect: 'manual', cache: 'no-store' }]);
  });

  test('takes no array for an object, nor an object for an array', async () => {
    const { outcome } = method.run(() => Response.json(Array.isArray(answer) ? {} : [answer]));
    expect(await failureOf(outcome)).toMatchObject({ code: 'malformed-response', operation: name });
  });
});

test.each(everyMethod.filter(({ sent }) => sent))(
  '$name ($flavor) sends what it was given, as JSON',
  async ({ run, answer, sent }) => {
    const { outcome, requests } = run(() => answered(answer));
    await outcome;
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(await requests[0]?.json()).toEqual(sent);
  },
);

test.each(everyMethod.filter(({ verb }) => verb !== 'POST'))('$name ($flavor) sends no body', async ({ run, answer }) => {
  const { outcome, requests } = run(() => answered(answer));
  await outcome;
  expect(requests[0]?.body).toBeNull();
  expect(requests[0]?.headers.get('content-type')).toBeNull();
});

test('a file is uploaded as a form, with its name and what belongs to it', async () => {
  const { client, requests } = clientOf(() => Response.json({ idMessage: '1', urlFile: null }), { mediaUrl });
  const upload = {
    chatId: '10000000',
    file: new Blob(['%PDF'], { type: 'application/pdf' }),
    fileName: 'price.pdf',
    caption: 'P',
  };
  expect(await client.sendFileByUpload(upload)).toEqual({ idMessage: '1', urlFile: undefined });
  expect(requests[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
  const form = (await requests[0]?.formData()) ?? new FormData();
  expect([...form.keys()].toSorted()).toEqual(['caption', 'chatId', 'file', 'fileName']);
  expect([form.get('chatId'), form.get('caption'), form.get('fileName')]).toEqual(['10000000', 'P', 'price.pdf']);
  const file = form.get('file');
  expect(file instanceof File && [file.name, file.type, await file.text()]).toEqual(['price.pdf', 'application/pdf', '%PDF']);
});

test('a file is not uploaded without the address for uploads', async () => {
  const { client, requests } = clientOf(() => Response.json({ idMessage: '1' }));
  const error = await failureOf(client.sendFileByUpload({ chatId: '10000000', file: new Blob([]), fileName: 'a.txt' }));
  expect(error).toMatchObject({ code: 'invalid-request', idInstance: '1101000001' });
  expect(error.message).toBe('An upload needs mediaUrl. Nothing was sent.');
  expect(requests).toEqual([]);
});

test.each(['null', ''])('%j instead of a notification means that there is none', async (body) => {
  const { client, requests, apiUrl } = clientOf(() => new Response(body));
  expect(await client.receiveNotification()).toEqual({ notification: null });
  expect(requests[0]?.url).toBe(`${apiUrl}/waInstance1101000001/receiveNotification/token-of-the-tests`);
});

test("the journal is asked for the gateway's own period unless the caller gives another", async () => {
  const { client, requests, apiUrl } = clientOf(() => Response.json([]));
  expect(await client.lastOutgoingMessages()).toEqual([]);
  expect(requests[0]?.url).toBe(`${apiUrl}/waInstance1101000001/lastOutgoingMessages/token-of-the-tests`);
});

test.each([Number.NaN, Infinity, 1.5, -1, 2 ** 60])('the receipt %s is refused before anything is sent', async (receiptId) => {
  const { client, requests } = clientOf(() => Response.json({ result: true }));
  expect(await failureOf(client.deleteNotification(receiptId))).toMatchObject({ code: 'invalid-request' });
  expect(await failureOf(client.receiveNotification({ receiveTimeout: receiptId }))).toMatchObject({ code: 'invalid-request' });
  expect(await failureOf(client.lastOutgoingMessages({ minutes: receiptId }))).toMatchObject({ code: 'invalid-request' });
  expect(requests).toEqual([]);
});

const nonsense: readonly [what: string, body: string | null, status: number][] = [
  ['a web page', '<!doctype html><title>Sign in</title>', 200],
  ['nothing', null, 200],
  ['nothing, with 204', null, 204],
  ['an empty text', '', 200],
  ['cut JSON', '[{"messageID":"BAE5', 200],
  ['null', 'null', 200],
  ['a number', '7', 200],
  ['a string', '"authorized"', 200],
  ['another shape', '[{"typeMessage":"textMessage"}]', 200],
];

describe.each(nonsense)('%s instead of the answer', (_what, body, status) => {
  test.each(everyMethod)('to $name ($flavor) is a malformed response', async ({ name, run }) => {
    // Nothing at all is how some gateways say that no notification waits; and so does `null`.
    if (MAY_BE_EMPTY.has(name) && (body === null || body === '' || body === 'null')) return;
    const error = await failureOf(run(() => new Response(body, { status })).outcome);
    expect(error).toMatchObject({ code: 'malformed-response', operation: name, idInstance: '1101000001', status });
    expect(error.message).toBe(
      `The answer to ${name} of instance 1101000001 is not what the gateway documents. Check that the address is a gateway's.`,
    );
  });
});

const refusals: readonly [said: object, code: SluiceErrorCode][] = [
  [{ isCleared: false }, 'refused'],
  [{ result: false, reason: 'Receipt not found' }, 'refused'],
  [{ saveSettings: false }, 'refused'],
  [{ isReboot: false }, 'refused'],
  [{ isLogout: false }, 'refused'],
  [{ status: false, reason: 'instance is starting or not authorized' }, 'instance-not-ready'],
  [{ status: false, reason: 'User get contact info limit reached' }, 'rate-limited'],
  [{ error: 'Wrong token. Please provide token as a GET parameter' }, 'unauthorized'],
];

describe.each(refusals)('an answer with status 200 that says %j', (said, code) => {
  test.each(everyMethod)('to $name ($flavor) is an error', async ({ name, answer, run }) => {
    const good = Array.isArray(answer) ? {} : answer;
    // It is one also where the rest of the answer is good.
    const error = await failureOf(run(() => Response.json({ ...(good as object), ...said })).outcome);
    expect(error).toMatchObject({ code, operation: name, status: 200 });
  });
});

test('too many numbers checked is a rest of two hours', async () => {
  const { client } = clientOf(() => new Response('User get contact info limit reached', { status: 469 }), { flavor: 'v3' });
  const error = await failureOf(client.checkAccount({ phoneNumber: 79990000001 }));
  expect(error).toMatchObject({ code: 'rate-limited', status: 469, retryAfterMs: 7_200_000 });
  expect(error.message).toContain('rest for two hours');
});

test('a clear that the gateway does not carry out is an error', async () => {
  const { client, requests } = clientOf(() => Response.json({ isCleared: false }));
  const error = await failureOf(client.clearMessagesQueue());
  expect(error).toMatchObject({ code: 'refused', operation: 'clearMessagesQueue', status: 200, retryAfterMs: undefined });
  expect(error.message).toBe(
    'The gateway refused clearMessagesQueue of instance 1101000001. Nothing was changed. Look at the state of the instance.',
  );
  expect(requests).toHaveLength(1);
});

test('a clear of notifications that comes too early says how long to wait', async () => {
  const { client } = clientOf(() => Response.json({ isCleared: false, reason: 'Too many requests', leftTime: 46 }));
  const error = await failureOf(client.clearWebhooksQueue());
  expect(error).toMatchObject({ code: 'refused', retryAfterMs: 46_000 });
  expect(error.message).toBe(
    'The gateway refused clearWebhooksQueue of instance 1101000001 (“Too many requests”). Nothing was changed. Try again in 46 s.',
  );
});

test.each([
  ['1e308', 86_400_000],
  ['86401', 86_400_000],
  ['0.0001', 1],
  ['0', 0],
  ['-1', undefined],
  ['"46"', undefined],
  ['null', undefined],
])('a time left of %s is %s ms to wait', async (leftTime, retryAfterMs) => {
  const { client } = clientOf(() => new Response(`{"isCleared":false,"leftTime":${leftTime}}`));
  expect((await failureOf(client.clearWebhooksQueue())).retryAfterMs).toBe(retryAfterMs);
});

test('what cannot be written as JSON is refused before anything is sent', async () => {
  const { client, requests } = clientOf(() => Response.json({ idMessage: '1' }));
  const error = await failureOf(client.sendMessage({ ...message, message: 1n as unknown as string }));
  expect(error.code).toBe('invalid-request');
  expect(error.message).toBe('The argument of sendMessage of instance 1101000001 cannot be written as JSON. Nothing was sent.');
  expect(requests).toEqual([]);
});

const elsewhere: object = { chatId: '1', file: 'price.pdf', fileName: 'price.pdf' };

test.each([
  ['file', { ...elsewhere }],
  ['file', { ...elsewhere, file: undefined }],
  ['fileName', { ...elsewhere, file: new Blob([]), fileName: undefined }],
  ['chatId', { ...elsewhere, file: new Blob([]), chatId: 1 }],
  ['caption', { ...elsewhere, file: new Blob([]), caption: null }],
])('an upload whose %s is not what it should be is refused by that name', async (name, upload) => {
  const { client, requests } = clientOf(() => Response.json({}), { mediaUrl });
  const error = await failureOf(client.sendFileByUpload(upload as FileUpload));
  expect(error).toMatchObject({ code: 'invalid-request', message: expect.stringMatching(`^${name} must`) as string });
  expect(requests).toEqual([]);
});

test.each([0, 4, 61, 1e9, 5.5, Number.NaN])('a receiveTimeout of %s s is refused by name', async (receiveTimeout) => {
  const { client, requests } = clientOf(() => Response.json(null));
  const error = await failureOf(client.receiveNotification({ receiveTimeout }));
  expect(error).toMatchObject({
    code: 'invalid-request',
    message: 'receiveTimeout must be a whole number from 5 to 60.',
  });
  expect(requests).toEqual([]);
});

test.each([0, -1, 1.5, 2 ** 60])('the journal of %s minutes is refused by name', async (minutes) => {
  const { client, requests } = clientOf(() => Response.json([]));
  const error = await failureOf(client.lastOutgoingMessages({ minutes }));
  expect(error.message).toMatch(/^minutes must be a whole number/);
  expect(requests).toEqual([]);
});

test('the longest timeout is not cut to none by the time that the gateway may wait itself', async () => {
  const { client } = clientOf(() => Response.json(null), { timeoutMs: 2 ** 31 - 1 });
  expect(await client.receiveNotification({ receiveTimeout: 60 })).toEqual({ notification: null });
});

/** A list whose one entry has this body. */
function listOf(body: string): string {
  return `[{"type":"sendMessage","messageID":"1","body":${body}}]`;
}

// The vendor's lists have three levels.
test.each([2500, 100_000])('a list %i levels deep is no answer of a gateway, and no cancelled call', async (levels) => {
  const deep = (open: string, close: string): string => `${open.repeat(levels)}1${close.repeat(levels)}`;
  for (const body of [deep('[', ']'), deep('{"a":', '}'), listOf(deep('{"a":', '}')), listOf(`{"a":${deep('[', ']')}}`)]) {
    const { client } = clientOf(() => new Response(body));
    expect(await failureOf(client.showMessagesQueue())).toMatchObject({ code: 'malformed-response', status: 200 });
  }
});

test('a list as deep as is allowed is read', async () => {
  const body = `${'{"a":'.repeat(97)}1${'}'.repeat(97)}`;
  const { client } = clientOf(() => new Response(listOf(body)));
  expect(await client.showMessagesQueue()).toHaveLength(1);
});

test.each([0, -1, 1.5, Number.NaN, Infinity, 2 ** 31])('a timeout of %s ms is refused', (timeoutMs) => {
  expect(() => createGatewayClient({ ...credentials, timeoutMs })).toThrow(
    expect.objectContaining({
      code: 'invalid-request',
      message: 'timeoutMs must be a whole number from 1 to 2147483647.',
      idInstance: '1101000001',
    }),
  );
});

test.each([-1, 0.5, 11, Number.NaN])('%s retries are refused', (retries) => {
  expect(() => createGatewayClient({ ...credentials, retries })).toThrow(
    expect.objectContaining({ code: 'invalid-request', message: 'retries must be a whole number from 0 to 10.' }),
  );
});

test('a client shows its instance and hides its token', () => {
  const client = createGatewayClient(credentials);
  expect(client.idInstance).toBe('1101000001');
  expect(inspect(client, { depth: null, showHidden: true }) + JSON.stringify(client)).not.toContain(credentials.apiTokenInstance);
});

test('a file to keep is sent as its bytes, with its media type and its name in ASCII', async () => {
  const { client, requests } = clientOf(() => Response.json({ urlFile: 'https://files.example/up/1' }), {
    mediaUrl: 'https://media.gateway.example',
  });
  const file = new Blob(['%PDF'], { type: 'application/pdf' });
  expect(await client.uploadFile({ file, fileName: 'цены 1.pdf' })).toEqual({ urlFile: 'https://files.example/up/1' });
  const [request] = requests;
  expect(request?.headers.get('content-type')).toBe('application/pdf');
  expect(request?.headers.get('ga-filename')).toBe('%D1%86%D0%B5%D0%BD%D1%8B%201.pdf');
  expect(await request?.text()).toBe('%PDF');
});

test('a token that was replaced is in the answer only, and a refusal with status 200 is an error', async () => {
  expect(await clientOf(() => Response.json({ apiTokenInstance: 'the-next' })).client.updateApiToken()).toEqual({
    apiTokenInstance: 'the-next',
  });
  const refused = clientOf(() => Response.json({ code: 401, description: 'Unauthorized' }));
  expect(await failureOf(refused.client.updateApiToken())).toMatchObject({
    code: 'unauthorized',
    status: 200,
    message:
      'The gateway refused updateApiToken of instance 1101000001. Nothing was changed. Check the token in the console of the gateway.',
  });
});

test('a step of the authorisation that the messenger refuses says why', async () => {
  const { client } = clientOf(() => Response.json({ status: false, data: { status: 'fail', reason: 'invalid_password' } }));
  const error = await failureOf(client.sendAuthorizationPassword({ password: 'hunter2-of-the-tests' }));
  expect(error).toMatchObject({ code: 'refused' });
  expect(error.message).toContain('invalid_password');
  expect(error.message).not.toContain('hunter2');
});

test('a runtime that is too old is refused when the client is made, and not as a call that was cancelled', () => {
  const newer = Object.getOwnPropertyDescriptor(Promise, 'withResolvers') ?? {};
  try {
    Reflect.deleteProperty(Promise, 'withResolvers');
    expect(() => clientOf(() => Response.json([]))).toThrow('Use Node 22.18 or newer');
  } finally {
    Object.defineProperty(Promise, 'withResolvers', newer);
  }
});
