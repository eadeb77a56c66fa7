import type { IUnicodeVersionProvider } from '@xterm/headless';
import stringWidth from 'string-width';

/** As xterm.js packs what it keeps of a character. */
const property = (width: number, isJoined: boolean): number => (width << 1) | (isJoined ? 1 : 0);
const widthIn = (packed: number): number => (packed >> 1) & 3;

function widthOf(codePoint: number): 0 | 1 | 2 {
  const character = String.fromCodePoint(codePoint);
  if (/[\p{Mn}\p{Me}]|[\u200B-\u200F]|[\uFE00-\uFE0F]/u.test(character)) return 0;
  if (codePoint < 0x3_00) return 1;
  return stringWidth(character) === 2 ? 2 : 1;
}

/** The widths of a terminal of today: emoji are two columns wide, marks without a width are on the letter before them, and joiners join nothing. */
export const terminalWidths: IUnicodeVersionProvider = {
  version: 'today',
  wcwidth: widthOf,
  charProperties(codePoint, preceding) {
    const width = widthOf(codePoint);
    const before = widthIn(preceding);
    return width === 0 && preceding !== 0 && before !== 0 ? property(Math.max(before, width), true) : property(width, false);
  },
};
