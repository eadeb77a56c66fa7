import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswerRedactor, createRedactor } from './redactor.ts';

const redact = createRedactor('Token~1.x');

describe('a token is taken out of a text', () => {
  test.each([
    ['as it is', 'no Token~1.x, no Token~1.x', 'no ***, no ***'],
    ['in the other case', 'TOKEN~1.X token~1.x', '*** ***'],
    ['percent-encoded in part, with digits of either case', 'Token%7E1.x Token%7e1.x Token~1%2Ex', '*** *** ***'],
    ['percent-encoded in whole', '%54%6F%6b%65%6E%7e%31%2e%78', '***'],
    ['escaped as in JSON', '"Token\\u007e1.x" "\\u0054oken~1.x"', '"***" "***"'],
    ['within a word', 'myToken~1.xyz', 'my***yz'],
  ])('%s', (_how, text, clean) => {
    expect(redact(text)).toBe(clean);
  });

  test('but what only resembles it stays', () => {
    const text = 'Token~1-x Token1.x Tok en,~1.x %7E1.x';
    expect(redact(text)).toBe(text);
  });
});

describe('a text in the place of a token in an address is taken out', () => {
  test.each([
    [
      'https://gateway.example/waInstance1101000001/getSettings/other-token',
      'https://gateway.example/waInstance1101000001/getSettings/***',
    ],
    ['/v3/waInstance1101000001/getSettings/Token~', '/v3/waInstance1101000001/getSettings/***'],
    ['/WAINSTANCE7/DELETENOTIFICATION/abc/12', '/WAINSTANCE7/DELETENOTIFICATION/***/12'],
    [
      '"/waInstance7/getSettings/abc?x=1" "/waInstance8/getSettings/def"',
      '"/waInstance7/getSettings/***?x=1" "/waInstance8/getSettings/***"',
    ],
  ])('%s', (text, clean) => {
    expect(redact(text)).toBe(clean);
  });
});

test('no token at all hides nothing and breaks nothing', () => {
  expect(createRedactor('')('a text')).toBe('a text');
});

test('a token that means something in a pattern is a text like any other', () => {
  for (const token of ['.*', '(', '[a-z]+', '$&', '\\', 'a|b', '^', '\\u0061']) {
    expect(createRedactor(token)(`<${token}>a`)).toBe('<***>a');
  }
});

describe('whatever the token', () => {
  // Any UTF-16, halves of pairs included. The stars of the mask are no secret.
  const unit = fc.oneof(
    fc.constantFrom(...' %"\\/<>&?#+\n\t'.split('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
  );
  const token = fc.string({ unit, minLength: 1, maxLength: 40 }).filter((text) => !text.includes('*'));
  const forms: Readonly<Record<string, (token: string) => string>> = {
    raw: (text) => text,
    'as JSON': (text) => JSON.stringify(text).slice(1, -1),
    'as a part of an address': (text) => encodeURIComponent(text.toWellFormed()),
    'as an address': (text) => encodeURI(text.toWellFormed()),
    'with lower-case digits': (text) => encodeURIComponent(text.toWellFormed()).replaceAll(/%../g, (hex) => hex.toLowerCase()),
    'in ASCII only': (text) =>
      Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  };

  test.each(Object.entries(forms))('no text holds it any more: %s', (_name, form) => {
    fc.assert(
      fc.property(token, fc.string(), fc.string(), (secret, before, after) => {
        const put = form(secret);
        const clean = createRedactor(secret)(`${before}${put}${after}`);
        expect(clean).not.toContain(secret);
        expect(clean).not.toContain(put);
      }),
    );
  });
});

describe('an answer that is passed on', () => {
  const token = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';

  test('keeps an id that has a few characters with a token in common, of however many instances', () => {
    const answer = JSON.stringify({ messageID: `BAE5${token.slice(8, 20).toUpperCase()}`, chatId: '79990000001@c.us' });
    expect(createAnswerRedactor(token)(answer)).toBe(answer);
    expect(createRedactor(token)(answer)).not.toBe(answer);
  });

  test('keeps the number of an instance that is in its token', () => {
    const path = '{"path":"/waInstance1101000001/sendMessage/my-token-of-1101000001"}';
    expect(createAnswerRedactor('my-token-of-1101000001')(path)).toBe('{"path":"/waInstance1101000001/sendMessage/***"}');
  });

  test.each([
    ['whole', token],
    ['cut to 30 of its 50 characters', token.slice(0, 30)],
    ['in hex', Buffer.from(token).toString('hex')],
    ['in base64', Buffer.from(` ${token}`).toString('base64')],
    ['split by white space', token.replaceAll(/.{5}/g, '$& ')],
    ['percent-encoded twice', token.replaceAll(/./g, (c) => `%25${c.charCodeAt(0).toString(16)}`)],
  ])('has no token: %s', (_what, put) => {
    expect(createAnswerRedactor(token)(`(${put})`)).not.toContain(put.slice(4, 24));
  });

  test('has no token that is shorter than such a part', () => {
    expect(createAnswerRedactor('short-token', token)('no short-token')).toBe('no ***');
  });
});
