import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { clip, clipStart, fit } from './fit.ts';
import { oneLine } from './one-line.ts';

it('fills a short text and cuts a long one with an ellipsis', () => {
  expect(fit(oneLine('abc'), 5)).toBe('abc  ');
  expect(fit(oneLine('abc'), 5, 'right')).toBe('  abc');
  expect(fit(oneLine('abcdef'), 5)).toBe('abcd…');
});

it('counts the columns of wide letters, and fills up where one does not fit', () => {
  expect(fit(oneLine('漢字漢字'), 6)).toBe('漢字… ');
});

it('does not cut a letter from its marks', () => {
  expect(clip(oneLine('👩‍🚀👩‍🚀👩‍🚀'), 4)).toBe('👩‍🚀…');
});

it('is exactly as wide as it should be, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      expect(stringWidth(fit(oneLine(text), width))).toBe(width);
    }),
  );
});

it('shows the end of what is typed, whole letters alone', () => {
  expect(clipStart('abc', 3)).toBe('abc');
  expect(clipStart('abcdef', 4)).toBe('…def');
  expect(clipStart('漢字漢字', 4)).toBe('…字');
});
