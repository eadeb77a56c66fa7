import { gatewayTypeOf } from '@sluice/core';
import type { Plan } from '@sluice/queue';
import type { PlannedEntry } from '@sluice/queue/plan';
import { type QueueRow, textOf } from '@sluice/queue/reading';
import { line, span, type Line, widthOf } from '../../app/line.ts';
import { clip, fit } from '../../present/columns.ts';
import { presentEntry, presentType } from '../../present/entry.ts';
import { presentNumber } from '../../present/format.ts';
import { presentChat, presentText } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { PlanWords } from './plan-words.ts';

export interface ListContext {
  /** What the queue has of an entry. */
  readonly rowOf: (planned: PlannedEntry) => QueueRow | undefined;
  readonly isRevealed: boolean;
  readonly sentences: AppSentences;
  readonly words: PlanWords;
}

/** Finds the row of a planned entry. A plan of an edge rests on another reading, in which the entry can have another place. */
export function rowFinder(rows: readonly QueueRow[]): ListContext['rowOf'] {
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  const byIds = new Map(rows.map((row) => [idsOf(row.entry.messageIds), row]));
  return ({ position, messageIds }) => {
    const ids = idsOf(messageIds);
    const there = byPosition.get(position);
    if (there !== undefined && idsOf(there.entry.messageIds) === ids) return there;
    return ids === '' ? undefined : byIds.get(ids);
  };
}

function idsOf(ids: readonly string[]): string {
  return ids.join(' ');
}

/** From this width on the two sides are beside each other. */
const WIDE = 116;
const GAP = 3;
const POSITION = 7;
const TYPE = 9;

/** The first messages of each side, in the order of the queue, and how many more there are. @param height at most so many rows. */
export function sideLines(plan: Plan, context: ListContext, columns: number, height: number): readonly Line[] {
  const { toClear, toKeep, unseen } = plan;
  const { words, sentences } = context;
  const clearSide = { title: words.toClear(sentences.formats.number(toClear.length), unseen > 0), entries: toClear };
  if (toKeep.length === 0) return sideOf(clearSide, context, columns, height);
  const keepSide = { title: words.toKeep(sentences.formats.number(toKeep.length)), entries: toKeep };
  if (columns < WIDE) {
    const first = sideOf(clearSide, context, columns, Math.max(MIN_HEIGHT, Math.ceil(height / 2)));
    return [...first, ...sideOf(keepSide, context, columns, Math.max(MIN_HEIGHT, height - first.length))];
  }
  const width = Math.floor((columns - GAP) / 2);
  const [left, right] = [clearSide, keepSide].map((side) => sideOf(side, context, width, height));
  return Array.from({ length: Math.max(left?.length ?? 0, right?.length ?? 0) }, (_, at) => {
    const other = right?.[at];
    const own = left?.[at] ?? [];
    return other === undefined ? own : [...own, span(' '.repeat(Math.max(0, width + GAP - widthOf(own)))), ...other];
  });
}

/** A title, an entry, and how many more there are. */
const MIN_HEIGHT = 3;

interface Side {
  readonly title: string;
  readonly entries: readonly PlannedEntry[];
}

function sideOf({ title, entries }: Side, context: ListContext, columns: number, height: number): readonly Line[] {
  const room = Math.max(MIN_HEIGHT, height) - 1;
  const shown = entries.length <= room ? entries : entries.slice(0, room - 1);
  const hidden = entries.length - shown.length;
  const more = context.words.more(presentNumber(hidden, context.sentences));
  return [
    line(title, { isBold: true }),
    ...shown.map((entry) => entryLine(entry, context, columns)),
    ...(hidden > 0 ? [line(`${' '.repeat(POSITION + 2)}${more}`, { isFaint: true })] : []),
  ];
}

function entryLine(planned: PlannedEntry, { rowOf, isRevealed, sentences }: ListContext, columns: number): Line {
  const { position, type, chatId } = planned;
  const entry = rowOf(planned)?.entry;
  const text = entry === undefined ? oneLine('') : presentText(presentEntry(entry, sentences).text, isRevealed, sentences);
  const chatWidth = Math.min(28, Math.max(14, Math.floor(columns / 4)));
  const said = fit(text, Math.max(0, columns - POSITION - chatWidth - TYPE - 5)).trimEnd();
  return [
    span(fit(presentNumber(position, sentences), POSITION, 'right'), { isFaint: true }),
    span(`  ${fit(presentChat(chatId, isRevealed, sentences), chatWidth)}  ${fit(presentType(type, sentences), TYPE)} `),
    span(said),
  ];
}

/** What most of those that go say, where at least half of them say the same: a broadcast. */
export function broadcastText({ toClear }: Plan, { rowOf, isRevealed, sentences, words }: ListContext): string | undefined {
  const texts = toClear.flatMap((planned) => {
    const entry = rowOf(planned)?.entry;
    const said = entry === undefined ? '' : textOf(entry).trim() || presentEntry(entry, sentences).text;
    return entry === undefined || said === '' ? [] : [{ said, type: gatewayTypeOf(entry) }];
  });
  const [largest] = [...Map.groupBy(texts, ({ said }) => said)].toSorted(([, one], [, other]) => other.length - one.length);
  if (largest === undefined || largest[1].length < 2 || largest[1].length * 2 < toClear.length) return undefined;
  const [said, alike] = largest;
  const { number } = sentences.formats;
  const share = { same: number(alike.length), of: number(toClear.length), isAll: alike.length === toClear.length };
  // A text of 20,000 characters need not be shown whole: the queue shows it.
  const shown = clip(presentText(oneLine(said), isRevealed, sentences), MAX_TEXT);
  return words.sameText(share, isRevealed ? `“${shown}”` : shown);
}

const MAX_TEXT = 400;
