import { expect, it } from 'vitest';
import { isVisible } from './visible.ts';

const INVISIBLE = [
  '',
  ' ',
  '\u200B',
  '\u200D',
  '\u2060\uFEFF',
  '\u00A0\u2003',
  '\u202E',
  '\u115F',
  '\u3164',
  '\u2800',
  '\u034F\uFE0F',
];

it.each(INVISIBLE)('%j says nothing', (text) => {
  expect(isVisible(text)).toBe(false);
});

it.each(['a', 'я', '١', '。', '👍', '-', ' \u200Bx'])('%j says something', (text) => {
  expect(isVisible(text)).toBe(true);
});
