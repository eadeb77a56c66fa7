import { LAST_SYMBOL, SKIPPED } from './symbols.ts';
import { gramsOf, MIN_PART } from './token-forms.ts';
import { byteTable, CUT, isForeignAt, LONGER, mayStart, STARTING_BYTES, type ByteTable } from './utf8-bytes.ts';

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
 * Makes what says quickly of nearly every answer that it holds no part of a token and no address with a token in it. It reads UTF-8 as it is, and few of
 * its bytes; about the places where it cannot say so it asks `isClean`.
 *
 * It takes the bytes in the pieces in which they came.
 *
 * @param minPart So many characters of a token in a row are looked for, eight or more.
 * @param isClean Whether a piece of the text holds nothing. It is cut off where nothing that is looked for goes on.
 * @returns whether the text in the bytes holds nothing, because no piece of it does.
 */
export function createTokenScreen(
  tokens: readonly string[],
  minPart: number,
  isClean: (piece: string) => boolean,
): (pieces: readonly Uint8Array[]) => boolean {
  const table = blockTable(gramsOf(tokens).keys());
  const bytesOf = byteTable();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  function isCleanFrom(bytes: Uint8Array, from: number, to: number): boolean {
    return isClean(decoder.decode(bytes.subarray(from, to)));
  }

  function isCleanBetween(parts: readonly Uint8Array[]): boolean {
    return parts.length < 2 || isClean(parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode());
  }

  function isCleanPiece(bytes: Uint8Array): boolean {
    for (const byte of STARTING_BYTES) {
      for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) {
        if (!mayStart(bytes, at)) continue;
        const from = bytes.lastIndexOf(QUOTE, at) + 1;
        const to = bytes.indexOf(QUOTE, at);
        if (!isCleanFrom(bytes, from, to < 0 ? bytes.length : to)) return false;
        at = to < 0 ? bytes.length : to;
      }
    }
    for (let from = 0; from + minPart <= bytes.length;) {
      // From behind: most runs are too short, and then the rest of them need not be read.
      const cut = lastCut(bytes, from, from + minPart, bytesOf);
      if (cut >= 0) {
        from = cut + 1;
        continue;
      }
      let to = from + minPart;
      while (to < bytes.length && !isCut(bytes, to, bytesOf)) to += 1;
      if (mayHold(bytes, from, to, table, bytesOf) && !isCleanFrom(bytes, from, to)) return false;
      from = to + 1;
    }
    return true;
  }

  return (pieces) => {
    // The text around the border of two pieces, between quotation marks.
    let around: Uint8Array[] = [];
    for (const piece of pieces) {
      if (!isCleanPiece(piece)) return false;
      const quote = piece.indexOf(QUOTE);
      around.push(quote < 0 ? piece : piece.subarray(0, quote));
      if (quote < 0) continue;
      if (!isCleanBetween(around)) return false;
      around = [piece.subarray(piece.lastIndexOf(QUOTE) + 1)];
    }
    return isCleanBetween(around);
  };
}

/** The last place in a range with what is in no token and no encoding of one; -1 where there is none. */
function lastCut(bytes: Uint8Array, from: number, to: number, { cuts }: ByteTable): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const cut = cuts[bytes[at] ?? QUOTE];
    if (cut === 0) continue;
    if (cut === CUT || isForeignAt(bytes, at)) return at;
  }
  return -1;
}

function isCut(bytes: Uint8Array, at: number, table: ByteTable): boolean {
  return lastCut(bytes, at, at + 1, table) === at;
}

/**
 * Whether eight symbols of a token may be in a run of bytes without anything foreign and without an escape. They begin at one of five bytes in a row, of
 * which one is looked at, and the next four symbols are among them.
 */
function mayHold(bytes: Uint8Array, from: number, to: number, table: BlockTable, { classes }: ByteTable): boolean {
  for (let at = from + STRIDE - 1; at + BLOCK <= to; at += STRIDE) {
    let block = 0;
    let symbols = 0;
    for (let here = at; symbols < BLOCK && here < to; here += 1) {
      const symbol = classes[bytes[here] ?? QUOTE] ?? LONGER;
      if (symbol === SKIPPED) continue;
      if (symbol > LAST_SYMBOL || here > at + MAX_WALK) return true;
      block = (block << 6) | symbol;
      symbols += 1;
    }
    if (symbols === BLOCK && isTaken(table, block) && runsOn(bytes, at, table, classes)) return true;
  }
  return false;
}

/** Whether a taken block may be one of the five in a row that eight symbols have. */
function runsOn(bytes: Uint8Array, at: number, table: BlockTable, classes: Uint8Array): boolean {
  let run = 1;
  for (const step of [1, -1]) {
    for (let here = at + step; run < STRIDE; here += step) {
      let block = 0;
      let isWhole = true;
      for (let next = here; next < here + BLOCK; next += 1) {
        const symbol = classes[bytes[next] ?? QUOTE] ?? LONGER;
        if (symbol === SKIPPED || symbol === LONGER) return true;
        isWhole &&= symbol <= LAST_SYMBOL;
        block = (block << 6) | symbol;
      }
      if (!isWhole || !isTaken(table, block)) break;
      run += 1;
    }
  }
  return run >= STRIDE;
}

/** The blocks in any eight symbols: one bit for each, of so many that few other blocks fall on a taken one. */
interface BlockTable {
  readonly taken: Uint8Array;
  readonly shift: number;
}

function blockTable(grams: Iterable<number>): BlockTable {
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
function isTaken({ taken, shift }: BlockTable, block: number): boolean {
  const slot = Math.imul(block, ODD) >>> shift;
  return (((taken[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 1;
}
