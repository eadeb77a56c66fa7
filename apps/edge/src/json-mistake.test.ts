import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findJsonMistake } from './json-mistake.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['a comma that is missing', '{\n  "keys": []\n  "instances": []\n}', 3, 3],
  ['a comma too many', '{"keys": [1,]}', 1, 13],
  ['a text without quotes', '{"keys": secret-token}', 1, 10],
  ['a quote that is missing', '{\r\n"keys": "secret-token}\r\n', 2, 9],
  ['an end that is missing', '{"keys": [', 1, 11],
  ['something behind the end', '{}\n}', 2, 1],
  ['nothing', '', 1, 1],
])('is found where it is: %s', (_what, text, line, column) => {
  expect(findJsonMistake(text)).toEqual({ line, column });
});

describe('A mistake', () => {
  const spaced = fc.tuple(fc.json({ noUnicodeString: false }), fc.constantFrom(undefined, 1, '\t'));
  const json = spaced.map(([text, space]) => JSON.stringify(JSON.parse(text), null, space));

  it('is found in no JSON', () => {
    fc.assert(fc.property(json, (text) => findJsonMistake(text) === undefined));
  });

  it('is found wherever JSON was cut or changed so that it is none', () => {
    const changed = fc
      .tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '\u0001', ' '), fc.nat(1))
      .map(([text, at, by, cut]) => `${text.slice(0, at % text.length)}${by}${text.slice((at % text.length) + cut)}`);
    fc.assert(fc.property(changed, (text) => (findJsonMistake(text) === undefined) === isJson(text)));
  });
});
