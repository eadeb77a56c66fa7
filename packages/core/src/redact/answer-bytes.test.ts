// The bytes of an answer are searched without decoding them: nothing may come through there that would be found in the text.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disguises, dresses } from '../../test/dressed-tokens.ts';
import { createAnswerRedactor } from './redactor.ts';

const RUNS = Number(process.env['SLUICE_RUNS'] ?? 200);
const TOKENS = ['d75b3a66374942c5b3c019c698abc2067e151558acbd412345', 'Gw-Token_with~other.characters-0123456789'] as const;
const redact = createAnswerRedactor(...TOKENS);
/** Of eight characters in a row, none may be overlooked. */
const SHORTEST = 'Ab3~Zx-9';
const shortest = createAnswerRedactor(SHORTEST);
const encoder = new TextEncoder();

/** The text in the bytes, as a client reads it. */
const read = (...pieces: readonly Uint8Array[]): string => new TextDecoder().decode(Buffer.concat(pieces));
/** The bytes, cut at some positions. */
const cutAt = (bytes: Uint8Array, positions: readonly number[]): readonly Uint8Array[] => {
  const cuts = [0, ...positions.map((position) => position % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((to, at) => bytes.subarray(cuts[at], to));
};
const positions = fc.array(fc.nat(300), { maxLength: 4 });

const writings = [
  ...Object.values(dresses).map(({ put }) => put),
  ...Object.values(disguises),
  // In an address, whose token need not be known.
  (text: string) => `/WAInstance1101000001/getSettings/${text}`,
  (text: string) => `instance7/queue?a="&token=${text}`,
];
const part = fc
  .tuple(fc.constantFrom(...TOKENS, SHORTEST), fc.nat(40), fc.integer({ min: 1, max: 50 }))
  .map(([token, from, length]) => token.slice(from, from + length));
const planted = fc.tuple(part, fc.constantFrom(...writings)).map(([text, write]) => write(text));
const filling = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '"',
    '","message":"',
    ' ',
    '\n          ',
    'Заказ № 7: готов. ',
    'Ѐ',
    '\u3000',
    '愀',
    '\u00a0',
    '😀',
    '\\u0417',
    '\\"',
    'https://shop.example/a%20b&c=1',
    'The order is on its way',
    'x'.repeat(70),
    ' '.repeat(70),
  ),
);
const body = fc.array(fc.oneof({ arbitrary: filling, weight: 3 }, { arbitrary: planted, weight: 1 }), { maxLength: 12 });

describe('the bytes of an answer are given as its text would be', () => {
  test('whatever it holds', () => {
    fc.assert(
      fc.property(body, positions, fc.constantFrom(redact, shortest), (parts, cuts, hide) => {
        const bytes = encoder.encode(parts.join(''));
        expect(read(...hide.bytes(cutAt(bytes, cuts)))).toBe(hide(read(bytes)));
      }),
      { numRuns: 10 * RUNS },
    );
  });

  test.each(Object.entries(dresses))('with a token in it: %s', (_what, { put }) => {
    fc.assert(
      fc.property(body, body, fc.constantFrom(...TOKENS), positions, (before, after, token, cuts) => {
        const bytes = encoder.encode(`${before.join('')}${put(token)}${after.join('')}`);
        expect(read(...redact.bytes(cutAt(bytes, cuts)))).toBe(redact(read(bytes)));
      }),
      { numRuns: RUNS },
    );
  });

  test('also when they are no UTF-8', () => {
    const bytesOf = body.map((pieces) => pieces.map((piece) => encoder.encode(piece)));
    const broken = fc.uint8Array({ minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            bytesOf,
            broken.map((bytes) => [bytes]),
          ),
        ),
        (pieces) => {
          const bytes = pieces.flat();
          expect(read(...redact.bytes(bytes))).toBe(redact(read(...bytes)));
        },
      ),
      { numRuns: 5 * RUNS },
    );
  });

  test('also of a token that is hidden as a whole', () => {
    const password = createAnswerRedactor('pa"ss', TOKENS[0]);
    expect(read(...password.bytes([encoder.encode('[{"a":"pa"ss"}]')]))).toBe('[{"a":"***"}]');
  });
});

test('bytes without a token are not copied', () => {
  const bytes = encoder.encode(
    JSON.stringify([{ chatId: '79990000001@c.us', message: 'Заказ готов: https://shop.example/orders/1' }]),
  );
  expect(redact.bytes([bytes])[0]).toBe(bytes);
});
