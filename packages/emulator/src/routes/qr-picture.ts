import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';

/** The pixels of one module, and the modules of the white border. */
const SCALE = 4;
const BORDER = 4;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Draws a QR code as a PNG. @returns it in base64. */
export function qrPicture(text: string): string {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: BORDER, scale: SCALE });
  const size = modules.length;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // One bit a pixel, in grey; the other members stay 0.
  header.writeUInt8(1, 8);
  const picture = [SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rowsOf(modules))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat(picture).toString('base64');
}

/** The rows of pixels, each behind the byte that says that it is not filtered. White is 1. */
function rowsOf(modules: readonly (readonly boolean[])[]): Buffer {
  const width = Math.ceil(modules.length / 8) + 1;
  const rows = Buffer.alloc(width * modules.length);
  for (const [y, row] of modules.entries()) {
    for (const [x, isDark] of row.entries()) {
      const byte = y * width + 1 + (x >> 3);
      if (!isDark) rows.writeUInt8(rows.readUInt8(byte) | (0x80 >> (x & 7)), byte);
    }
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
