import { gatewayTypeOf } from '@sluice/core';
import { queueEntryFrom, type ResendAttempt, type StoredEntry } from '@sluice/queue/journal';
import { clipLine, line, selectedLine, span, type Span, type Line } from '../../app/line.ts';
import { type ListWindow, titlesWithPosition } from '../../app/list-position.ts';
import { fit } from '../../present/columns.ts';
import { presentEntry, presentIds, presentType } from '../../present/entry.ts';
import { presentNumber } from '../../present/format.ts';
import { presentChat, presentText } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { SnapshotWords } from './snapshot-words.ts';

export interface EntryRow {
  readonly position: number;
  /** `undefined` until it was read. */
  readonly stored: StoredEntry | undefined;
  readonly isMarked: boolean;
  readonly isSelected: boolean;
  readonly attempt: ResendAttempt | undefined;
}

export interface EntriesContext {
  readonly reveal: boolean;
  readonly sentences: AppSentences;
  readonly words: SnapshotWords;
}

const CURSOR = 2;
const MARKED = 2;
const POSITION = 8;
const STATE = 2;
const GAP = 2;
const MIN_CHAT = 18;
const MAX_CHAT = 34;
const TYPE = 10;
/** The ids, from this width on. */
const ID = 34;
const WIDE = 128;

function idWidth(columns: number): number {
  return columns < WIDE ? 0 : ID + GAP;
}

/** Rows of entries under their titles, in a window of the list. */
export function entryRows(
  rows: readonly EntryRow[],
  context: EntriesContext,
  columns: number,
  seen: Omit<ListWindow, 'shown'>,
): readonly Line[] {
  const chat = Math.max(MIN_CHAT, Math.min(MAX_CHAT, Math.floor(columns / 4)));
  const { words } = context;
  const titles = [
    ' '.repeat(CURSOR + MARKED),
    fit(oneLine(words.columns.position), POSITION, 'right'),
    ' '.repeat(GAP + STATE),
    fit(oneLine(words.columns.chat), chat),
    fit(oneLine(words.columns.type), TYPE),
    fit(oneLine(words.columns.id), idWidth(columns)),
    words.columns.text,
  ];
  const titled = line(titles.join(''), { isFaint: true });
  return [
    titlesWithPosition(titled, { ...seen, shown: rows.length }, columns, context.sentences),
    ...rows.map((row) => rowLine(row, chat, context, columns)),
  ].map((row) => clipLine(row, columns));
}

function rowLine(
  { position, stored, isMarked, isSelected, attempt }: EntryRow,
  chat: number,
  context: EntriesContext,
  columns: number,
): Line {
  const { sentences, words } = context;
  const row: readonly Span[] = [
    span(isSelected ? '› ' : '  '),
    span(isMarked ? '■ ' : '  ', { tone: 'accent' }),
    span(fit(presentNumber(position, sentences), POSITION, 'right')),
    span(' '.repeat(GAP)),
    ...(stored === undefined ? [span(words.notRead, { isFaint: true })] : cells(stored, attempt, chat, context, columns)),
  ];
  return isSelected ? selectedLine(row, columns) : row;
}

function cells(
  stored: StoredEntry,
  attempt: ResendAttempt | undefined,
  chat: number,
  { reveal, sentences }: EntriesContext,
  columns: number,
): readonly Span[] {
  const entry = queueEntryFrom(stored);
  const { mark, tone } = stateOf(attempt);
  const ids = idWidth(columns);
  const room = columns - CURSOR - MARKED - POSITION - GAP - STATE - chat - TYPE - ids;
  const presented = presentEntry(entry, sentences);
  return [
    span(fit(oneLine(mark), STATE), { tone }),
    span(fit(presentChat(stored.chatId, reveal, sentences), chat - 1)),
    span(' '),
    span(fit(presentType(gatewayTypeOf(entry), sentences), TYPE)),
    ...(ids === 0 ? [] : [span(`${fit(presentIds(entry, reveal, sentences), ids - GAP)}${' '.repeat(GAP)}`)]),
    span(fit(presentText(presented.text, reveal, sentences), room)),
  ];
}

function stateOf(attempt: ResendAttempt | undefined): { readonly mark: string; readonly tone: 'good' | 'waiting' | undefined } {
  if (attempt?.outcome === 'accepted') return { mark: '✓', tone: 'good' };
  const isOpen = attempt !== undefined && (attempt.outcome === undefined || attempt.outcome === 'unknown');
  return isOpen ? { mark: '?', tone: 'waiting' } : { mark: '', tone: undefined };
}
