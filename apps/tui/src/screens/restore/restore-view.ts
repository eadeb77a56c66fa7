import type { PlannedRestore } from '@sluice/queue/job';
import type { PlanToRestore } from '../../access/access.ts';
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
import { type Part, partsOf } from './plan-parts.ts';
import type { RestoreWords } from './restore-words.ts';

export interface PlanContext {
  readonly instance: string;
  /** How many were marked, where the operator marked some; the ids of these may mean more. */
  readonly marked: number | undefined;
  /** The latest of the instance; `undefined` where it cannot be read. */
  readonly overview: Overview | undefined;
  readonly reveal: boolean;
  /** Whether it is being confirmed. */
  readonly isTyping: boolean;
  readonly sentences: AppSentences;
  readonly words: RestoreWords;
  /** What an entry says, masked or not; `undefined` until it was read. */
  readonly textOf: (position: number) => ScreenText | undefined;
}

const FIGURE = 8;
const POSITION = 8;
const CHAT = 22;
const TYPE = 10;

/** What the restore would do, in figures and whole sentences. */
export function planSummary(plan: PlanToRestore, context: PlanContext, columns: number): readonly Line[] {
  const { marked, reveal, sentences, words } = context;
  const { formats } = sentences;
  const { snapshot, entries } = plan;
  const { send, lookFirst, kept } = partsOf(plan);
  const sent = send.length;
  const unseen = unseenIn(snapshot.completeness);
  const more = marked === undefined ? 0 : entries.length - marked;
  const figure = (count: number, text: string, isBold: boolean): readonly Line[] =>
    sentenceLines(text, columns - FIGURE - 1, { isBold }).map((row, at) =>
      behind(span(`${fit(oneLine(at === 0 ? formats.number(count) : ''), FIGURE, 'right')} `, { isBold }), row),
    );
  return [
    ...sentenceLines(words.from(entries.length, snapshot.entryCount, presentMinute(snapshot.at, sentences), formats), columns),
    ...(sent === 0 ? sentenceLines(words.sendNone, columns, { isBold: true }) : figure(sent, words.send(sent, formats), true)),
    ...(lookFirst.length === 0 ? [] : figure(lookFirst.length, words.lookFirst, false)),
    ...kept.flatMap(([why, count]) => figure(count, `${words.notSend(count, formats)} ${words.kept[why]}`, false)),
    ...(unseen > 0 ? sentenceLines(`! ${words.unseen(unseen, formats)}`, columns, { tone: 'waiting' }) : []),
    ...(more > 0 ? sentenceLines(`! ${words.sameIds(more, formats)}`, columns, { tone: 'waiting' }) : []),
    ...(sent === 0 ? [] : [BLANK, ...outlookLines(plan, sent, context, columns)]),
    ...(reveal || entries.length === 0 ? [] : [line(sentences.screens.masked(context.isTyping), { isFaint: true })]),
  ];
}

/** Whether they leave at once, by when, and how long it takes to restore them. */
function outlookLines(plan: PlanToRestore, sent: number, context: PlanContext, columns: number): readonly Line[] {
  const { overview, instance, sentences, words } = context;
  const { formats } = sentences;
  const putBackMs = plan.lookMs + (sent / capabilities[plan.snapshot.flavor].callsPerSecond.send) * 1000;
  const look = plan.lookMs > 0 ? [words.look(formats.span(plan.lookMs))] : [];
  const rest = sentenceLines([...look, words.sending(formats.span(Math.max(1000, putBackMs))), words.behind].join(' '), columns);
  if (overview === undefined) return [...sentenceLines(`! ${words.stateUnknown}`, columns, { tone: 'bad' }), ...rest];
  const { words: state } = presentState(overview, sentences);
  const { count } = overview;
  if (!overview.isSending) return [...sentenceLines(words.leavesNothing(instance, state, count, formats), columns), ...rest];
  const expected = forecast(withCount(overview, count + sent));
  const within =
    expected.kind === 'draining' ? words.leavesWithin(formats.span(expected.emptyInMs), count, formats) : words.paceUnknown;
  return [
    ...sentenceLines(`! ${words.leavesAtOnce(instance, state)} ${within}`, columns, { tone: 'waiting', isBold: true }),
    ...rest,
  ];
}

/** Without the entries that a reading has besides: of those a forecast would count how many wait. */
function withCount({ idInstance, flavor, state, isSending, reason, settings, at }: Overview, count: number): Overview {
  return { idInstance, flavor, state, isSending, reason, settings, at, count };
}

/** The messages of a plan under the names of their parts. Only those that are seen are made into lines. */
export interface PlanRows {
  readonly length: number;
  readonly at: (index: number, columns: number) => readonly Line[];
  readonly positionsIn: (from: number, count: number) => readonly number[];
  /** How many messages there are from a row on. */
  readonly messagesFrom: (index: number) => number;
}

export function planRows(plan: PlanToRestore, context: PlanContext): PlanRows {
  const { words } = context;
  const { rows } = partsOf(plan);
  return {
    length: rows.length,
    at(index, columns) {
      const row = rows[index];
      if (row === undefined) return [];
      return typeof row === 'string' ? [line(words.parts[row], { isBold: true })] : entryLines(row, context, columns);
    },
    positionsIn: (from, count) =>
      rows.slice(from, from + count).flatMap((row) => (typeof row === 'string' ? [] : [row.position])),
    messagesFrom(index) {
      const titles = PARTS.filter((part) => rows.indexOf(part) >= index).length;
      return Math.max(0, rows.length - index - titles);
    },
  };
}

const PARTS: readonly Part[] = ['send', 'look-first', 'keep'];

function entryLines({ position, chatId, type, verdict }: PlannedRestore, context: PlanContext, columns: number): readonly Line[] {
  const { reveal, sentences, textOf } = context;
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
  const why = whyOf(verdict, context);
  if (why === undefined) return [entry];
  const indent = ' '.repeat(POSITION + 2);
  return [entry, ...sentenceLines(why, columns - indent.length, { isFaint: true }).map((row) => behind(span(indent), row))];
}

/** Why it is not sent, or not for certain; nothing where it is sent. */
function whyOf(verdict: PlannedRestore['verdict'], { sentences, words }: PlanContext): string | undefined {
  switch (verdict.verdict) {
    case 'send':
      return undefined;
    case 'look-first':
      return words.lookFirst;
    case 'skip':
      return skipSentence(verdict.skip, sentences);
    case 'still-waiting':
    case 'already-sent':
      return words.kept[verdict.verdict];
  }
}
