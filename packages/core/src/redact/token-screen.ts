import { joinBytes } from '../join-bytes.ts';
import { LAST_SYMBOL, SKIPPED } from './symbols.ts';
import { gramsOf, MIN_PART } from './token-forms.ts';
import { byteClasses, isForeignAt, LONGER, mayStart, MIN_INSTANCE_BYTES, SLASH, STARTING_BYTES } from './utf8-bytes.ts';

/** So many symbols in a row are looked up at once, and so many bits they have. */
const BLOCK = 4;
const BLOCK_BITS = 6 * BLOCK;
/** So many blocks are in eight symbols, each one symbol after the other. */
const BLOCKS = MIN_PART - BLOCK + 1;
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
  const classes = byteClasses();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  function isCleanFrom(bytes: Uint8Array, from: number, to: number): boolean {
    return isClean(decoder.decode(bytes.subarray(from, to)));
  }

  /** Whether there is no escape and no address, or nothing between the quotation marks around it. */
  function isCleanAround(bytes: Uint8Array, starting: number): boolean {
    const step = starting === SLASH ? MIN_INSTANCE_BYTES : 1;
    for (let at = bytes.indexOf(starting); at >= 0; at = bytes.indexOf(starting, at + step)) {
      if (!mayStart(bytes, at)) continue;
      const from = bytes.lastIndexOf(QUOTE, at) + 1;
      const to = bytes.indexOf(QUOTE, at);
      if (!isCleanFrom(bytes, from, to < 0 ? bytes.length : to)) return false;
      if (to < 0) return true;
      at = to;
    }
    return true;
  }

  function isCleanPiece(bytes: Uint8Array): boolean {
    if (!STARTING_BYTES.every((byte) => isCleanAround(bytes, byte))) return false;
    // A finding that is not yet excluded begins here or later.
    let from = 0;
    let at = 0;
    while (at + minPart <= bytes.length) {
      const to = at + minPart;
      const next = behindBreak(bytes, at, to, classes, table);
      if (next === at) {
        at = to;
        continue;
      }
      // The bytes of one range up to its break have no room for `minPart` symbols.
      if (from < at && !isCleanFrom(bytes, from, to)) return false;
      from = at = next;
    }
    return from === at || isCleanFrom(bytes, from, bytes.length);
  }

  function isCleanBorder(parts: readonly Uint8Array[]): boolean {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return parts.length < 2 || isCleanPiece(joinBytes(parts, length));
  }

  return (pieces) => {
    // The text around the border of two pieces, between quotation marks.
    let around: Uint8Array[] = [];
    for (const piece of pieces) {
      if (!isCleanPiece(piece)) return false;
      const quote = piece.indexOf(QUOTE);
      around.push(quote < 0 ? piece : piece.subarray(0, quote));
      if (quote < 0) continue;
      if (!isCleanBorder(around)) return false;
      around = [piece.subarray(piece.lastIndexOf(QUOTE) + 1)];
    }
    return isCleanBorder(around);
  };
}

/**
 * The place behind the last break in a range; the beginning of the range where no break is seen. A finding begins behind a break, or ends before four
 * symbols after it. The range is read from behind: most of it need not be read.
 *
 * A break is a character that is in no token, or eight symbols in a row whose halves are both in no token. A finding consists of parts of a token of
 * eight symbols or more, so that two parts would have to meet in each half: these places are too close to each other for that.
 */
function behindBreak(bytes: Uint8Array, from: number, to: number, classes: Uint8Array, { taken, shift }: BlockTable): number {
  let block = 0;
  let count = 0;
  /** Behind the first symbol of the second half, where that is in no token. */
  let behindHalf = from;
  for (let at = to - 1; at >= from; at -= 1) {
    const symbol = classes[bytes[at] ?? QUOTE] ?? LONGER;
    if (symbol <= LAST_SYMBOL) {
      block = (block >>> 6) | (symbol << (BLOCK_BITS - 6));
      count += 1;
      if (count < BLOCK) continue;
      count = 0;
      const slot = slotOf(block, shift);
      if (((taken[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0) behindHalf = from;
      else if (behindHalf > from) return behindHalf;
      else behindHalf = at + 1;
    } else if (symbol !== SKIPPED) {
      if (symbol !== LONGER || isForeignAt(bytes, at)) return at + 1;
      behindHalf = from;
      count = 0;
    }
  }
  return from;
}

/** The blocks in any eight symbols: one bit for each, of so many that few other blocks fall on a taken one, and none is missed. */
interface BlockTable {
  readonly taken: Uint8Array;
  readonly shift: number;
}

function blockTable(grams: Iterable<number>): BlockTable {
  const blocks = new Set<number>();
  for (const gram of grams) {
    // The numbers have 48 bits, of which an operator on bits takes 32.
    for (let later = 0; later < BLOCKS; later += 1) blocks.add(Math.floor(gram / 2 ** (6 * later)) % 2 ** BLOCK_BITS);
  }
  const bits = Math.min(BLOCK_BITS, Math.ceil(Math.log2(blocks.size * 128)));
  const taken = new Uint8Array(2 ** bits / 8);
  const shift = 32 - bits;
  for (const block of blocks) {
    const slot = slotOf(block, shift);
    taken[slot >> 3] = (taken[slot >> 3] ?? 0) | (1 << (slot & 7));
  }
  return { taken, shift };
}

function slotOf(block: number, shift: number): number {
  return Math.imul(block, ODD) >>> shift;
}
