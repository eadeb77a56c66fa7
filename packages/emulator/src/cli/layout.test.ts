import { expect, test } from 'vitest';
import { aligned, printable } from './layout.ts';

test('columns begin below each other, and no line ends in blanks', () => {
  expect(
    aligned([
      ['a', 'one', ''],
      ['long', 'x', 'end'],
    ]),
  ).toEqual(['  a     one', '  long  x    end']);
  expect(aligned([])).toEqual([]);
});

test('what would steer a terminal is written as JSON would, and nothing else is touched', () => {
  expect(printable('\u001b[2J\u0007\n\u0085\u202E\u2028\u{e0001}')).toBe(
    '\\u001b[2J\\u0007\\u000a\\u0085\\u202e\\u2028\\udb40\\udc01',
  );
  expect(printable('Größe /a~1b 日本 😀')).toBe('Größe /a~1b 日本 😀');
});
