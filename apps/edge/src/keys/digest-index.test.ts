import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDigestIndex } from './digest-index.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('The digests', () => {
  it('are found in full, and nothing else is', () => {
    const words = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(63), (texts, nth, digit) => {
        const find = createDigestIndex(texts.map((text) => [digestOf(text), text]));
        for (const text of texts) expect(find(digestOf(text))).toBe(text);
        // One that differs in one digit.
        const near = digestOf(texts[nth % texts.length] ?? '');
        const other = near.charAt(digit) === '0' ? 'f' : '0';
        expect(find(near.slice(0, digit) + other + near.slice(digit + 1))).toBeUndefined();
      }),
    );
  });

  it('of nothing find nothing', () => {
    expect(createDigestIndex([])(digestOf('a'))).toBeUndefined();
    expect(createDigestIndex([])('0'.repeat(64))).toBeUndefined();
  });

  it('with zeros in them are no others', () => {
    const find = createDigestIndex([['0'.repeat(64), 'zeros']]);
    expect([find('0'.repeat(64)), find(`${'0'.repeat(63)}1`), find(`1${'0'.repeat(63)}`)]).toEqual([
      'zeros',
      undefined,
      undefined,
    ]);
  });
});
