import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientOf, credentials, failureOf } from '../../test/fake-gateway.ts';
import { checkCredentials } from './credentials.ts';

// An error may say nothing that depends on the token. So whatever a gateway or a runtime does with it, its report must be the
// same, to the letter, as with another token.

type Form = (token: string) => string;
type Answer = (text: string) => Response | Promise<Response>;

const codes = (text: string, form: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, at) => form(text.charCodeAt(at))).join('');

const forms: Readonly<Record<string, Form>> = {
  raw: (token) => token,
  'percent-encoded, upper case': (token) => codes(token, (code) => `%${code.toString(16).padStart(2, '0').toUpperCase()}`),
  'percent-encoded, lower case': (token) => codes(token, (code) => `%${code.toString(16).padStart(2, '0')}`),
  'escaped as in JSON': (token) => codes(token, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'percent-encoded here and there': (token) =>
    codes(token, (code) => (code % 2 === 0 ? String.fromCharCode(code) : `%${code.toString(16).padStart(2, '0')}`)),
};

const answers: Readonly<Record<string, Answer>> = {
  'a text': (text) => new Response(text, { status: 400 }),
  'the message of a JSON body': (text) => Response.json({ message: text, path: text }, { status: 400 }),
  'another field of a JSON body': (text) => Response.json({ statusCode: 400, path: text }, { status: 400 }),
  'a web page': (text) => new Response(`<html>${text}</html>`, { status: 502 }),
  'a web page with 200': (text) => new Response(`<html>${text}</html>`),
  'a redirect': (text) => new Response(text, { status: 302, headers: { location: `https://elsewhere.example/?${text}` } }),
  'a refusal': (text) => Response.json({ isCleared: false, reason: text }),
  'a header': (text) => new Response(null, { status: 503, headers: { 'retry-after': text, 'x-path': text } }),
  'an error of the runtime': (text) =>
    Promise.reject(
      Object.assign(new TypeError(text, { cause: Object.assign(new Error(text), { code: text }) }), { path: text, url: text }),
    ),
  'something thrown that is no error': (text) => Promise.reject(text),
  'a body that breaks': (text) =>
    new Response(new ReadableStream({ start: (controller) => controller.error(new Error(text, { cause: text })) })),
};

async function report(token: string, answer: Answer, text: string): Promise<string> {
  const { client } = clientOf(() => answer(text), { apiTokenInstance: token });
  const error = await failureOf(client.clearMessagesQueue());
  return [
    error.message,
    error.stack,
    String(error),
    JSON.stringify(error),
    inspect(error, { depth: null, showHidden: true }),
  ].join('\n');
}

/** The reports with either of two tokens. In a loop, so that the stack is the same too. */
async function toldOf(tokens: readonly [string, string], answer: Answer, textWith: Form): Promise<readonly string[]> {
  const sayings: string[] = [];
  for (const token of tokens) sayings.push(await report(token, answer, textWith(token)));
  return sayings;
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-'.split('');
const anyToken = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 256 })
  .filter((token) => token !== '.' && token !== '..');

test('the tokens of this test are all those that a client takes', () => {
  for (const apiTokenInstance of letters.filter((letter) => letter !== '.')) {
    expect(checkCredentials({ ...credentials, apiTokenInstance }).apiTokenInstance).toBe(apiTokenInstance);
  }
});

// With the separator before it in an address, its beginning looks like a later part of it wherever `/` is read as `_`.
const REPEATING = '__lookup____lookup__';

const addressWith: Form = (token) => `no https://gateway.example/waInstance1101000001/clearMessagesQueue/${token} here`;

describe.each(Object.entries(answers))('the token in %s', (_where, answer) => {
  test.each(Object.entries(forms))('is not in the error: %s', async (_how, form) => {
    await fc.assert(
      // Middle dots, which no token has, move the token to and over the place where a quotation is cut.
      fc.asyncProperty(anyToken, fc.nat(260), async (token, before) => {
        const textWith = (secret: string): string => `${'·'.repeat(before)}(${form(secret)})(${form(secret)})`;
        const [one, other] = await toldOf([token, 'control'], answer, textWith);
        expect(one).toBe(other);
      }),
      { numRuns: 30 },
    );
  });

  test('is not in the error: as a part of the address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...letters), minLength: 12, maxLength: 64 }), async (token) => {
        const [one, other] = await toldOf([token, 'control-token'], answer, addressWith);
        expect(one).toBe(other);
      }),
      { numRuns: 30, examples: [[REPEATING]] },
    );
  });
});

test('a token that looks like a word of the system is not reported as one', async () => {
  const apiTokenInstance = 'TOKEN_OF_THE_TESTS';
  const { client } = clientOf(() => Promise.reject(Object.assign(new Error('no'), { code: apiTokenInstance })), {
    apiTokenInstance,
  });
  expect((await failureOf(client.getSettings())).message).toContain('(***)');
});

test('a token that is an ordinary word does not spoil the sentence', async () => {
  const { client } = clientOf(() => new Response('bad gateway', { status: 400 }), { apiTokenInstance: 'gateway' });
  expect((await failureOf(client.getSettings())).message).toBe(
    'The gateway answered 400 to getSettings of instance 1101000001 (“bad ***”). Correct the request before you send it again.',
  );
});
