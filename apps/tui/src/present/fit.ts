import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import { oneLine, type ScreenText } from './one-line.ts';

/** A text in exactly `width` columns of a terminal: cut with an ellipsis, or filled with spaces. */
export function fit(text: ScreenText, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = clip(text, width);
  const fill = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return align === 'left' ? cut + fill : fill + cut;
}

/** A text in at most `width` columns. */
export function clip(text: ScreenText, width: number): ScreenText {
  // A letter with its marks is rarely longer than this: a text of 20,000 characters need not be measured whole.
  return oneLine(cliTruncate(text.slice(0, Math.max(0, width) * 16), width));
}

/** The end of a text that is typed, which has only visible characters and spaces, in at most `width` columns. */
export function clipStart(text: string, width: number): string {
  return cliTruncate(text, width, { position: 'start' });
}
