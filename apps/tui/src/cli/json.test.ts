import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeJson } from '../present/safe-text.ts';
import { toJson, toJsonLine } from './json.ts';

/** All that a terminal may obey. */
const OBEYED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

const MARKS = [
  '\u001B',
  '\u007F',
  '\u0085',
  '\u009B',
  '\u061C',
  '\u200E',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u2028',
  '\u2029',
  '\uE000',
  '\uD800',
  '\uDC00',
  '\uFEFF',
  '\u{E0041}',
  '\u{10FFFD}',
  '\u200D',
  '\\',
  '"',
  '\n',
] as const;

/** Texts that have many of them. */
const hostile = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));

const value = fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), fc.dictionary(hostile, fc.oneof(hostile, fc.array(hostile))));

it('means the same, and holds nothing that a terminal obeys, whatever the value', () => {
  fc.assert(
    fc.property(value, (any) => {
      const same: unknown = JSON.parse(JSON.stringify(any));
      expect(JSON.parse(toJson(any))).toEqual(same);
      expect(JSON.parse(toJsonLine(any))).toEqual(same);
      expect(toJson(any).replaceAll('\n', '')).not.toMatch(OBEYED);
      expect(toJsonLine(any).slice(0, -1)).not.toMatch(OBEYED);
      expect(toJsonLine(any).endsWith('\n')).toBe(true);
    }),
  );
});

it('keeps what no terminal obeys as it is', () => {
  expect(toJsonLine({ text: 'Größe 👍 你好' })).toBe('{"text":"Größe 👍 你好"}\n');
  expect(escapeJson('{"text":"a\u009B2J\u{E0041}"}\n')).toBe('{"text":"a\\u009b2J\\udb40\\udc41"}\n');
});
