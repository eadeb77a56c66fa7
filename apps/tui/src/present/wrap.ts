import wrapAnsi from 'wrap-ansi';
import { clip } from './fit.ts';
import { oneLine, type ScreenText } from './one-line.ts';

/** A text of one line in at most `maxLines` lines of `width` columns, broken between words; what does not fit is cut with an ellipsis. */
export function wrap(text: ScreenText, width: number, maxLines: number): readonly string[] {
  // Hard: a word that is longer than a line is broken, for there are scripts without spaces.
  const lines = wrapAnsi(text, width, { hard: true })
    .split('\n')
    .filter((line) => line !== '');
  return lines.length <= maxLines ? lines : [...lines.slice(0, maxLines - 1), clip(oneLine(`${lines[maxLines - 1]}…`), width)];
}
