import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clip, fit, table, wrap } from './columns.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

it('leaves what people write as it is, in any script', () => {
  for (const text of ['Your order is on its way.', 'Заказ в пути', 'طلبك في الطريق', '訂單已出貨', 'नमस्ते', '👩‍🚀 👍🏽'])
    expect(oneLine(text)).toBe(text);
});

it('makes one line of several', () => {
  expect(oneLine(' a\r\nb\t\u2028c\u00A0 ')).toBe('a b c');
});

it('keeps the space within a number, where a line is not to be broken, and no other of its kind', () => {
  expect(oneLine('a\u00A01\u00A0240\u00A0b 85\u00A0%\u00A0')).toBe('a 1\u00A0240 b 85\u00A0%');
});

it('takes out what a terminal would obey', () => {
  expect(oneLine('\u001B[31mred\u001B[0m \u0007\u009B2Jgone')).toBe('[31mred[0m 2Jgone');
});

it('takes out marks that turn the direction of what follows', () => {
  expect(oneLine('a\u202Eb\u2066c\u200Fd')).toBe('abcd');
});

it('takes out the same of every character of the basic plane, also of those that most texts are made of', () => {
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) => {
    const shown = oneLine(`a${one}b`);
    const isKept = !/[\s\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(one) || /[\u200C\u200D]/.test(one);
    return shown !== (isKept ? `a${one}b` : /\s/.test(one) ? 'a b' : 'ab');
  });
  expect(wrong).toEqual([]);
});

const character = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  // Characters that are rare among all, and of which a harmful text is full.
  fc.constantFrom(
    '\u001B[2J',
    '\u009B',
    '\u0085',
    '\r\n',
    '\u2028',
    '\u202E',
    '\u2066',
    '\u200D',
    '\uD800',
    '\u{E0041}',
    '\uE000',
    ' ',
  ),
);
const texts = fc.array(character).map((parts) => parts.join(''));

it('lets through nothing that a terminal obeys, whatever the text, and what it made it changes no more', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const safe = oneLine(text);
      expect(safe).not.toMatch(/[^\P{C}\u200C\u200D\p{Cn}]|[\u2028\u2029]/u);
      expect(safe).not.toMatch(/[^\S \u00A0]|(?<!\d)\u00A0|\u00A0(?![\d%])| {2}|^ | $/);
      expect(oneLine(safe)).toBe(safe);
    }),
  );
});

function withoutUnseen(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');
}

it('takes out nothing but what cannot be seen', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(withoutUnseen(oneLine(text))).toBe(withoutUnseen(text));
    }),
  );
});

it('stays safe when it is cut, filled or broken into lines', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, width) => {
      const safe = oneLine(text);
      const drawn = [clip(safe, width), fit(safe, width), ...wrap(safe, width, 5)].join('');
      expect(drawn).not.toMatch(/[^\P{C}\u200C\u200D\p{Cn}]|[\u2028\u2029]/u);
    }),
  );
});

it('is what a text has to be made by before it compiles as one for a screen', () => {
  const raw: string = 'a\u001B[2Jb';
  // @ts-expect-error -- A text that was not made safe.
  const unsafe: ScreenText = raw;
  // @ts-expect-error -- Nor does a table take one.
  table([{ title: 'TEXT' }], [[raw]]);
  expect(oneLine(unsafe)).toBe('a[2Jb');
});
