// What the screen passes is not searched any further: nothing may pass that the search of the text would find.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswerRedactor } from './redactor.ts';

const RUNS = Number(process.env['SLUICE_RUNS'] ?? 100);
const encoder = new TextEncoder();
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-';
const HEX = '0123456789abcdef';

/** As many tokens as there are instances, half of them in hex, and the same in every run. */
function tokensOf(instances: number): readonly string[] {
  let seed = 1;
  const next = (size: number): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % size;
  return Array.from({ length: instances }, (_, at) => {
    const letters = at % 2 === 0 ? HEX : LETTERS;
    return Array.from({ length: 50 }, () => letters.charAt(next(65_521) % letters.length)).join('');
  });
}

const between = fc.oneof(
  { arbitrary: fc.constant(''), weight: 3 },
  fc.constantFrom(' ', '\n', '\t \t', ' '.repeat(25), '"', ',', '%', '\u00a0', 'Ѐ', 'Ж', '😀', 'x'),
);

describe.each([1, 10, 1000])('of %i instances, the search of the bytes takes out what that of the text does', (instances) => {
  const tokens = tokensOf(instances);
  const redact = createAnswerRedactor(...tokens);
  const token = fc.constantFrom(...tokens);
  /** A part of a token, around the size from which on it counts: parts that touch may count together. */
  const part = fc
    .tuple(token, fc.nat(42), fc.integer({ min: 6, max: 24 }))
    .map(([text, from, length]) => text.slice(from, from + length));
  const nearToken = fc
    .tuple(token, fc.nat(49), fc.constantFrom(...Array.from(LETTERS)))
    .map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1));
  const encoded = part.chain((text) =>
    fc.constantFrom(
      Buffer.from(text).toString('base64'),
      Buffer.from(text).toString('hex'),
      text.toUpperCase(),
      Array.from(text).toReversed().join(''),
      Array.from(text).join(' '),
    ),
  );
  const blob = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64'));
  const letters = fc.string({ unit: fc.constantFrom(...Array.from(LETTERS)), maxLength: 40 });
  const text = fc
    .array(fc.tuple(fc.oneof({ arbitrary: part, weight: 4 }, nearToken, encoded, blob, letters), between), { maxLength: 20 })
    .map((pairs) => pairs.flat().join(''));

  test('whatever is written together, wherever it is cut', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(1000), { maxLength: 3 }), (given, positions) => {
        const bytes = encoder.encode(given);
        const cuts = [0, ...positions.map((position) => position % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
        const pieces = cuts.slice(1).map((to, at) => bytes.subarray(cuts[at], to));
        expect(Buffer.concat(redact.bytes(pieces)).toString()).toBe(redact(given));
      }),
      { numRuns: 10 * RUNS },
    );
  });

  test('twenty characters of a token, wherever they begin', () => {
    const [first = ''] = tokens;
    for (let before = 0; before < 45; before += 1) {
      const given = `${'The order is on its way and we hope '.repeat(2).slice(0, before)}${first.slice(7, 27)} that you like it`;
      expect(Buffer.concat(redact.bytes([encoder.encode(given)])).toString()).toBe(redact(given));
      expect(redact(given)).not.toContain(first.slice(7, 27));
    }
  });

  test.each([
    ['Cyrillic', 'Ж'],
    ['the first letter of Cyrillic, which is skipped', 'Ѐ'],
    ['a control character', '\u007f'],
    ['a space', ' '],
    ['a quotation mark', '"'],
    ['a byte that is cut off', new Uint8Array([0xd0])],
  ])('twenty characters of a token behind %s and split by it, wherever they begin', (_what, given) => {
    const other = Buffer.from(given);
    const [first = ''] = tokens;
    const twenty = first.slice(7, 27);
    const split = Array.from(twenty.match(/.{1,3}/g) ?? [], (few) => [Buffer.from(few), other]).flat();
    for (let before = 0; before < 45; before += 1) {
      for (const written of [[Buffer.from(twenty)], split]) {
        const bytes = Buffer.concat([Buffer.from('*'.repeat(before)), other, ...written, other, Buffer.from('!'.repeat(45))]);
        expect(Buffer.concat(redact.bytes([bytes])).toString()).toBe(redact(bytes.toString()));
      }
    }
  });
});
