import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { oneLine, type ScreenText } from './safe-text.ts';
import { steady } from './steady-text.ts';

/** Letters and signs that every terminal draws in one column each: most rows have no others, and to count them takes no time. */
const SINGLE = /^[\u0020-\u007E\u00AB\u00B7\u00BB\u00C0-\u024F\u0400-\u0481\u048A-\u052F–—’“”•…›↑↓\u2500-\u259F●○✓✕]*$/u;

export function isSingle(text: string): boolean {
  return SINGLE.test(text);
}

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  return isSingle(text) ? text.length : stringWidth(text);
}

/** A text as every terminal draws it, in exactly `width` columns: cut with an ellipsis, or filled with spaces. */
export function fit(text: ScreenText, width: number, align: 'left' | 'right' = 'left'): string {
  return filledTo(clip(text, width), width, align);
}

function filledTo(cut: string, width: number, align: 'left' | 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - columnsOf(cut)));
  return align === 'left' ? cut + fill : fill + cut;
}

/** The same in at most so many. */
export function clip(text: ScreenText, width: number): ScreenText {
  if (width > 0 && isSingle(text)) return text.length <= width ? text : oneLine(`${text.slice(0, width - 1)}…`);
  // A letter with its marks is rarely longer than this: a text of 20,000 characters need not be measured whole.
  const measured = text.slice(0, Math.max(0, width) * 16);
  // Joiners are not drawn: a text with many of them is cut here, and the ellipsis says so.
  const shown = steady(measured.length < text.length ? `${measured}…` : measured);
  return oneLine(cliTruncate(oneLine(shown), width));
}

/** The end of a text that is typed, which has only visible characters and spaces, in at most `width` columns. */
export function clipStart(text: string, width: number): string {
  return cliTruncate(text, width, { position: 'start' });
}

/** The spaces within a span of time, and that between a date and its time. */
const WITHIN_TIME =
  /(?<=\d) (?=(?:s|min|h|d|с|мин|ч|сут)(?!\p{L}))|(?<=\d (?:min|h|d|мин|ч|сут)) (?=\d)|(?<=\d{4}-\d\d-\d\d) (?=\d\d:)/gu;
/** The space between a figure and what it counts. */
const BEFORE_COUNTED = /(?<=\d) (?=\p{L})/gu;
/** In a narrower column the two may be longer than a line. */
const MIN_TOGETHER = 40;
/** In their place while lines are broken: no text of one line has such a character. */
const UNBROKEN = '\uE000';

/**
 * A text of one line in at most `maxLines` lines of `width` columns, broken between words, but not between a figure and what it counts; what
 * does not fit is cut with an ellipsis.
 */
export function wrap(text: ScreenText, width: number, maxLines: number): readonly string[] {
  if (text.length <= width && isSingle(text)) return text === '' ? [] : [text];
  const shown = isSingle(text) ? text : oneLine(steady(text));
  // Hard: a word that is longer than a line is broken, for there are scripts without spaces.
  const timed = shown.replaceAll(WITHIN_TIME, UNBROKEN);
  const together = width < MIN_TOGETHER ? timed : timed.replaceAll(BEFORE_COUNTED, UNBROKEN);
  const lines = wrapAnsi(together, width, { hard: true })
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(UNBROKEN, ' ').trim());
  return lines.length <= maxLines ? lines : [...lines.slice(0, maxLines - 1), clip(oneLine(`${lines[maxLines - 1]}…`), width)];
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';
const EMPTY = oneLine('');

/** Rows of text under their titles, in columns as wide as what is in them. */
export function table(columns: readonly Column[], rows: readonly (readonly ScreenText[])[]): string {
  const lines = [columns.map(({ title }) => oneLine(title)), ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => stringWidth(line[at] ?? ''))));
  return lines
    .map((line) =>
      columns
        // Whole, as it came: a program may read it.
        .map(({ align = 'left' }, at) => filledTo(line[at] ?? EMPTY, widths[at] ?? 0, align))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}
