import stringWidth from 'string-width';
import { oneLine, type ScreenText } from './one-line.ts';

const segmenter = new Intl.Segmenter();

/** A text in exactly `width` columns of a terminal: cut with an ellipsis, or filled with spaces. */
export function fit(text: ScreenText, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = clip(text, width);
  const fill = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return align === 'left' ? cut + fill : fill + cut;
}

/** A text in at most `width` columns. */
export function clip(text: ScreenText, width: number): ScreenText {
  if (width <= 0) return oneLine('');
  // A letter with its marks is rarely longer than this: a text of 20,000 characters need not be measured whole.
  const start = text.slice(0, width * 16);
  if (start.length === text.length && stringWidth(text) <= width) return text;
  let cut = '';
  let columns = 0;
  for (const { segment } of segmenter.segment(start)) {
    const next = columns + stringWidth(segment);
    if (next > width - 1) break;
    cut += segment;
    columns = next;
  }
  return oneLine(`${cut}…`);
}

/** The end of a text that is typed, which has only visible characters and spaces, in at most `width` columns. */
export function clipStart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  let columns = 0;
  for (const { segment } of Array.from(segmenter.segment(text)).toReversed()) {
    columns += stringWidth(segment);
    if (columns > width - 1) break;
    cut = segment + cut;
  }
  return `…${cut}`;
}
