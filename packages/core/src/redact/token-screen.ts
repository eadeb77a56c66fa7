import { ESCAPING, FOREIGN, LAST_SYMBOL, SKIPPED, symbolOf } from './symbols.ts';
import { gramsOf, MIN_PART } from './token-forms.ts';
import { beginsEscape, beginsForeignOnly, ESCAPE_BYTES, foreignEnd } from './utf8-bytes.ts';

/** So many symbols in a row are looked up at once, and so many bits they have. */
const BLOCK = 4;
const BLOCK_BITS = 6 * BLOCK;
/** From one look to the next: eight symbols in a row, wherever they begin, hold a whole block that is looked at. */
const STRIDE = MIN_PART - BLOCK + 1;
/** A look that meets white space goes so far for the symbols beyond it, in bytes. */
const MAX_WALK = 64;
/** No symbol and no escape is written with a quotation mark, so that whatever is found in a text is found between two of them. */
const QUOTE = 0x22;
/** Spreads numbers over 32 bits, as the golden ratio does. */
const ODD = 0x9e37_79b1;
/** What a byte is that belongs to a longer character. */
const LONGER = ESCAPING + 1;

// As bytes are, so are their characters, also where all that begin with a byte are foreign, as half of the Cyrillic letters.
const classes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? symbolOf(byte) : beginsForeignOnly(byte) ? FOREIGN : LONGER,
);
const classAt = (bytes: Uint8Array, at: number): number => classes[bytes[at] ?? QUOTE] ?? LONGER;

/**
 * Makes what says quickly of nearly every answer that no part of a token is in it. It reads UTF-8 as it is, at about every fifth byte, and asks
 * `isClean` about the few places where it cannot say so.
 *
 * @param also Eight symbols in a row that `isClean` must be asked about, too.
 * @param isClean Whether a piece of the text, which is cut off at quotation marks, holds nothing.
 * @returns whether the text in the bytes holds nothing, because no such piece of it does.
 */
export function createTokenScreen(
  tokens: readonly string[],
  also: string,
  isClean: (piece: string) => boolean,
): (bytes: Uint8Array) => boolean {
  const table = blockTable([...gramsOf(tokens).keys(), ...gramsOf([also]).keys()]);
  const { taken, shift } = table;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  return (bytes) => {
    /** Where the piece around a place ends, if it is clean. */
    const cleanEnd = (at: number): number | undefined => {
      const from = bytes.lastIndexOf(QUOTE, at) + 1;
      const next = bytes.indexOf(QUOTE, at);
      const to = next < 0 ? bytes.length : next;
      return to - from < MIN_PART || isClean(decoder.decode(bytes.subarray(from, to))) ? to : undefined;
    };
    for (const byte of ESCAPE_BYTES) {
      for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) {
        if (!beginsEscape(bytes, at)) continue;
        const end = cleanEnd(at);
        if (end === undefined) return false;
        at = end;
      }
    }
    // Eight symbols in a row without an escape have nothing foreign between them, so that one of their first five bytes is looked at here.
    for (let at = STRIDE - 1; at + BLOCK <= bytes.length;) {
      const d = classes[bytes[at + 3] ?? QUOTE] ?? LONGER;
      if (d === FOREIGN) {
        at += BLOCK - 1 + STRIDE;
        continue;
      }
      const a = classes[bytes[at] ?? QUOTE] ?? LONGER;
      const b = classes[bytes[at + 1] ?? QUOTE] ?? LONGER;
      const c = classes[bytes[at + 2] ?? QUOTE] ?? LONGER;
      if (a <= LAST_SYMBOL && b <= LAST_SYMBOL && c <= LAST_SYMBOL && d <= LAST_SYMBOL) {
        const slot = Math.imul((a << 18) | (b << 12) | (c << 6) | d, ODD) >>> shift;
        if ((((taken[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 0 || !runsOn(bytes, at, table)) {
          at += STRIDE;
          continue;
        }
      } else {
        const last = isEnd(d) ? at + 3 : isEnd(c) ? at + 2 : isEnd(b) ? at + 1 : isEnd(a) ? at : foreignEnd(bytes, at, BLOCK);
        if (last >= 0) {
          at = last + STRIDE;
          continue;
        }
        const block = blockFrom(bytes, at);
        if (block !== 'unclear' && !isTaken(table, block)) {
          at += STRIDE;
          continue;
        }
      }
      const end = cleanEnd(at);
      if (end === undefined) return false;
      at = end + STRIDE;
    }
    return true;
  };
}

function isEnd(symbol: number): boolean {
  return symbol === FOREIGN || symbol === ESCAPING;
}

/** Whether a taken block may be one of the five in a row that eight symbols have. */
function runsOn(bytes: Uint8Array, at: number, table: BlockTable): boolean {
  let run = 1;
  for (const step of [1, -1]) {
    for (let here = at + step; run < STRIDE; here += step) {
      let block: number | undefined = 0;
      for (let next = here; next < here + BLOCK; next += 1) {
        const symbol = classAt(bytes, next);
        if (symbol === SKIPPED || symbol === LONGER) return true;
        block = symbol > LAST_SYMBOL || block === undefined ? undefined : (block << 6) | symbol;
      }
      if (!isTaken(table, block)) break;
      run += 1;
    }
  }
  return run >= STRIDE;
}

/** The next four symbols, where there is something to be skipped between them; `undefined` where there are fewer in a row. */
function blockFrom(bytes: Uint8Array, at: number): number | 'unclear' | undefined {
  let block = 0;
  let symbols = 0;
  for (let here = at; here < at + MAX_WALK; here += 1) {
    const symbol = classAt(bytes, here);
    if (symbol === SKIPPED) continue;
    if (symbol === LONGER) return foreignEnd(bytes, here, 1) < 0 ? 'unclear' : undefined;
    if (symbol > LAST_SYMBOL) return undefined;
    block = (block << 6) | symbol;
    symbols += 1;
    if (symbols === BLOCK) return block;
  }
  return 'unclear';
}

/** The blocks in any eight symbols: one bit for each, of so many that few other blocks fall on a taken one. */
interface BlockTable {
  readonly taken: Uint8Array;
  readonly shift: number;
}

function blockTable(grams: readonly number[]): BlockTable {
  const blocks = new Set<number>();
  for (const gram of grams) {
    // The numbers have 48 bits, of which an operator on bits takes 32.
    for (let later = 0; later < STRIDE; later += 1) blocks.add(Math.floor(gram / 2 ** (6 * later)) % 2 ** BLOCK_BITS);
  }
  const bits = Math.min(BLOCK_BITS, Math.ceil(Math.log2(blocks.size * 128)));
  const taken = new Uint8Array(2 ** bits / 8);
  const shift = 32 - bits;
  for (const block of blocks) {
    const slot = Math.imul(block, ODD) >>> shift;
    taken[slot >> 3] = (taken[slot >> 3] ?? 0) | (1 << (slot & 7));
  }
  return { taken, shift };
}

/** Whether a block is in any of the eight: seldom wrongly yes, and never wrongly no. */
function isTaken({ taken, shift }: BlockTable, block: number | undefined): boolean {
  if (block === undefined) return false;
  const slot = Math.imul(block, ODD) >>> shift;
  return (((taken[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 1;
}
