import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from './one-line.ts';

it('leaves what people write as it is, in any script', () => {
  for (const text of ['Your order is on its way.', 'Заказ в пути', 'طلبك في الطريق', '訂單已出貨', 'नमस्ते', '👩‍🚀 👍🏽'])
    expect(oneLine(text)).toBe(text);
});

it('makes one line of several', () => {
  expect(oneLine(' a\r\nb\t\u2028c\u00A0 ')).toBe('a b c');
});

it('takes out what a terminal would obey', () => {
  expect(oneLine('\u001B[31mred\u001B[0m \u0007\u009B2Jgone')).toBe('[31mred[0m 2Jgone');
});

it('takes out marks that turn the direction of what follows', () => {
  expect(oneLine('a\u202Eb\u2066c\u200Fd')).toBe('abcd');
});

it('never lets a control character or a line break through, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});
