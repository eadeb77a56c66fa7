import { joinBytes } from '../join-bytes.ts';
import { createTokenBreaks } from './token-breaks.ts';
import { mayStart, MIN_INSTANCE_BYTES, SLASH, STARTING_BYTES } from './utf8-bytes.ts';

/** No symbol and no escape is written with a quotation mark, so that whatever is found in a text is found between two of them. */
const QUOTE = 0x22;
/** The next byte of a kind is looked for here first, so far: to ask the runtime for one that is near takes longer. */
const NEAR = 16;

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
  const breaks = createTokenBreaks(tokens, minPart);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  function isCleanFrom(bytes: Uint8Array, from: number, to: number): boolean {
    return isClean(decoder.decode(bytes.subarray(from, to)));
  }

  /** Whether there is no escape and no address, or nothing between the quotation marks around it. */
  function isCleanAround(bytes: Uint8Array, starting: number): boolean {
    const step = starting === SLASH ? MIN_INSTANCE_BYTES : 1;
    for (let at = bytes.indexOf(starting); at >= 0; at = indexOf(bytes, starting, at + step)) {
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
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // A finding that is not yet excluded begins here or later.
    let from = breaks.skip(words, 0);
    let at = from;
    while (at + minPart <= bytes.length) {
      const to = at + minPart;
      const next = breaks.lastIn(bytes, at, to);
      if (next === at) {
        at = to;
        continue;
      }
      // The bytes of one range up to its break have no room for `minPart` symbols.
      if (from < at && !isCleanFrom(bytes, from, to)) return false;
      from = at = breaks.skip(words, next);
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

/** The same as `bytes.indexOf`, for a byte that may be near. */
function indexOf(bytes: Uint8Array, byte: number, from: number): number {
  const far = Math.min(from + NEAR, bytes.length);
  for (let at = from; at < far; at += 1) if (bytes[at] === byte) return at;
  return bytes.indexOf(byte, far);
}
