import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { clientOf, credentials, failureOf } from '../../test/fake-gateway.ts';
import type { PlainClient, SluiceError } from '../index.ts';

// What a caller sends in a secret field, and what a gateway answers as a secret, is in no error, whatever the gateway does with it.

const CODE = '987612';
const PASSWORD = 'hunter2-P@ss "\u0451';
const HOOK_TOKEN = 'f00dfeed1111222233334444555566667777';

type Call = (client: PlainClient, secret: string) => Promise<unknown>;

const calls: readonly (readonly [name: string, secret: string, call: Call])[] = [
  ['the code of an authorisation', CODE, (client, code) => client.sendAuthorizationCode({ code })],
  ['the password beside the code', PASSWORD, (client, password) => client.sendAuthorizationCode({ code: '', password })],
  ['the password of an authorisation', PASSWORD, (client, password) => client.sendAuthorizationPassword({ password })],
  ['the token of the webhook', HOOK_TOKEN, (client, webhookUrlToken) => client.setSettings({ webhookUrlToken })],
  [
    'a webhook with a key in it',
    `https://h.example/?key=${HOOK_TOKEN}`,
    (client, webhookUrl) => client.setSettings({ webhookUrl }),
  ],
  ['the credential of a proxy', PASSWORD, (client, proxyInstance) => client.setSettings({ proxyInstance })],
  ['a password that no contract describes', PASSWORD, (client, proxyPassword) => client.setSettings({ proxyPassword })],
];

const each = (text: string, form: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, at) => form(text.charCodeAt(at))).join('');

const forms: Readonly<Record<string, (text: string) => string>> = {
  raw: (text) => text,
  'percent-encoded': encodeURIComponent,
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'percent-encoded wholly': (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'escaped as in JSON': (text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'quoted as in JSON': (text) => JSON.stringify(text).slice(1, -1),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in hex': (text) => Buffer.from(text).toString('hex'),
};

const answers: Readonly<Record<string, (text: string) => Response>> = {
  'a text': (text) => new Response(`bad ${text} here`, { status: 400 }),
  'a message': (text) => Response.json({ message: `bad ${text}` }, { status: 400 }),
  'a used quota': (text) => Response.json({ message: text, description: text }, { status: 466 }),
  'a failure of the gateway': (text) => new Response(text, { status: 500 }),
  'a reason with 200': (text) => Response.json({ status: false, saveSettings: false, data: { reason: text } }),
  'a code with 200': (text) => Response.json({ code: 401, description: text }),
  'a body that breaks off': (text) => new Response(`{"message":"${text}`),
};

/** All that can be read of an error, with the quotation marks that `inspect` escapes. */
function readable(error: SluiceError): string {
  return [error.message, String(error.stack), JSON.stringify(error), inspect(error, { depth: null, showHidden: true })].join(
    '\n',
  );
}

describe.each(calls)('%s', (_what, secret, call) => {
  describe.each(Object.entries(answers))('is in no error when the gateway repeats it in %s', (_where, answer) => {
    test.each(Object.entries(forms))('%s', async (_how, form) => {
      const written = form(secret);
      const { client } = clientOf(() => answer(written));
      const report = readable(await failureOf(call(client, secret)));
      for (const hidden of [secret, written, JSON.stringify(written).slice(1, -1)]) expect(report).not.toContain(hidden);
    });
  });
});

test('the rest of what the gateway says can still be read', async () => {
  const { client } = clientOf(() => new Response(`the code ${CODE} is old`, { status: 400 }));
  expect((await failureOf(client.sendAuthorizationCode({ code: CODE }))).message).toContain('(“the code *** is old”)');
});

test('a code of three characters hides nothing: a sentence without them could not be read', async () => {
  const { client } = clientOf(() => new Response('the code is old', { status: 400 }));
  expect((await failureOf(client.sendAuthorizationCode({ code: 'the' }))).message).toContain('(“the code is old”)');
});

test.each<[string, Record<string, unknown>]>([
  ['a number', { proxyPassword: 987_612 }],
  ['a text in an object', { proxy: { credentials: [{ password: CODE }] } }],
  ['a text with a line break behind it', { webhookUrlToken: `${CODE}\n` }],
])('a secret is hidden also as %s', async (_what, settings) => {
  const { client } = clientOf(() => new Response(`no ${CODE}`, { status: 400 }));
  expect((await failureOf(client.setSettings(settings))).message).toContain('(“no ***”)');
});

test('what is sent without a secret is quoted as it was', async () => {
  const { client } = clientOf(() => new Response(`bad ${CODE}`, { status: 400 }));
  const chatId = '79990000001@c.us';
  expect((await failureOf(client.sendMessage({ chatId, message: CODE }))).message).toContain(`(“bad ${CODE}”)`);
});

test('a token that has replaced that of the client is in no error of a later call, nor is the old one', async () => {
  const NEW = 'f00dfeed11112222';
  const answer = ({ url }: Request): Response =>
    url.includes('/updateApiToken/')
      ? Response.json({ apiTokenInstance: NEW })
      : Response.json({ message: `not ${NEW} but ${credentials.apiTokenInstance}` }, { status: 401 });
  const { client } = clientOf(answer);
  await client.updateApiToken();
  for (const call of [client.getSettings(), client.sendMessage({ chatId: '79990000001@c.us', message: 'Hello' })]) {
    const error = await failureOf(call);
    expect(error.message).toContain('(“not *** but ***”)');
    for (const token of [NEW, credentials.apiTokenInstance]) expect(readable(error)).not.toContain(token);
  }
});

const secretAnswers: readonly (readonly [name: string, call: (client: PlainClient) => Promise<unknown>])[] = [
  ['updateApiToken', (client) => client.updateApiToken()],
  ['getAuthorizationCode', (client) => client.getAuthorizationCode({ phoneNumber: 79990000001 })],
  ['qr', (client) => client.qr()],
];

describe.each(secretAnswers)('the answer of %s is a secret: no error quotes it', (_name, call) => {
  const NEW = 'f00dfeed11112222';
  test.each<[string, Response, { readonly maxAnswerBytes?: number }?]>([
    ['when it breaks off', new Response(`{"apiTokenInstance":"${NEW}`)],
    ['when its shape is another', Response.json({ apiTokenInstance: { value: NEW }, code: [NEW], message: [NEW] })],
    ['when it refuses with 200', Response.json({ code: 401, status: false, description: NEW, reason: NEW })],
    ['when it is an error', Response.json({ message: NEW }, { status: 400 })],
    ['when the gateway fails', new Response(NEW, { status: 500 })],
    ['when it is too large', Response.json({ apiTokenInstance: NEW }), { maxAnswerBytes: 5 }],
  ])('%s', async (_when, answer, options) => {
    const { client } = clientOf(() => answer, options);
    const report = readable(await failureOf(call(client)));
    expect(report).not.toContain(NEW);
    expect(report).not.toContain('“');
  });
});
