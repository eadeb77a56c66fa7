import { inflateSync } from 'node:zlib';
import { decodeQR } from 'qr/decode.js';

/** The text in the picture of a QR code, as a phone reads it. */
export function readQr(base64: string): string {
  const picture = Buffer.from(base64, 'base64');
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  const bytesInRow = Math.ceil(width / 8) + 1;
  const rows = inflateSync(dataOf(picture));
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isWhite = ((rows[y * bytesInRow + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      if (!isWhite) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return decodeQR({ width, height, data });
}

/** What the chunks of a PNG hold that have its pixels. */
function dataOf(picture: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 8;
  while (at < picture.length) {
    const length = picture.readUInt32BE(at);
    if (picture.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(picture.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}
