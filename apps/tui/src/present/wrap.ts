import stringWidth from 'string-width';
import { clip } from './fit.ts';
import { oneLine, type ScreenText } from './one-line.ts';

const segmenter = new Intl.Segmenter();

/** A text of one line in at most `most` lines of `width` columns, broken between words; what does not fit is cut with an ellipsis. */
export function wrap(text: ScreenText, width: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  let rest: string = text;
  while (rest !== '' && lines.length < maxLines - 1) {
    const line = lineOf(rest, width);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? lines : [...lines, clip(oneLine(rest), width)];
}

/** As much of the beginning as fits: whole words, or a part of one that is longer than a line. Scripts without spaces have such. */
function lineOf(text: string, width: number): string {
  let fits = 0;
  let columns = 0;
  let afterWord = 0;
  for (const { segment } of segmenter.segment(text)) {
    columns += stringWidth(segment);
    if (segment === ' ') afterWord = fits;
    // A letter that is wider than a line has to be somewhere.
    if (columns > width) return text.slice(0, afterWord || fits || segment.length);
    fits += segment.length;
  }
  return text;
}
