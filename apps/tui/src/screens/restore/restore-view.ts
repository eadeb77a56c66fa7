import type { PlannedRestore, RestorePlan } from '@sluice/queue/job';
import { forecast } from '@sluice/queue/forecast';
import { capabilities, type Overview } from '@sluice/queue';
import { unseenIn } from '@sluice/queue/reading';
import { skipSentence } from '@sluice/queue/sentences';
import { BLANK, clipLine, line, span, type Line } from '../../app/line.ts';
import { behind, sentenceLines } from '../../app/lines.ts';
import { fit } from '../../present/columns.ts';
import { presentType } from '../../present/entry.ts';
import { presentMinute, presentNumber } from '../../present/format.ts';
import { presentState } from '../../present/instance.ts';
import { presentChat } from '../../present/mask.ts';
import { oneLine, type ScreenText } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { Kept, RestoreWords } from './restore-words.ts';

export interface PlanContext {
  readonly instance: string;
  /** What was marked, where that was; the ids of these may mean more. */
  readonly marked: number | undefined;
  /** The latest of the instance; `undefined` where it cannot be read. */
  readonly overview: Overview | undefined;
  readonly reveal: boolean;
  readonly sentences: AppSentences;
  readonly words: RestoreWords;
  /** What an entry says, masked or not; `undefined` until it was read. */
  readonly textOf: (position: number) => ScreenText | undefined;
}

const FIGURE = 8;
const POSITION = 8;
const CHAT = 22;
const TYPE = 10;

export function toSend({ entries }: RestorePlan): readonly PlannedRestore[] {
  return entries.filter(({ verdict }) => verdict.verdict === 'send');
}

export function toKeep({ entries }: RestorePlan): readonly PlannedRestore[] {
  return entries.filter(({ verdict }) => verdict.verdict !== 'send');
}

/** What the restore would do, in figures and whole sentences. */
export function planSummary(plan: RestorePlan, context: PlanContext, columns: number): readonly Line[] {
  const { marked, sentences, words } = context;
  const { formats } = sentences;
  const { snapshot, entries } = plan;
  const sent = toSend(plan).length;
  const unseen = unseenIn(snapshot.completeness);
  const more = marked === undefined ? 0 : entries.length - marked;
  const figure = (count: number, text: string, isBold: boolean): readonly Line[] =>
    sentenceLines(text, columns - FIGURE - 1, { isBold }).map((row, at) =>
      behind(span(`${fit(oneLine(at === 0 ? formats.number(count) : ''), FIGURE, 'right')} `, { isBold }), row),
    );
  return [
    ...sentenceLines(words.from(entries.length, snapshot.entryCount, presentMinute(snapshot.at, sentences), formats), columns),
    ...(sent === 0 ? sentenceLines(words.sendNone, columns, { isBold: true }) : figure(sent, words.send(sent, formats), true)),
    ...keptCounts(plan).flatMap(([kept, count]) => figure(count, `${words.notSend(count, formats)} ${words.kept[kept]}`, false)),
    ...(unseen > 0 ? sentenceLines(`! ${words.unseen(unseen, formats)}`, columns, { tone: 'waiting' }) : []),
    ...(more > 0 ? sentenceLines(`! ${words.sameIds(more, formats)}`, columns, { tone: 'waiting' }) : []),
    ...(sent === 0 ? [] : [BLANK, ...outlookLines(plan, sent, context, columns)]),
  ];
}

/** How many are not sent, by why, the most first. */
function keptCounts(plan: RestorePlan): readonly (readonly [Kept, number])[] {
  const byWhy = Map.groupBy(toKeep(plan), keptOf);
  return [...byWhy].map(([why, { length }]) => [why, length] as const).toSorted(([, one], [, other]) => other - one);
}

function keptOf({ verdict }: PlannedRestore): Kept {
  // Those that are sent are not asked for.
  if (verdict.verdict === 'send') return 'look-first';
  return verdict.verdict === 'skip' ? verdict.reason : verdict.verdict;
}

/** Whether they leave at once, by when, and how long it takes to put them back. */
function outlookLines(plan: RestorePlan, sent: number, context: PlanContext, columns: number): readonly Line[] {
  const { overview, instance, sentences, words } = context;
  const { formats } = sentences;
  const putBackMs = plan.lookMs + (sent / capabilities[plan.snapshot.flavor].callsPerSecond.send) * 1000;
  const look = plan.lookMs > 0 ? [words.look(formats.span(plan.lookMs))] : [];
  const rest = sentenceLines([...look, words.sending(formats.span(Math.max(1000, putBackMs))), words.behind].join(' '), columns);
  if (overview === undefined) return [...sentenceLines(`! ${words.stateUnknown}`, columns, { tone: 'bad' }), ...rest];
  const { words: state } = presentState(overview, sentences);
  const { count } = overview;
  if (!overview.isSending) return [...sentenceLines(words.leavesNothing(instance, state, count, formats), columns), ...rest];
  const expected = forecast({ ...overview, count: count + sent });
  const within =
    expected.kind === 'draining' ? words.leavesWithin(formats.span(expected.emptyInMs), count, formats) : words.paceUnknown;
  return [
    ...sentenceLines(`! ${words.leavesAtOnce(instance, state)} ${within}`, columns, { tone: 'waiting', isBold: true }),
    ...rest,
  ];
}

/** How many rows the list of a plan has, and one of them. Only those that are seen are made. */
export interface PlanRows {
  readonly length: number;
  readonly at: (index: number, columns: number) => readonly Line[];
  readonly positionsIn: (from: number, count: number) => readonly number[];
}

/** The messages that are sent, and behind them those that are not, each with why. */
export function planRows(plan: RestorePlan, context: PlanContext): PlanRows {
  const { words } = context;
  const sent = toSend(plan);
  const kept = toKeep(plan);
  const rows: readonly (string | PlannedRestore)[] = [
    ...(sent.length > 0 ? [words.firstOf, ...sent] : []),
    ...(kept.length > 0 ? [words.notSent, ...kept] : []),
  ];
  return {
    length: rows.length,
    at(index, columns) {
      const row = rows[index];
      if (row === undefined) return [];
      return typeof row === 'string' ? [line(row, { isBold: true })] : entryLines(row, context, columns);
    },
    positionsIn: (from, count) =>
      rows.slice(from, from + count).flatMap((row) => (typeof row === 'string' ? [] : [row.position])),
  };
}

function entryLines({ position, chatId, type, verdict }: PlannedRestore, context: PlanContext, columns: number): readonly Line[] {
  const { reveal, sentences, textOf, words } = context;
  const entry: Line = clipLine(
    [
      span(fit(presentNumber(position, sentences), POSITION, 'right')),
      span('  '),
      span(fit(presentChat(chatId, reveal, sentences), CHAT)),
      span(' '),
      span(fit(presentType(type, sentences), TYPE)),
      span(fit(textOf(position) ?? oneLine('…'), Math.max(1, columns - POSITION - CHAT - TYPE - 3))),
    ],
    columns,
  );
  if (verdict.verdict === 'send') return [entry];
  const why = verdict.verdict === 'skip' ? skipSentence(verdict.skip, sentences) : words.kept[verdict.verdict];
  const indent = ' '.repeat(POSITION + 2);
  return [entry, ...sentenceLines(why, columns - indent.length, { isFaint: true }).map((row) => behind(span(indent), row))];
}
