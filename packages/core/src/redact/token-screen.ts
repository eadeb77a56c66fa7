import { ESCAPING, FOREIGN, LAST_SYMBOL, SKIPPED } from './symbols.ts';
import { gramsOf, MIN_PART } from './token-forms.ts';
import { beginsEscape, byteClasses, ESCAPE_BYTES, foreignEnd, foreignPairs, LONGER } from './utf8-bytes.ts';

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
  const classes = byteClasses();
  const pairs = foreignPairs(classes);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** Where the piece around a place ends, if it is clean. */
  function cleanEnd(bytes: Uint8Array, at: number): number | undefined {
    const from = bytes.lastIndexOf(QUOTE, at) + 1;
    const next = bytes.indexOf(QUOTE, at);
    const to = next < 0 ? bytes.length : next;
    return to - from < MIN_PART || isClean(decoder.decode(bytes.subarray(from, to))) ? to : undefined;
  }

  return (bytes) => {
    for (const byte of ESCAPE_BYTES) {
      for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) {
        if (!beginsEscape(bytes, at)) continue;
        const end = cleanEnd(bytes, at);
        if (end === undefined) return false;
        at = end;
      }
    }
    // Eight symbols in a row without an escape have nothing foreign between them, so that one of their first five bytes is looked at here.
    for (let at = STRIDE - 1; at + BLOCK <= bytes.length;) {
      const third = bytes[at + 2] ?? QUOTE;
      const fourth = bytes[at + 3] ?? QUOTE;
      const foreign = pairs[(third << 8) | fourth] ?? 0;
      if (foreign > 0) {
        at += foreign + 1 + STRIDE;
        continue;
      }
      const a = classes[bytes[at] ?? QUOTE] ?? LONGER;
      const b = classes[bytes[at + 1] ?? QUOTE] ?? LONGER;
      const c = classes[third] ?? LONGER;
      const d = classes[fourth] ?? LONGER;
      if (a <= LAST_SYMBOL && b <= LAST_SYMBOL && c <= LAST_SYMBOL && d <= LAST_SYMBOL) {
        const slot = Math.imul((a << 18) | (b << 12) | (c << 6) | d, ODD) >>> shift;
        if ((((taken[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 0 || !runsOn(bytes, at, table, classes)) {
          at += STRIDE;
          continue;
        }
      } else {
        const end = isEnd(b) ? at + 1 : isEnd(a) ? at : foreignEnd(bytes, at, BLOCK);
        if (end >= 0) {
          at = end + STRIDE;
          continue;
        }
        const block = blockFrom(bytes, at, classes);
        if (block !== 'unclear' && !isTaken(table, block)) {
          at += STRIDE;
          continue;
        }
      }
      const end = cleanEnd(bytes, at);
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
function runsOn(bytes: Uint8Array, at: number, table: BlockTable, classes: Uint8Array): boolean {
  let run = 1;
  for (const step of [1, -1]) {
    for (let here = at + step; run < STRIDE; here += step) {
      let block: number | undefined = 0;
      for (let next = here; next < here + BLOCK; next += 1) {
        const symbol = classes[bytes[next] ?? QUOTE] ?? LONGER;
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
function blockFrom(bytes: Uint8Array, at: number, classes: Uint8Array): number | 'unclear' | undefined {
  let block = 0;
  let symbols = 0;
  for (let here = at; here < at + MAX_WALK; here += 1) {
    const symbol = classes[bytes[here] ?? QUOTE] ?? LONGER;
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
