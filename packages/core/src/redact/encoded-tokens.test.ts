// A token in other dress: no part of eight characters of it may come out, in whatever way the text is read.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientOf, failureOf } from '../../test/fake-gateway.ts';
import { createRedactor } from './redactor.ts';

const PART = 8;
const RUNS = Number(process.env['SLUICE_RUNS'] ?? 100);
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-'.split('');
const anyToken = fc.string({ unit: fc.constantFrom(...letters), minLength: 12, maxLength: 60 });
/** A token, and eight or more characters of it. */
const cut = anyToken.chain((token) =>
  fc
    .tuple(fc.nat(token.length - PART), fc.nat(token.length))
    .map(([from, more]) => ({ token, part: token.slice(from, from + PART + more) }))
    // A number of eight digits may be that of an instance.
    .filter(({ part }) => /\D/.test(part)),
);

/** A way to write a text, and to read it. */
interface Dress {
  readonly put: (text: string) => string;
  readonly take: (text: string) => readonly string[];
}

const each = (text: string, form: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, at) => form(text.charCodeAt(at))).join('');
const hex = (code: number): string => code.toString(16).padStart(2, '0');
const itself = (text: string): readonly string[] => [text];
const without =
  (pattern: RegExp) =>
  (text: string): readonly string[] => [text.replaceAll(pattern, '')];
const reading =
  (pattern: RegExp, radix: number): Dress['take'] =>
  (text) => {
    let read = text;
    for (let round = 0; round < 4; round += 1) {
      read = read.replaceAll(pattern, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, radix)));
    }
    return [read];
  };
const readBytes =
  (encoding: 'base64' | 'hex', pattern: RegExp): Dress['take'] =>
  (text) =>
    [...text.matchAll(pattern)].flatMap(([run]) =>
      [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), encoding).toString('latin1')),
    );
const base64 = (before: string): Dress => ({
  put: (text) => Buffer.from(before + text).toString('base64'),
  take: readBytes('base64', /[\w+/-]{8,}/g),
});
const percent = reading(/%([\da-f]{2})/gi, 16);

