import { expect, it } from 'vitest';
import { LazySegmenter } from './lazy-segmenter.ts';

const real = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const lazy = new LazySegmenter(undefined, { granularity: 'grapheme' });
const segments = (text: string, segmenter: Pick<LazySegmenter, 'segment'>): readonly Intl.SegmentData[] =>
  [...segmenter.segment(text)].map(({ segment, index, input }) => ({ segment, index, input }));

it.each([
  '',
  'Sluice  5 instances',
  '\u001B[1mshop\u001B[22m ▁▂▃█ 12 · «Заказ» — готов… ↑↓ │ ✓ ×',
  'Счёт за май, й как один знак и как два: й',
  'CR and LF are one:\r\n',
  '👩‍👩‍👧 🇩🇪 ❤️ e\u0301 각 नि',
  'a\u00ADb\u200Bc\u200Dd\uFE0F',
])('divides %j as the one of the platform does', (text) => {
  expect(segments(text, lazy)).toEqual(segments(text, real));
});

it.each(['', 'Sale ✅ today → 30% off', 'Счёт', '👩‍👩‍👧 ✅'])(
  'finds the character at any place of %j: the program ended where a text with ✅ was cut',
  (text) => {
    for (let index = -1; index <= text.length; index += 1) {
      const [found, wanted] = [lazy, real].map((segmenter) => segmenter.segment(text).containing(index));
      expect(found && { ...found }).toEqual(wanted && { segment: wanted.segment, index: wanted.index, input: wanted.input });
    }
  },
);

it('divides a text with any character of the basic plane as the one of the platform does', () => {
  const characters = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));
  const wrong = characters.filter((character) => {
    // Behind one that emoji are joined to, and before one that joins.
    const text = `a${character}a↔${character}↔${character}${character}ж`;
    return JSON.stringify(segments(text, lazy)) !== JSON.stringify(segments(text, real));
  });
  expect(wrong).toEqual([]);
});
