import type { AppSentences } from '../sentences/sentences.ts';
import { type Line, span, textOfLine, widthOf } from './line.ts';

/** The rows of a list that are seen. */
export interface ListWindow {
  /** How many rows are above them. */
  readonly start: number;
  readonly shown: number;
  readonly total: number;
  /** There are more than `total`, and it is not known how many. */
  readonly isOpenEnded?: boolean;
}

/** The columns between the titles and the position. */
const GAP = 2;

/** The titles of a list, and where not all of it is seen which part is, at the right: a full screen looks as if it were all. */
export function titlesWithPosition(titles: Line, seen: ListWindow, columns: number, sentences: AppSentences): Line {
  const position = positionText(seen, sentences);
  if (position === undefined) return titles;
  const said = span(position, { isFaint: true });
  const kept = wholeTitles(textOfLine(titles), columns - widthOf([said]) - GAP);
  const room = columns - widthOf([span(kept), said]);
  return [span(kept, { isFaint: true }), span(' '.repeat(Math.max(0, room))), said];
}

function positionText({ start, shown, total, isOpenEnded = false }: ListWindow, { lists }: AppSentences): string | undefined {
  const end = start + shown;
  const isMoreBelow = end < total || isOpenEnded;
  if (start === 0 && !isMoreBelow) return undefined;
  const arrows = `${start > 0 ? '↑' : ''}${isMoreBelow ? '↓' : ''}`;
  return `${lists.position({ first: start + 1, last: end, total, isOpenEnded })} ${arrows}`;
}

/** The titles that fit: a part of one says less than none. */
function wholeTitles(titles: string, room: number): string {
  if (titles.length <= room) return titles;
  return titles
    .slice(0, Math.max(0, room + 1))
    .replace(/\S*$/u, '')
    .trimEnd();
}
