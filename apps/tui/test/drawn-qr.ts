import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { encodeQR } from 'qr';

/** Black on white, whatever the theme. */
const LINE = /38;5;16;48;5;231m([ ▀▄█]+)/g;
/** The pixels of one module, as a phone sees some. */
const SCALE = 4;

/** A picture as a gateway serves it: black on white, with a white border. @returns it in base64. */
export function qrPng(text: string): string {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4, scale: SCALE });
  const png = new PNG({ width: modules.length, height: modules.length });
  for (const [y, row] of modules.entries()) {
    for (const [x, isDark] of row.entries())
      png.data.set(isDark ? [0, 0, 0, 255] : [255, 255, 255, 255], 4 * (y * png.width + x));
  }
  return PNG.sync.write(png).toString('base64');
}

/** Reads the first code that was drawn, from its half blocks, as a phone does. */
export function readDrawnQr(output: string): string | undefined {
  const lines = [...output.matchAll(LINE)].map(([, blocks = '']) => blocks);
  const columns = lines[0]?.length ?? 0;
  const code = lines.slice(0, Math.ceil(columns / 2));
  const width = columns * SCALE;
  const height = code.length * 2 * SCALE;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const half = Math.floor(y / SCALE);
      const block = code[half >> 1]?.[Math.floor(x / SCALE)];
      const isDark = block === '█' || block === (half % 2 === 0 ? '▀' : '▄');
      if (isDark) data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  }
  return jsQR(data, width, height)?.data;
}
