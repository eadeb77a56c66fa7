import type { SnapshotInfo } from '@sluice/queue';
import { unseenIn } from '@sluice/queue/reading';
import type { Find } from '../../app/find.ts';
import { BLANK, line, span, spread, type Line, widthOf } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import { presentMinute } from '../../present/format.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { Found } from './entry-search.ts';
import type { SnapshotWords } from './snapshot-words.ts';

export interface HeadState {
  readonly info: SnapshotInfo;
  readonly restored: number;
  readonly find: Find;
  readonly found: Found | undefined;
  readonly marked: number;
  /** How many of the marked are not in the list that is shown. */
  readonly hiddenMarks: number;
  /** Whether numbers and texts are shown. */
  readonly reveal: boolean;
  readonly sentences: AppSentences;
  readonly words: SnapshotWords;
}

/** What the snapshot holds, what is searched for, and what is marked. */
export function snapshotHead(state: HeadState, columns: number): readonly Line[] {
  const { info, restored, marked, hiddenMarks, reveal, sentences, words } = state;
  const { formats } = sentences;
  const unseen = unseenIn(info.completeness);
  const holds = [
    words.holds(info.entryCount, formats),
    words.bodies[info.bodies],
    ...(restored > 0 ? [words.restored(restored, formats)] : []),
  ];
  return [
    ...headLine(holds.join(', '), words.taken(presentMinute(info.at, sentences)), columns),
    ...(unseen > 0 ? sentenceLines(words.unseen(unseen, formats), columns, { tone: 'waiting' }) : []),
    ...findLines(state, columns),
    ...(marked === 0 ? [] : sentenceLines(markedWords(marked, hiddenMarks, state), columns, { tone: 'accent', isBold: true })),
    ...(reveal || info.entryCount === 0 ? [] : [line(sentences.screens.masked(state.find.isTyping()), { isFaint: true })]),
    BLANK,
  ];
}

/** Side by side where there is room for both. */
function headLine(left: string, right: string, columns: number): readonly Line[] {
  const both: Line = [span(oneLine(left)), span(oneLine(right))];
  if (widthOf(both) + 2 > columns) return sentenceLines(`${left}, ${right}`, columns);
  return [spread([span(oneLine(left))], [span(oneLine(right), { isFaint: true })], columns)];
}

function markedWords(marked: number, hidden: number, { sentences: { formats }, words }: HeadState): string {
  return hidden === 0 ? words.marked(marked, formats) : `${words.marked(marked, formats)} ${words.hiddenMarks(hidden, formats)}`;
}

function findLines({ find, found, info, sentences: { formats }, words }: HeadState, columns: number): readonly Line[] {
  const isTyping = find.isTyping();
  const typed = isTyping ? [find.line(words.find, columns)] : [];
  if (found === undefined) return typed;
  const count = found.entries.length;
  const said = found.isDone
    ? words.found(count, info.entryCount, formats)
    : words.searching(count, found.searched, info.entryCount, formats);
  const text = isTyping ? said : `“${oneLine(find.text())}”: ${said}`;
  return [...typed, ...sentenceLines(text, columns, { isBold: !isTyping })];
}
