import { PNG } from 'pngjs';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';

/** The modules of a code in their rows; `true` is dark. */
export type QrModules = readonly (readonly boolean[])[];

/** What a gateway serves has some thousand pixels; a picture that says it has more is not unpacked. */
const MAX_PNG_BYTES = 512 * 1024;
const MAX_SIDE = 4096;

/**
 * Reads the text of a code in a picture, and makes the smallest code that says the same: that of a gateway can have more redundancy than a
 * terminal has room for.
 *
 * @param png in base64.
 * @returns `undefined` where no code can be read in it.
 */
export function readModules(png: string): QrModules | undefined {
  const bytes = Buffer.from(png, 'base64');
  if (bytes.length > MAX_PNG_BYTES || sideOf(bytes) > MAX_SIDE) return undefined;
  try {
    const { width, height, data } = PNG.sync.read(bytes);
    const text = decodeQR({ width, height, data: onWhite(data) }, { timeLimit: 500 });
    // The library draws a border of one at least; how wide it can be, the terminal says.
    const bordered = encodeQR(text, 'raw', { ecc: 'low', border: 1, scale: 1 });
    return bordered.slice(1, -1).map((row) => row.slice(1, -1));
  } catch {
    return undefined;
  }
}

/** The longer side, as the header says it: width and height are behind the signature and the name of the first part. */
function sideOf(png: Buffer): number {
  return png.length < 24 ? 0 : Math.max(png.readUInt32BE(16), png.readUInt32BE(20));
}

/** Makes transparent pixels white, as where the picture is shown. */
function onWhite(rgba: Buffer): Uint8Array {
  return rgba.map((value, at) => (rgba[at - (at % 4) + 3] === 0 ? 255 : value));
}
