/** Text in UTF-8, looked at without decoding all of it. */
import { FOREIGN, symbolOf } from './symbols.ts';

/** The byte behind the instance in an address. */
export const SLASH = 0x2f;
/** That, and the bytes with which the escape of a symbol begins: `%`, `&` and the backslash. */
export const STARTING_BYTES = [0x25, 0x26, 0x5c, 0x2f] as const;

const [PERCENT, AMPERSAND, BACKSLASH] = STARTING_BYTES;
/** The bit that a small letter has, and also a digit and `#`. */
const LOWER_CASE = 0x20;
const INSTANCE = new TextEncoder().encode('instance');
/** So far is one byte behind the instance in an address from the one before at least: its number has a digit. */
export const MIN_INSTANCE_BYTES: number = INSTANCE.length + 2;

/** Whether the escape of a symbol, or the method in an address, may start with one of these bytes. Of many backslashes, only the last can. */
export function mayStart(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  const next = (bytes[at + 1] ?? 0) | LOWER_CASE;
  if (byte === PERCENT) return isDigit(next) || (next >= 0x61 && next <= 0x66);
  if (byte === AMPERSAND) return next === 0x23 || next === 0x61;
  if (byte !== BACKSLASH) return followsInstance(bytes, at);
  if (next === 0x78) return true;
  return next === 0x75 && (bytes[at + 2] === 0x7b || (bytes[at + 2] === 0x30 && bytes[at + 3] === 0x30));
}

function followsInstance(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (isDigit(bytes[end - 1])) end -= 1;
  return end < at && INSTANCE.every((letter, place) => ((bytes[end - INSTANCE.length + place] ?? 0) | LOWER_CASE) === letter);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** What begins most Cyrillic letters, of which one is not foreign: its second byte is 0x80. */
const CYRILLIC = 0xd0;
const MORE_CYRILLIC = 0xd1;

/**
 * Whether a byte belongs to a character of several bytes that is in no token and no encoding of one. Of bytes that are not as UTF-8 must be, nothing is
 * known.
 */
export function isForeignAt(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  const isLead = byte >= 0xc0;
  const lead = isLead ? byte : bytes[at - 1];
  const next = isLead ? bytes[at + 1] : byte;
  if ((lead === MORE_CYRILLIC || (lead === CYRILLIC && next !== 0x80)) && isContinuing(next)) return true;
  let first = at;
  while (first > at - 3 && isContinuing(bytes[first])) first -= 1;
  const code = codePointAt(bytes, first, at);
  // Of a pair of surrogates, the first one.
  return code !== undefined && symbolOf(code < 0x1_0000 ? code : 0xd800 + ((code - 0x1_0000) >> 10)) === FOREIGN;
}

/** The character that begins at a place and goes on at least to another. */
function codePointAt(bytes: Uint8Array, first: number, atLeast: number): number | undefined {
  const lead = bytes[first] ?? 0;
  const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
  if (more === 0 || first + more < atLeast) return undefined;
  let code = lead & (0x3f >> more);
  for (let next = first + 1; next <= first + more; next += 1) {
    const byte = bytes[next];
    if (!isContinuing(byte)) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  return code;
}

function isContinuing(byte: number | undefined): byte is number {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
