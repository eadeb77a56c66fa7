/** Finds places that no part of a token goes over. All that the loops use is in this file: an import is loaded again for each byte. */
import { LAST_SYMBOL, SKIPPED, symbolOf } from './symbols.ts';
import { gramsOf, MIN_PART } from './token-forms.ts';
import { isForeignAt } from './utf8-bytes.ts';

/** So many symbols in a row are looked up at once, as one word: the first of them is its lowest byte. */
const BLOCK = 4;
/** So many blocks are in eight symbols, each one symbol after the other. */
const BLOCKS = MIN_PART - BLOCK + 1;
/** The bit that a small letter has, and also each symbol that is no letter. */
const LOWER_CASE = 0x20;
const LOWER_CASES = 0x2020_2020;
/** Spreads numbers over 32 bits, as the golden ratio does. */
const ODD = 0x9e37_79b1;

// What a byte is that is no symbol. A symbol is the byte itself, in lower case.
const SKIP = 0;
const STOP = 1;
const LONGER = 2;

/** The blocks in any eight symbols: one bit for each, of so many that few other blocks fall on a taken one, and none is missed. */
interface BlockTable {
  readonly taken: Uint32Array;
  readonly shift: number;
}

/**
 * Makes what goes over the breaks of a text in UTF-8.
 *
 * A break is a character that is in no token, or eight symbols in a row whose halves are both in no token. A finding consists of parts of a token of
 * eight symbols or more, so that two parts would have to meet in each half: these places are too close to each other for that. So a finding
 * begins behind a break, or ends before four symbols after it.
 */
export interface TokenBreaks {
  /**
   * Goes from one break to the next for as long as they are easily seen, and less than `minPart` bytes apart.
   *
   * @param words the bytes.
   * @returns the place behind the last one.
   */
  skip(words: DataView, from: number): number;
  /** @returns the place behind the last break in a range; the beginning of the range where it has none. */
  lastIn(bytes: Uint8Array, from: number, to: number): number;
}

export function createTokenBreaks(tokens: readonly string[], minPart: number): TokenBreaks {
  const table = blockTable(gramsOf(tokens).keys());
  const kinds = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte));
  return {
    skip: (words, from) => skipBreaks(words, from, minPart, table),
    lastIn: (bytes, from, to) => behindLastBreak(bytes, from, to, kinds, table),
  };
}

/** Sees the breaks of plain text in ASCII, and of Cyrillic, in words of four bytes. Most of the bytes need not be read. */
function skipBreaks(words: DataView, from: number, minPart: number, { taken, shift }: BlockTable): number {
  // Not asked again: that is a call.
  const { byteLength } = words;
  let at = from;
  let to = at + minPart;
  while (to <= byteLength) {
    const last = words.getInt32(to - BLOCK, true);
    const before = words.getInt32(to - 2 * BLOCK, true);
    if (isPlain(last) && isPlain(before)) {
      if ((bitAt(taken, slotOf(last | LOWER_CASES, shift)) | bitAt(taken, slotOf(before | LOWER_CASES, shift))) === 0) {
        at = to - BLOCK + 1;
        to = at + minPart;
        continue;
      }
    } else if (isCyrillic(last >>> 16)) {
      at = to;
      to = at + minPart;
      continue;
    } else if (isCyrillic((last >>> 8) & 0xffff)) {
      at = to - 1;
      to = at + minPart;
      continue;
    }
    // An earlier break is as good: often a space is all that is in the way.
    to -= BLOCK;
    if (to < at + minPart - BLOCK || to < at + 2 * BLOCK) return at;
  }
  return at;
}

/** The range is read from behind: most of it need not be read. */
function behindLastBreak(bytes: Uint8Array, from: number, to: number, kinds: Uint8Array, { taken, shift }: BlockTable): number {
  let block = 0;
  let count = 0;
  /** Behind the first symbol of the second half, where that is in no token. */
  let behindHalf = from;
  for (let at = to - 1; at >= from; at -= 1) {
    const kind = kinds[bytes[at] ?? 0] ?? LONGER;
    if (kind > LONGER) {
      block = (block << 8) | kind;
      count += 1;
      if (count < BLOCK) continue;
      count = 0;
      if (bitAt(taken, slotOf(block, shift)) !== 0) behindHalf = from;
      else if (behindHalf > from) return behindHalf;
      else behindHalf = at + 1;
    } else if (kind !== SKIP) {
      if (kind !== LONGER || isForeignAt(bytes, at)) return at + 1;
      behindHalf = from;
      count = 0;
    }
  }
  return from;
}

/** Whether four bytes are all of ASCII, and none of them is skipped: none is below 0x21, and none above 0x7e. */
function isPlain(word: number): boolean {
  // Each sets the highest bit of a byte on its side; a carry comes only from a byte that the other one has found.
  return (((word + 0x0101_0101) | (word - 0x2121_2121)) & 0x8080_8080) === 0;
}

/** Whether two bytes are a Cyrillic letter that is in no token: they begin with 0xd0 or 0xd1. Of the first letter of all that is not so. */
function isCyrillic(pair: number): boolean {
  return (pair & 0xc0fe) === 0x80d0 && pair !== 0x80d0;
}

function kindOf(byte: number): number {
  if (byte >= 0x80) return LONGER;
  const symbol = symbolOf(byte);
  if (symbol <= LAST_SYMBOL) return byte | LOWER_CASE;
  return symbol === SKIPPED ? SKIP : STOP;
}

function blockTable(grams: Iterable<number>): BlockTable {
  const kinds: number[] = [];
  for (let byte = 0; byte < 0x80; byte += 1) kinds[symbolOf(byte)] = kindOf(byte);
  const blocks = new Set<number>();
  for (const gram of grams) {
    for (let later = 0; later < BLOCKS; later += 1) {
      let block = 0;
      // The numbers have 48 bits, of which an operator on bits takes 32. The last symbol is in their lowest ones.
      for (let at = 0; at < BLOCK; at += 1) block = (block << 8) | (kinds[Math.floor(gram / 2 ** (6 * (later + at))) % 64] ?? 0);
      blocks.add(block);
    }
  }
  const bits = Math.min(24, Math.max(5, Math.ceil(Math.log2(blocks.size * 128))));
  const taken = new Uint32Array(2 ** (bits - 5));
  const shift = 32 - bits;
  for (const block of blocks) {
    const slot = slotOf(block, shift);
    // The operator takes the last five bits of a slot.
    taken[slot >>> 5] = (taken[slot >>> 5] ?? 0) | (1 << slot);
  }
  return { taken, shift };
}

function slotOf(block: number, shift: number): number {
  return Math.imul(block, ODD) >>> shift;
}

function bitAt(taken: Uint32Array, slot: number): number {
  return ((taken[slot >>> 5] ?? 0) >>> slot) & 1;
}
