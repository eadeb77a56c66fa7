import { clipLine, line, selectedLine, span, type Line, widthOf } from '../../app/line.ts';
import { fit } from '../../present/columns.ts';
import { presentEntry, presentIds, presentType } from '../../present/entry.ts';
import { presentNumber } from '../../present/format.ts';
import { presentChat, presentText } from '../../present/mask.ts';
import { oneLine, type ScreenText } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { ShownItem } from './queue-filter.ts';
import type { Group, Grouped } from './queue-groups.ts';
import { typeOf } from './queue-items.ts';
import type { QueueWords } from './queue-words.ts';

export interface ListContext {
  readonly columns: number;
  readonly isRevealed: boolean;
  /** Old data looks old. */
  readonly isFaint: boolean;
  readonly now: number;
  readonly sentences: AppSentences;
  readonly words: QueueWords;
  /** Whether it is known of any how long it has waited. */
  readonly isDated: boolean;
  /** How long the longest of the ids is. */
  readonly idLength: number;
}

/** How a row is shown, apart from what it says. */
export interface RowMarks {
  readonly isSelected: boolean;
  /** Marked: all of it, or a part of a group. */
  readonly marked: 'all' | 'some' | 'none';
  /** In the range that is being marked. */
  readonly isInRange: boolean;
}

const LEAD = 4;
const NUMBER = 6;
const TYPE = 9;
const AGE = 13;
const MAX_ID = 34;
/** How many columns the ids have; none on a narrow screen. */
function idWidth({ columns, idLength }: ListContext): number {
  return columns < WIDE || idLength === 0 ? 0 : Math.min(MAX_ID, idLength) + 2;
}

/** From this width on there is room for the ids. */
const WIDE = 128;
const GAP = 2;

function chatWidth(columns: number): number {
  return Math.min(28, Math.floor(columns / 4));
}

export function itemsTitle(context: ListContext): Line {
  const { columns, isDated, words } = context;
  const { columns: titles } = words;
  const cells = [
    ' '.repeat(LEAD),
    fit(oneLine(titles.position), NUMBER, 'right'),
    ' '.repeat(GAP),
    fit(oneLine(titles.chat), chatWidth(columns)),
    ' ',
    fit(oneLine(titles.type), TYPE),
    ' ',
    isDated ? fit(oneLine(titles.age), AGE) : '',
    fit(oneLine(titles.id), idWidth(context)),
    titles.text,
  ];
  return clipLine(line(cells.join(''), { isFaint: true }), columns);
}

export function itemRow(item: ShownItem, marks: RowMarks, context: ListContext): Line {
  return finished(
    cellsOf(item, context, () => itemCells(item, context)),
    marks,
  );
}

