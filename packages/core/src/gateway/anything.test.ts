// Whatever comes back, and from wherever: a call ends with its result or with a SluiceError, and neither it nor an event holds the token.
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyMethod, type AnyMethod } from '../../test/every-method.ts';
import { recordedAnswers } from '../../test/recorded-answers.ts';
import { SluiceError } from '../errors/sluice-error.ts';
import type { RequestEvent } from '../transport/events.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 500);
const A_MINUTE = 60_000 + numRuns * 30;

const method = fc.constantFrom(...everyMethod);

// Things with the right names and wrong contents get further into a decoder than mere noise.
const names =
  `type body messageID idMessage messagesIDs messages count \u0441ount isCleared reason leftTime stateInstance statusInstance
  wid status result error message receiptId chatId contact options timestamp exist existsWhatsapp code urlFile __proto__ toString
  constructor`.split(/\s+/);
const words = ['sendMessage', 'sendPoll', 'sendContact', 'ForwardMessages', 'other', 'not authorized', 'qrCode', 'true'];
const { value: lookalike } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 1.5, 1e300, '', ...words),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
  ),
}));
const real = [
  ...everyMethod.map(({ answer }) => JSON.stringify(answer)),
  ...recordedAnswers.map(({ body }) => body).filter((body) => body.length < 10_000),
];
/** An answer as a gateway may give it, with some bytes cut, put in or changed. */
const mutated = fc
  .tuple(fc.constantFrom(...real), fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.uint8Array({ maxLength: 6 })), { maxLength: 3 }))
  .map(([text, changes]) => {
    let bytes = new TextEncoder().encode(text);
    for (const [where, cut, put] of changes) {
      const at = where % (bytes.length + 1);
      bytes = Uint8Array.of(...bytes.subarray(0, at), ...put, ...bytes.subarray(at + cut));
    }
    return bytes;
  });
const body: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
  fc.json(),
  lookalike.map((value) => JSON.stringify(value)),
  mutated.map((bytes) => Uint8Array.from(bytes)),
);
const status = fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 }));

function responseOf(code: number, content: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Response {
  return new Response([204, 205, 304].includes(code) ? null : content, { status: code, headers });
}

async function outcomeOf(run: AnyMethod['run'], ...args: Parameters<AnyMethod['run']>): Promise<unknown> {
  return run(...args).outcome.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('no body makes a method fail with anything but a SluiceError', { timeout: A_MINUTE }, async () => {
  await fc.assert(
    fc.asyncProperty(method, status, body, async ({ name, run }, code, content) => {
      const error = await outcomeOf(run, () => responseOf(code, content));
      const isFailure = error !== undefined || code > 299;
      expect(error instanceof SluiceError && error.operation === name).toBe(isFailure);
    }),
    { numRuns },
  );
});

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');
const token = fc.string({ unit: fc.constantFrom(...letters), minLength: 20, maxLength: 50 });

const each = (text: string, form: (code: number) => string): string =>
  Array.from(text, (letter) => form(letter.charCodeAt(0))).join('');
const hex = (code: number): string => code.toString(16).padStart(2, '0');
const encodings: Readonly<Record<string, (secret: string) => string>> = {
  raw: (secret) => secret,
  'upper case': (secret) => secret.toUpperCase(),
  'lower case': (secret) => secret.toLowerCase(),
  'percent-encoded': (secret) => each(secret, (code) => `%${hex(code)}`),
  'percent-encoded in part': (secret) =>
    each(secret, (code) => (code % 3 ? String.fromCharCode(code) : `%${hex(code).toUpperCase()}`)),
  'escaped as in JSON': (secret) => each(secret, (code) => `\\u00${hex(code)}`),
};
const encoded = fc.constantFrom(...Object.values(encodings));

const shapes: readonly ((echo: string, code: number) => Response | Promise<Response>)[] = [
  (echo, code) => responseOf(code, echo),
  (echo, code) => responseOf(code, JSON.stringify({ statusCode: code, path: echo, message: `no ${echo}` })),
  (echo, code) => responseOf(code, JSON.stringify({ isCleared: false, status: false, reason: echo })),
  (echo, code) => responseOf(code, JSON.stringify({ error: echo })),
  (echo, code) => responseOf(code, `<html>${echo}</html>`),
  (echo, code) => responseOf(code, `{"message":"${echo}`),
  (_echo, code) => responseOf(code, 'x', { 'retry-after': '1', location: '/elsewhere' }),
];
const throwers: readonly ((url: string, echo: string) => unknown)[] = [
  (url) => new TypeError(`Failed to fetch ${url}`),
  (url, echo) => new TypeError('fetch failed', { cause: Object.assign(new Error(url), { code: echo.toUpperCase() }) }),
  (url) => Object.assign(new Error('no'), { stack: `Error: ${url}`, url, input: url, config: { url } }),
  (url) => new AggregateError([new Error(url)], url),
  (url) => url,
  (url) => new DOMException(url, 'AbortError'),
];

/** Everything that a program could show of a value. */
function shown(value: unknown): string {
  return [
    value instanceof Error ? `${value.message}\n${value.stack}\n${inspect(value.cause)}` : '',
    String(value),
    JSON.stringify(value),
    inspect(value, { depth: null, showHidden: true, getters: true }),
  ].join('\n');
}

/** Whether a text has the token in it, also when an encoding of it is decoded. */
function reveals(text: string, secret: string): boolean {
  const plain = text
    .replaceAll(/%([\da-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\+u00([\da-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return [text, plain].some((one) => one.toLowerCase().includes(secret.toLowerCase()));
}

test('this test knows a token when it sees one', () => {
  fc.assert(
    fc.property(token, encoded, (secret, encode) => reveals(shown(new Error(`at ${encode(secret)}.`)), secret)),
    { numRuns: 50 },
  );
});

test(
  'no error and no event holds the token, whatever the gateway and the runtime do with it',
  { timeout: A_MINUTE },
  async () => {
    const trouble = fc.oneof(
      fc.record({ shape: fc.constantFrom(...shapes), code: fc.oneof(fc.constant(200), fc.integer({ min: 300, max: 599 })) }),
      fc.record({ thrower: fc.constantFrom(...throwers) }),
    );
    await fc.assert(
      fc.asyncProperty(
        method,
        token,
        encoded,
        fc.string({ maxLength: 220 }),
        trouble,
        async ({ run }, secret, encode, before, what) => {
          const events: RequestEvent[] = [];
          const hook = (event: RequestEvent): void => void events.push(event);
          const error = await outcomeOf(
            run,
            ({ url }) => {
              const echo = `${before}${encode(secret)}`;
              if ('shape' in what) return what.shape(echo, what.code);
              return Promise.reject(what.thrower(url, echo));
            },
            { apiTokenInstance: secret, onRequest: hook, onResponse: hook },
          );
          // Most of it fails; what may be taken for an answer is none of this test's business.
          expect(error === undefined || error instanceof SluiceError).toBe(true);
          expect(events).toHaveLength(2);
          for (const one of [error, ...events]) expect(reveals(shown(one), secret)).toBe(false);
        },
      ),
      { numRuns },
    );
  },
);
