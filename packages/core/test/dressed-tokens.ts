/** For tests: ways in which a token may be written. */

/** A way to write a text, and to read it. */
export interface Dress {
  readonly put: (text: string) => string;
  readonly take: (text: string) => readonly string[];
}

const each = (text: string, form: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, at) => form(text.charCodeAt(at))).join('');
const hex = (code: number): string => code.toString(16).padStart(2, '0');
const itself = (text: string): readonly string[] => [text];
const without =
  (pattern: RegExp) =>
  (text: string): readonly string[] => [text.replaceAll(pattern, '')];
const reading =
  (pattern: RegExp, radix: number): Dress['take'] =>
  (text) => {
    let read = text;
    for (let round = 0; round < 4; round += 1) {
      read = read.replaceAll(pattern, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, radix)));
    }
    return [read];
  };
const readBytes =
  (encoding: 'base64' | 'hex', pattern: RegExp): Dress['take'] =>
  (text) =>
    [...text.matchAll(pattern)].flatMap(([run]) =>
      [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), encoding).toString('latin1')),
    );
const base64 = (before: string): Dress => ({
  put: (text) => Buffer.from(before + text).toString('base64'),
  take: readBytes('base64', /[\w+/-]{8,}/g),
});
const percent = reading(/%([\da-f]{2})/gi, 16);

export const dresses: Readonly<Record<string, Dress>> = {
  'as it is': { put: (text) => text, take: itself },
  'in upper case': { put: (text) => text.toUpperCase(), take: (text) => [text.toLowerCase()] },
  'split by white space': { put: (text) => text.replaceAll(/.{3}/g, '$& \n\t'), take: without(/\s/g) },
  'split by no-break spaces': { put: (text) => text.split('').join('\u00a0'), take: without(/\s/g) },
  'split by what has no width': { put: (text) => text.split('').join('\u200b\u2060\ufeff'), take: without(/[^\x20-\x7e]/g) },
  'as UTF-16': { put: (text) => text.split('').join('\0'), take: without(/\0/g) },
  'as UTF-16 in the wrong order': {
    put: (text) => each(text, (code) => String.fromCharCode(code << 8)),
    take: (text) => [each(text, (code) => String.fromCharCode(code > 255 ? code >> 8 : code))],
  },
  'in full width': {
    put: (text) => each(text, (code) => String.fromCharCode(code + 0xfee0)),
    take: (text) => [text.normalize('NFKC')],
  },
  backwards: { put: (text) => text.split('').toReversed().join(''), take: (text) => [text.split('').toReversed().join('')] },
  'percent-encoded': { put: (text) => each(text, (code) => `%${hex(code)}`), take: percent },
  'percent-encoded twice': { put: (text) => each(text, (code) => `%25${hex(code)}`), take: percent },
  'percent-encoded three times, in part': {
    put: (text) => each(text, (code) => (code % 3 ? String.fromCharCode(code) : `%2525${hex(code).toUpperCase()}`)),
    take: percent,
  },
  'as decimal entities': { put: (text) => each(text, (code) => `&#${code};`), take: reading(/&#(\d{2,3});/g, 10) },
  'as entities of entities': {
    put: (text) => each(text, (code) => `&amp;#${code};`),
    take: (text) => reading(/&#(\d{2,3});/g, 10)(text.replaceAll('&amp;', '&')),
  },
  'as hexadecimal entities': {
    put: (text) => each(text, (code) => `&#x0${hex(code)};`),
    take: reading(/&#x0?([\da-f]{2});/gi, 16),
  },
  'escaped as in JSON': { put: (text) => each(text, (code) => `\\u00${hex(code)}`), take: reading(/\\u00([\da-f]{2})/gi, 16) },
  'escaped as in a program': { put: (text) => each(text, (code) => `\\x${hex(code)}`), take: reading(/\\x([\da-f]{2})/gi, 16) },
  'in hex': { put: (text) => each(text, hex), take: readBytes('hex', /[\da-f]{8,}/gi) },
  'in upper-case hex': { put: (text) => each(text, hex).toUpperCase(), take: readBytes('hex', /[\da-f]{8,}/gi) },
  'in base64': base64(''),
  'in base64 after one character': base64('"'),
  'in base64 after two': base64(' "'),
  'in base64 for addresses': { put: (text) => Buffer.from(text).toString('base64url'), take: readBytes('base64', /[\w-]{8,}/g) },
};

/** Encodings in which the place of the token in the text cannot be found. */
export const disguises: Readonly<Record<string, (text: string) => string>> = {
  'percent-encoded with encoded digits': (text) =>
    each(text, (code) => `%25%${hex(hex(code).charCodeAt(0))}%${hex(hex(code).charCodeAt(1))}`),
  'in hex with colons': (text) => text.replaceAll(/[^]/g, (character) => `${hex(character.charCodeAt(0))}:`),
  'as bytes of a program': (text) => each(text, (code) => `0x${hex(code)}, `),
  'in base64 twice': (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
  'percent-encoded, then in base64': (text) => Buffer.from(each(text, (code) => `%${hex(code)}`)).toString('base64'),
  'with quotation marks between': (text) => text.split('').join('" + "'),
  'as quoted-printable': (text) => each(text, (code) => `=${hex(code).toUpperCase()}`),
};
