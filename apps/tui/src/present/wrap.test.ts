import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { oneLine } from './one-line.ts';
import { wrap } from './wrap.ts';

it('breaks between words, and begins no line with a space', () => {
  expect(wrap(oneLine('One request empties the whole queue'), 12, 9)).toEqual(['One request', 'empties the', 'whole queue']);
});

it('cuts what does not fit into the lines', () => {
  expect(wrap(oneLine('One request empties the whole queue'), 12, 2)).toEqual(['One request', 'empties the…']);
});

it('breaks scripts that have no spaces, and counts their columns', () => {
  expect(wrap(oneLine('二日間限定！ガーデンライト'), 10, 9)).toEqual(['二日間限定', '！ガーデン', 'ライト']);
});

it('has no line for no text', () => {
  expect(wrap(oneLine('  '), 10, 3)).toEqual([]);
});

it('loses no character, and makes no line wider than there is room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 4, max: 20 }), (given, width) => {
      const text = oneLine(given);
      const lines = wrap(text, width, 100);
      expect(Math.max(0, ...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      // A letter with its mark, and the same letter as one character, are the same text (Unicode, annex 15).
      expect(lines.join('').replaceAll(' ', '').normalize()).toBe(text.replaceAll(' ', '').normalize());
    }),
  );
});