const dresses: Readonly<Record<string, Dress>> = {
  'as it is': { put: (text) => text, take: itself },
  'in upper case': { put: (text) => text.toUpperCase(), take: (text) => [text.toLowerCase()] },
  'split by white space': { put: (text) => text.replaceAll(/.{3}/g, '$& \n\t'), take: without(/\s/g) },
  'split by no-break spaces': { put: (text) => text.split('').join('\u00a0'), take: without(/\s/g) },
  'split by what has no width': { put: (text) => text.split('').join('\u200b\u2060\ufeff'), take: without(/[^\x20-\x7e]/g) },
  'as UTF-16': { put: (text) => text.split('').join('\0'), take: without(/\0/g) },
  'as UTF-16 in the wrong order': {
    put: (text) => each(text, (code) => String.fromCharCode(code << 8)),
    take: (text) => [each(text, (code) => String.fromCharCode(code > 255 ? code >> 8 : code))],
  },
  'in full width': {
    put: (text) => each(text, (code) => String.fromCharCode(code + 0xfee0)),
    take: (text) => [text.normalize('NFKC')],
  },
  backwards: { put: (text) => text.split('').toReversed().join(''), take: (text) => [text.split('').toReversed().join('')] },
  'percent-encoded': { put: (text) => each(text, (code) => `%${hex(code)}`), take: percent },
  'percent-encoded twice': { put: (text) => each(text, (code) => `%25${hex(code)}`), take: percent },
  'percent-encoded three times, in part': {
    put: (text) => each(text, (code) => (code % 3 ? String.fromCharCode(code) : `%2525${hex(code).toUpperCase()}`)),
    take: percent,
  },
  'as decimal entities': { put: (text) => each(text, (code) => `&#${code};`), take: reading(/&#(\d{2,3});/g, 10) },
  'as entities of entities': {
    put: (text) => each(text, (code) => `&amp;#${code};`),
    take: (text) => reading(/&#(\d{2,3});/g, 10)(text.replaceAll('&amp;', '&')),
  },
  'as hexadecimal entities': {
    put: (text) => each(text, (code) => `&#x0${hex(code)};`),
    take: reading(/&#x0?([\da-f]{2});/gi, 16),
  },
  'escaped as in JSON': { put: (text) => each(text, (code) => `\\u00${hex(code)}`), take: reading(/\\u00([\da-f]{2})/gi, 16) },
  'escaped as in a program': { put: (text) => each(text, (code) => `\\x${hex(code)}`), take: reading(/\\x([\da-f]{2})/gi, 16) },
  'in hex': { put: (text) => each(text, hex), take: readBytes('hex', /[\da-f]{8,}/gi) },
  'in upper-case hex': { put: (text) => each(text, hex).toUpperCase(), take: readBytes('hex', /[\da-f]{8,}/gi) },
  'in base64': base64(''),
  'in base64 after one character': base64('"'),
  'in base64 after two': base64(' "'),
  'in base64 for addresses': { put: (text) => Buffer.from(text).toString('base64url'), take: readBytes('base64', /[\w-]{8,}/g) },
};

/** Encodings in which the place of the token in the text cannot be found. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  'percent-encoded with encoded digits': (text) =>
    each(text, (code) => `%25%${hex(hex(code).charCodeAt(0))}%${hex(hex(code).charCodeAt(1))}`),
  'in hex with colons': (text) => text.replaceAll(/[^]/g, (character) => `${hex(character.charCodeAt(0))}:`),
  'as bytes of a program': (text) => each(text, (code) => `0x${hex(code)}, `),
  'in base64 twice': (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
  'percent-encoded, then in base64': (text) => Buffer.from(each(text, (code) => `%${hex(code)}`)).toString('base64'),
  'with quotation marks between': (text) => text.split('').join('" + "'),
  'as quoted-printable': (text) => each(text, (code) => `=${hex(code).toUpperCase()}`),
};

function shown(readings: readonly string[], token: string): string | undefined {
  const parts = Array.from({ length: token.length - PART + 1 }, (_, at) => token.slice(at, at + PART).toLowerCase());
  return readings.find((one) => parts.some((part) => one.toLowerCase().includes(part)));
}

describe('a redactor leaves no eight characters of a token', () => {
  test.each(Object.entries(dresses))('%s', (_what, { put, take }) => {
    fc.assert(
      fc.property(cut, fc.string(), fc.string(), ({ token, part }, before, after) => {
        const text = `${before} ${put(part)} ${after}`;
        expect(shown(take(createRedactor('another-token', token)(text)), token)).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });
});

/** What an error quotes of what a gateway has said. */
async function quoted(said: string, apiTokenInstance: string): Promise<string> {
  const { client } = clientOf(() => new Response(said, { status: 400 }), { apiTokenInstance });
  const { message } = await failureOf(client.clearMessagesQueue());
  return / \(“(.*)”\)\. /s.exec(message)?.[1] ?? '';
}

describe('an error', () => {
  test.each(Object.entries(dresses))('shows no eight characters of a token: %s', async (_what, { put, take }) => {
    await fc.assert(
      fc.asyncProperty(cut, fc.nat(90), async ({ token, part }, before) => {
        const quote = await quoted(`${'·'.repeat(before)} ${put(part)} ·`, token);
        expect(shown(take(quote), token)).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });

  test.each(Object.entries(disguises))('quotes nothing that cannot be mapped back: %s', async (_what, put) => {
    await fc.assert(
      fc.asyncProperty(cut, async ({ token, part }) => {
        expect(await quoted(put(part), token)).toBe('');
      }),
      { numRuns: RUNS },
    );
  });
});

test('30 of the 50 characters are as good as all', () => {
  const token = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
  const redact = createRedactor(token);
  expect(redact(`at ${token.slice(0, 30)}, at ${token.slice(20)}.`)).toBe('at ***, at ***.');
});

test('the tokens of all instances are hidden', () => {
  const tokens = Array.from({ length: 500 }, (_, at) => `${at}-token-of-instance-${at * 7919}`);
  const redact = createRedactor(...tokens);
  expect(redact(tokens.join('|'))).toBe(tokens.map(() => '***').join('|'));
});

test('the number of an instance stays, also where it is a part of the token', () => {
  const redact = createRedactor('token-of-1101000001');
  expect(redact('/waInstance1101000001/qr/token-of-1101000001')).toBe('/waInstance1101000001/qr/***');
  expect(redact('1101000001 of-1101000001')).toBe('1101000001 ***');
});

test('what a queue holds is no token', () => {
  const redact = createRedactor('d75b3a66374942c5b3c019c698abc2067e151558acbd412345');
  const text = JSON.stringify({
    messageID: 'BAE5F4886F6F2D05',
    chatId: '79990000001@c.us',
    message: 'Заказ 3a66374 готов 5b3c019',
  });
  expect(redact(text)).toBe(text);
});

// Beyond any stack: nothing here calls itself, and no pattern goes back over what it has read.
test.each(['%25', '\\', '&amp;', '\u200b', 'd75b3a66'])(
  '8 MiB of %j pass',
  (piece) => {
    const redact = createRedactor('d75b3a66374942c5b3c019c698abc2067e151558acbd412345');
    const text = piece.repeat((8 * 1024 * 1024) / piece.length);
    expect(redact(text).length).toBeLessThanOrEqual(text.length);
    // On a machine that has much to do besides.
  },
  60_000,
);
