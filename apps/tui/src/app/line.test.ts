import { expect, it } from 'vitest';
import { line, selectedLine, span, steadyLine, textOfLine } from './line.ts';

it('draws the selected row as one, with the tone of its state only: an empty mark was a block of colour in it', () => {
  const row = [span('› '), span('  ', { tone: 'accent' }), span('blocked', { tone: 'bad' }), span(' old', { isFaint: true })];
  const selected = selectedLine(row, 20);
  expect(textOfLine(selected)).toBe('›   blocked old     ');
  expect(selected.every(({ isInverse, isFaint }) => isInverse === true && isFaint !== true)).toBe(true);
  expect(selected.flatMap(({ tone }) => tone ?? [])).toEqual(['bad']);
});

it('keeps the spaces of a row whose emoji it draws in their parts', () => {
  expect(textOfLine(steadyLine([span('  '), span(' 👩\u200D🚀 ')]))).toBe('   👩🚀 ');
  const plain = line('No emoji');
  expect(steadyLine(plain)).toBe(plain);
});
