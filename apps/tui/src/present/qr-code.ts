import type { QrModules } from './qr-modules.ts';

/** A QR code as lines of a terminal, or why there are none. */
export type DrawnQr =
  | { readonly kind: 'drawn'; readonly lines: readonly string[] }
  /** It needs so many characters, with the line below it. */
  | { readonly kind: 'too-large'; readonly columns: number; readonly rows: number };

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** The white border, in modules: four by the standard; phones read two, and one where there is no room for more. */
const BORDERS = [4, 2, 1] as const;
/** Below the code are a line with how long it is good, and the cursor. */
const LINES_BELOW = 2;
/** Black on white by their places in the cube of 256 colours, which themes leave as they are. */
const COLOURS = '\u001B[38;5;16;48;5;231m';
const PLAIN = '\u001B[0m';
/** By whether the upper and the lower module are dark. */
const BLOCKS = [' ', '▄', '▀', '█'] as const;

function heightOf(width: number): number {
  return Math.ceil(width / 2) + LINES_BELOW;
}

/** Draws a code with two modules to a character, with as wide a border as fits. */
export function drawQr(modules: QrModules, { columns, rows }: TerminalSize): DrawnQr {
  const sizes = BORDERS.map((border) => ({ border, width: modules.length + 2 * border }));
  const fitting = sizes.find(({ width }) => width <= columns && heightOf(width) <= rows);
  if (fitting === undefined) {
    const least = modules.length + 2 * BORDERS[2];
    return { kind: 'too-large', columns: least, rows: heightOf(least) };
  }
  const { border, width } = fitting;
  const isDark = (x: number, y: number): number => (modules[y - border]?.[x - border] === true ? 1 : 0);
  const lines = Array.from({ length: Math.ceil(width / 2) }, (_, line) => {
    const blocks = Array.from({ length: width }, (_column, x) => BLOCKS[isDark(x, 2 * line) * 2 + isDark(x, 2 * line + 1)]);
    return `${COLOURS}${blocks.join('')}${PLAIN}`;
  });
  return { kind: 'drawn', lines };
}
