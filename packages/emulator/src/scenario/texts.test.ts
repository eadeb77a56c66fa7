import { describe, expect, test } from 'vitest';
import { products } from '../engine/product.ts';
import { hostile } from './texts/hostile.ts';
import { textOf, type TextKind } from './texts.ts';

const kinds: readonly TextKind[] = ['offer', 'order', 'reminder', 'reply', 'code', 'hostile', 'long'];
const MAX_LENGTH = products.max.maxMessageLength;

/** Many of a kind. */
function texts(kind: TextKind, seed = 1, maxLength = MAX_LENGTH): readonly string[] {
  return Array.from({ length: 500 }, (_, index) => textOf({ kind, seed, key: `1101000001 ${index}`, index, maxLength }));
}

test.each(kinds)('%s: the same seed gives the same texts, and another others', (kind) => {
  expect(texts(kind, 5)).toEqual(texts(kind, 5));
  expect(texts(kind, 6)).not.toEqual(texts(kind, 5));
});

test.each(kinds)('%s: no text is empty, longer than any messenger allows, or ill-formed', (kind) => {
  for (const text of texts(kind)) {
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(MAX_LENGTH);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/\{(?:order|code)\}/);
  }
});

describe('people of many languages are written to', () => {
  const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Hebrew', 'Devanagari', 'Han', 'Hiragana', 'Thai'];
  test.each(['offer', 'order', 'reminder', 'reply', 'code'] as const)('%s', (kind) => {
    const all = texts(kind).join('\n');
    const missing = scripts.filter((script) => !new RegExp(`\\p{Script=${script}}`, 'u').test(all));
    expect(missing).toEqual([]);
  });

  test('with emoji of several characters, joined and of a skin colour', () => {
    const all = [...texts('reply'), ...texts('offer')].join('\n');
    expect(all).toMatch(/\p{Emoji}\u200d\p{Emoji}/u);
    expect(all).toMatch(/\p{Emoji_Modifier_Base}\p{Emoji_Modifier}/u);
  });
});

test('orders are numbered, and each code is another', () => {
  expect(texts('order').every((text, index) => text.includes(String(4100 + index)))).toBe(true);
  const codes = texts('code').map((text) => /\d{6}/.exec(text)?.[0]);
  expect(new Set(codes).size).toBeGreaterThan(490);
});

test.each(Object.values(products).map(({ maxMessageLength }) => maxMessageLength))(
  'long is exactly as long as allowed: %i',
  (maxLength) => {
    expect(new Set(texts('long', 1, maxLength).map(({ length }) => length))).toEqual(new Set([maxLength]));
  },
);

describe('a hostile text', () => {
  const holding: readonly (readonly [what: string, ...parts: string[]])[] = [
    ['clears the screen', '\u001b[2J', '\u001b[H'],
    ['colours what follows', '\u001b[31;7m', '\u001b[8m'],
    ['renames the window', '\u001b]0;', '\u0007'],
    ['writes to the clipboard', '\u001b]52;c;', '\u0007'],
    ['hides an address behind a link', '\u001b]8;;https://example.com/', '\u001b]8;;\u001b\\'],
    ['leaves the other screen', '\u001b[?1049l', '\u001bc'],
    ['asks the terminal to answer', '\u001b[6n', '\u001b[c', '\u001bP'],
    ['uses the C1 forms', '\u009b', '\u009d', '\u009c', '\u0090', '\u0085'],
    ['holds NUL', '\u0000'],
    ['rings and rubs out', '\u0007', '\b', '\u007f'],
    ['returns to the start of the line', '\r'],
    ['has many lines', '\n', '\r\n', '\u000b', '\u000c', '\u2028', '\u2029'],
    ['has columns', '\t', '\n'],
    ['turns the direction', '\u202e', '\u202d'],
    ['isolates and does not end', '\u2066', '\u2067', '\u2068', '\u061c', '\u200f'],
    ['has no width', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'],
    ['looks like JSON', '"},{"messageID"'],
    ['looks like a command', '$(', '`', ';', '%s'],
    ['is markup', '<script>'],
  ];
  const like: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['begins with marks', /^\p{M}/u],
    ['piles up marks', /\p{M}{60}/u],
    ['has wide and half characters', /[\uff01-\uff5e].*[\uff61-\uff9f]/],
    ['joins without an end', /(?:\p{Emoji}\u200d){10}/u],
    ['hides words in tags', /[\u{e0020}-\u{e007e}]+\u{e007f}/u],
    ['is unassigned', /\p{Co}.*\p{Cn}/u],
    ['is blank', /^[\s\u3164]+$/],
    ['is one long word', /^\w{3000}$/],
    ['is a formula', /^=/],
    ['isolates and does not end', /^[^\u2069]*$/],
    ['mixes directions', /\p{Script=Hebrew}.*\p{Script=Arabic}.*\d/u],
    ['is written downwards and stacked', /\p{Script=Mongolian}.*\p{Script=Tibetan}/u],
  ];

  test.each(holding)('%s', (what, ...parts) => {
    for (const part of parts) expect(hostile[what]).toContain(part);
  });

  test.each(like)('%s, by its characters', (what, pattern) => {
    expect(hostile[what]).toMatch(pattern);
  });

  test('of each sort is held to its word', () => {
    expect(new Set([...holding, ...like].map(([what]) => what))).toEqual(new Set(Object.keys(hostile)));
  });

  test('of every sort is sent', () => {
    expect(new Set(texts('hostile'))).toEqual(new Set(Object.values(hostile)));
  });
});
