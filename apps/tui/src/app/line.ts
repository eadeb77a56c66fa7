import { clip, columnsOf, isSingle } from '../present/columns.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { steady } from '../present/steady-text.ts';

/** What a text means; a theme says how that looks. `accent`: a name or a key; `alert`: what must not be overlooked. */
export type Tone = 'good' | 'waiting' | 'bad' | 'accent' | 'alert';

export interface Style {
  readonly tone?: Tone | undefined;
  readonly isBold?: boolean;
  /** Less important, such as a title of columns or data that is old. */
  readonly isFaint?: boolean;
  /** The selected row of a list, and the cursor of a field. */
  readonly isInverse?: boolean;
  /** Black on white whatever the theme: a code is scanned so. */
  readonly isPaper?: boolean;
}

export interface Span extends Style {
  readonly text: string;
}

/** A row of the screen. Screens are made of rows and nothing else: what a row says is known before anything is drawn. */
export type Line = readonly Span[];

export const BLANK: Line = [];

/** A row of one text. What a text from outside holds is made safe by `oneLine` before. */
export function line(text: string, style: Style = {}): Line {
  return [{ text, ...style }];
}

export function span(text: string, style: Style = {}): Span {
  return { text, ...style };
}

/** The same row with a style on all of it, such as that of the selected one. */
export function styled(row: Line, style: Style): Line {
  return row.map((one) => Object.assign({}, one, style));
}

export function widthOf(row: Line): number {
  return row.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

export function textOfLine(row: Line): string {
  return row.map(({ text }) => text).join('');
}

/** A row in at most `width` columns: the span that does not fit is cut with an ellipsis, and those behind it are left out. */
export function clipLine(row: Line, width: number): Line {
  const fitting: Span[] = [];
  let room = width;
  for (const one of row) {
    const needed = columnsOf(one.text);
    if (needed > room) {
      if (room > 0) fitting.push({ ...one, text: clipKeepingSpaces(one.text, room) });
      return fitting;
    }
    fitting.push(one);
    room -= needed;
  }
  return fitting;
}

/** A row whose last part is at the right edge; where both do not fit, the left one is cut. */
export function spread(left: Line, right: Line, width: number): Line {
  const kept = clipLine(left, Math.max(0, width - widthOf(right) - 2));
  return [...kept, span(' '.repeat(Math.max(0, width - widthOf(kept) - widthOf(right)))), ...clipLine(right, width)];
}

/** A row that fills the width, so that a style such as `isInverse` reaches its end. */
function filled(row: Line, width: number): Line {
  const room = width - widthOf(row);
  return room > 0 ? [...row, span(' '.repeat(room))] : clipLine(row, width);
}

/**
 * The selected row of a list, from edge to edge. A name or a mark in another colour, or a fainter one, would be a block of it there: only what is
 * good, bad or waiting keeps its tone.
 */
export function selectedLine(row: Line, width: number): Line {
  return filled(clipLine(row, width), width).map((one) =>
    Object.assign({}, one, { tone: one.tone === 'accent' ? undefined : one.tone, isFaint: false, isInverse: true }),
  );
}

/** A row as every terminal draws it in the same number of columns, whatever texts are in it. */
export function steadyLine(row: Line): Line {
  return row.every(({ text }) => isSingle(text)) ? row : row.map((one) => ({ ...one, text: steady(one.text) }));
}

/** `clip` takes the spaces at the ends of a text away; here they are columns. */
function clipKeepingSpaces(text: string, width: number): string {
  const before = /^ */.exec(text)?.[0].length ?? 0;
  const lead = ' '.repeat(Math.min(before, width));
  const rest: ScreenText = clip(oneLine(text), width - lead.length);
  return `${lead}${rest}`;
}
