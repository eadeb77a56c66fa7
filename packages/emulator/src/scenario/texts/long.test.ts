import { expect, test } from 'vitest';
import { longTexts, shortened } from './long.ts';

test('long texts have exactly the length asked for, only whole characters, and differ', () => {
  for (let length = 20; length < 200; length += 1) {
    const texts = longTexts(length);
    expect(texts.map((text) => [text.length, text.isWellFormed()])).toEqual(texts.map(() => [length, true]));
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test('a text is shortened to what fits, and no character is cut in half', () => {
  expect(['a👍b', 'a👍', 'a👍b', 'abc'].map((text, i) => shortened(text, [3, 2, 9, 0][i] ?? 0))).toEqual([
    'a👍',
    'a',
    'a👍b',
    '',
  ]);
});

test('a thousand long texts are held once', () => {
  expect(longTexts(20_000)).toBe(longTexts(20_000));
});