function itemCells({ row, likeness }: ShownItem, context: ListContext): readonly [cells: string, text: ScreenText] {
  const { columns, isRevealed, isDated, now, sentences, words } = context;
  const { entry, position, acceptedAt } = row;
  const presented = presentEntry(entry, sentences);
  const ids = idWidth(context);
  const waits = acceptedAt === undefined ? '' : sentences.formats.span(coarse(now - acceptedAt.at));
  const age = acceptedAt === undefined || acceptedAt.certainty === 'certain' ? waits : sentences.lists.about(waits);
  const cells = [
    fit(presentNumber(position, sentences), NUMBER, 'right'),
    likeness === 'similar' ? `${words.similar} ` : ' '.repeat(GAP),
    fit(presentChat(entry.chatId, isRevealed, sentences), chatWidth(columns)),
    ' ',
    fit(presented.type, TYPE),
    ' ',
    isDated ? fit(oneLine(age), AGE - 1).concat(' ') : '',
    ids === 0 ? '' : fit(presentIds(entry, isRevealed, sentences), ids - 2).concat('  '),
  ].join('');
  return [cells, presentText(presented.text, isRevealed, sentences)];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** In whole minutes, or whole hours: a row is drawn again when that changes, and not every second. */
function coarse(ms: number): number {
  return ms < HOUR_MS ? Math.max(MINUTE_MS, Math.floor(ms / MINUTE_MS) * MINUTE_MS) : Math.floor(ms / HOUR_MS) * HOUR_MS;
}

export function groupsTitle(by: Grouped, { columns, words }: ListContext): Line {
  const { columns: titles } = words;
  const own = { text: titles.text, chat: titles.chat, type: titles.type }[by];
  const cells = [
    ' '.repeat(LEAD),
    fit(oneLine(titles.messages), GROUP_COUNT, 'right'),
    ' '.repeat(GAP),
    fit(oneLine(titles.chats), GROUP_CHATS),
    by === 'text' ? fit(oneLine(titles.type), TYPE + 1) : '',
    own,
  ];
  return clipLine(line(cells.join(''), { isFaint: true }), columns);
}

const GROUP_COUNT = 9;
const GROUP_CHATS = 14;

export function groupRow(group: Group<ShownItem>, by: Grouped, marks: RowMarks, context: ListContext): Line {
  return finished(
    cellsOf(group, context, () => groupCells(group, by, context)),
    marks,
  );
}

function groupCells(
  { first, items, chats }: Group<ShownItem>,
  by: Grouped,
  context: ListContext,
): readonly [cells: string, text: ScreenText] {
  const { sentences, words } = context;
  const cells = [
    fit(oneLine(`${presentNumber(items.length, sentences)} ×`), GROUP_COUNT, 'right'),
    ' '.repeat(GAP),
    fit(oneLine(chats === 0 ? '' : words.toChats(chats, sentences.formats)), GROUP_CHATS),
    by === 'text' ? `${fit(presentType(typeOf(first), sentences), TYPE)} ` : '',
  ].join('');
  return [cells, groupLabel(first, by, context)];
}

function groupLabel(first: ShownItem, by: Grouped, { isRevealed, sentences, words }: ListContext): ScreenText {
  const { entry } = first.row;
  switch (by) {
    case 'chat':
      return presentChat(entry.chatId, isRevealed, sentences);
    case 'type':
      return presentType(typeOf(first), sentences);
    case 'text': {
      const { text } = presentEntry(entry, sentences);
      return text === '' ? oneLine(words.noText) : presentText(text, isRevealed, sentences);
    }
  }
}

/** The cells of a row behind its marks, and how many columns remain. */
interface Cells {
  readonly of: string;
  readonly row: Line;
  readonly room: number;
}

const cellsBefore = new WeakMap<ShownItem | Group<ShownItem>, Cells>();

/** They are made again only where they look different: that is most of the work of a frame. */
function cellsOf(
  of: ShownItem | Group<ShownItem>,
  context: ListContext,
  make: () => readonly [cells: string, text: ScreenText],
): Cells {
  const { columns, isRevealed, isFaint, isDated, now, words } = context;
  const looks = [columns, isRevealed, isFaint, isDated ? now : 0, words.name].join(' ');
  const before = cellsBefore.get(of);
  if (before?.of === looks) return before;
  const [cells, text] = make();
  // What cannot be seen of a long text is not measured either.
  const row = clipLine([span(cells, { isFaint }), span(text.slice(0, columns * 16), { isFaint })], columns - LEAD);
  const made = { of: looks, row, room: columns - LEAD - widthOf(row) };
  cellsBefore.set(of, made);
  return made;
}

function finished({ row, room }: Cells, { isSelected, marked, isInRange }: RowMarks): Line {
  const mark = isInRange ? '+ ' : { all: '* ', some: '- ', none: '  ' }[marked];
  const spans = [span(isSelected ? '› ' : '  '), span(mark, { tone: 'accent', isBold: true }), ...row];
  return isSelected ? selectedLine([...spans, span(' '.repeat(room))], LEAD + widthOf(row) + room) : spans;
}
