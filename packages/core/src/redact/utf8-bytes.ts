/** Text in UTF-8, looked at without decoding all of it. */
import { ESCAPING, FOREIGN, symbolOf } from './symbols.ts';

/** The bytes with which the escape of a symbol begins: `%`, `&` and the backslash. */
export const ESCAPE_BYTES = [0x25, 0x26, 0x5c] as const;

const [PERCENT, AMPERSAND] = ESCAPE_BYTES;
/** The bit that a small letter has, and also a digit and `#`. */
const LOWER_CASE = 0x20;

/** Whether the escape of a symbol may begin with the byte at a place, which is one of the three. Of many backslashes, only the last can. */
export function beginsEscape(bytes: Uint8Array, at: number): boolean {
  const next = (bytes[at + 1] ?? 0) | LOWER_CASE;
  if (bytes[at] === PERCENT) return (next >= 0x30 && next <= 0x39) || (next >= 0x61 && next <= 0x66);
  if (bytes[at] === AMPERSAND) return next === 0x23 || next === 0x61;
  if (next === 0x78) return true;
  return next === 0x75 && (bytes[at + 2] === 0x7b || (bytes[at + 2] === 0x30 && bytes[at + 3] === 0x30));
}

/** Begins most Cyrillic letters; with 0x80 it is the one letter that is not foreign, since its halves are that of a control character. */
const CYRILLIC = 0xd0;

/** What a byte is, as `symbolOf` says it; `LONGER` of one that belongs to a longer character. */
export const LONGER: number = ESCAPING + 1;

export function byteClasses(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? symbolOf(byte) : LONGER));
}

/**
 * For every two bytes in a row, where the last byte is of them that no symbol and no escape can be written with: 2 for the second, 1 for the first, 0
 * for none.
 */
export function foreignPairs(classes: Uint8Array): Uint8Array {
  const isForeign = Array.from(classes, (symbol) => symbol === FOREIGN || symbol === ESCAPING);
  return Uint8Array.from({ length: 0x1_0000 }, (_, pair) => {
    const [first, second] = [pair >> 8, pair & 0xff];
    if (isForeign[second] === true) return 2;
    const code = ((first & 0x1f) << 6) | (second & 0x3f);
    if (first >= 0xc2 && first < 0xe0 && isContinuing(second) && symbolOf(code) === FOREIGN) return 2;
    return isForeign[first] === true ? 1 : 0;
  });
}

/**
 * Looks for a character that is in no token and no encoding of one, and is longer than a byte, in a window.
 *
 * @returns the place of one of its bytes, beyond which it may still go on; -1 where there is none, or the bytes are not as UTF-8 must be.
 */
export function foreignEnd(bytes: Uint8Array, at: number, length: number): number {
  for (let here = at + length - 1; here >= at; here -= 1) {
    const byte = bytes[here] ?? 0;
    if (byte < 0x80) continue;
    if (byte === CYRILLIC && bytes[here + 1] !== 0x80) return here;
    let first = here;
    while (first > here - 3 && isContinuing(bytes[first])) first -= 1;
    const code = codePointAt(bytes, first, here);
    if (code === undefined) return -1;
    // Of a pair of surrogates, the first one.
    if (symbolOf(code < 0x1_0000 ? code : 0xd800 + ((code - 0x1_0000) >> 10)) === FOREIGN) return here;
    here = first;
  }
  return -1;
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
