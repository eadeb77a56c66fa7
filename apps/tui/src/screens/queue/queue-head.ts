import type { Forecast, Reading } from '@sluice/queue';
import { AGE_BUCKETS, forecast } from '@sluice/queue/forecast';
import { clipLine, line, span, spread, type Line, type Span } from '../../app/line.ts';
import { presentBrake } from '../../present/brake.ts';
import { wrap } from '../../present/columns.ts';
import { presentFailure, type PresentedFinding } from '../../present/finding.ts';
import { presentNumber } from '../../present/format.ts';
import { presentState, type Tone } from '../../present/instance.ts';
import { nothingListed, presentJob } from '../../present/job.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { QueueLook } from '../../services/shown-queue.ts';
import { ageOf, type NamedRow } from './queue-items.ts';
import type { QueueWords } from './queue-words.ts';

export interface HeadContext {
  readonly sentences: AppSentences;
  readonly words: QueueWords;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly columns: number;
}

/** The state of the account, how many wait, when none will, and what holds them up, in one line. */
export function stateLines(look: QueueLook, { sentences, words, columns }: HeadContext): readonly Line[] {
  const { overview, reading, brake, job, isAtWork, isStale } = look;
  // Before anything was read there is nothing to say but that, or why it cannot be.
  if (overview === undefined) return [];
  const { mark, words: state, tone } = presentState(overview, sentences);
  // The list is newer than a count of the same moment.
  const outlook = forecast(reading !== undefined && reading.at >= overview.at ? reading : overview);
  const waiting = outlook.kind === 'empty' ? 0 : outlook.waiting;
  const pace = paceWords(outlook, { sentences, words });
  const own = isAtWork ? { isLeft: false } : job;
  const spans: readonly Span[] = [
    span(`${mark} ${state}`, isStale ? { isFaint: true } : { tone }),
    ...(brake === undefined ? [] : [span(`   ! ${presentBrake(brake, sentences)}`, { tone: 'waiting' })]),
    span(`   ${own === undefined ? words.waiting(waiting, sentences.formats) : words.listed(waiting, sentences.formats)}`, {
      isFaint: isStale,
    }),
    // When it is empty is not known while a job or a brake is at the queue.
    ...(own === undefined && brake === undefined && pace !== '' ? [span(`   ${oneLine(pace)}`, { isFaint: isStale })] : []),
    ...(own === undefined ? [] : [span(`   ${presentJob(own, sentences)}`, { tone: 'waiting' })]),
  ];
  return [clipLine(spans, columns)];
}

function paceWords(outlook: Forecast, { sentences, words }: Pick<HeadContext, 'sentences' | 'words'>): string {
  switch (outlook.kind) {
    case 'empty':
      return '';
    case 'draining':
      return words.emptyIn(sentences.forecast.brief(outlook));
    case 'stalled':
      return sentences.forecast.brief(outlook);
    case 'unknown':
      return words.paceUnknown;
  }
}

/** How much of the queue is listed; of an empty list, what that means. */
export function completenessLines(look: QueueLook, { sentences, words, columns }: HeadContext): readonly Line[] {
  const { reading, readFailure, isStale } = look;
  if (reading === undefined) return readFailure === undefined ? [line(words.reading, { isFaint: true })] : [];
  const isComplete = reading.completeness.kind === 'complete';
  const known =
    reading.rows.length === 0 && isComplete ? emptyWords(look, { sentences, words }) : sentences.completeness(reading);
  // That a job is open is of now, whenever the list was read.
  const text = isStale && (reading.rows.length > 0 || look.jobKind === undefined) ? words.asLastRead(known) : known;
  const style = isComplete ? { isFaint: true } : { isBold: true };
  return wrap(oneLine(text), columns, 3).map((row) => line(row, style));
}

/** A queue is called empty only where nothing contradicts it: neither a job, nor a newer count, nor a journal that cannot be read. */
function emptyWords(
  { overview, reading, jobKind, jobsError }: QueueLook,
  { sentences, words }: Pick<HeadContext, 'sentences' | 'words'>,
): string {
  if (jobKind !== undefined) return nothingListed({ kind: jobKind }, sentences);
  if (jobsError !== undefined) return words.nothingListed.jobsUnknown;
  if (overview !== undefined && reading !== undefined && overview.at > reading.at && overview.count > 0) {
    return words.nothingListed.counted(overview.count, sentences.formats);
  }
  return sentences.running.nothingWaits;
}

/** Why what is shown is not of now, whole; nothing where it is. */
export function staleLines({ readFailure, edge, readAt, isStale, isAtWork }: QueueLook, context: HeadContext): readonly Line[] {
  if (!isStale) return [];
  const { sentences, words, now, columns } = context;
  const [failure] = readFailure === undefined ? [] : presentFailure(readFailure.error, edge, sentences);
  // In whole minutes: it is drawn again only when that changes.
  const ago = readAt === undefined ? 0 : Math.floor((now - readAt) / 60_000) * 60_000;
  const age = ago === 0 ? sentences.lists.ages['<1m'] : sentences.formats.span(ago);
  const readSince = readAt === undefined ? '' : words.lastRead(sentences.formats.time(readAt), age);
  return [
    ...(isAtWork ? textLines(words.notReadMeanwhile, columns, 'waiting') : []),
    ...(failure === undefined ? [] : findingLines(failure, context, MAX_SENTENCE_ROWS)),
    ...(readSince === '' ? [] : textLines(readSince, columns, 'waiting')),
  ];
}

const MAX_SENTENCE_ROWS = 12;

/** The first finding and its next step, whole where there is room; the key that shows all where there are more. */
export function findingsLines(findings: readonly PresentedFinding[], context: HeadContext, rows: number): readonly Line[] {
  const [first, ...others] = findings;
  if (first === undefined || rows < 1) return [];
  const lines = findingLines(first, context, rows);
  const last = lines.at(-1);
  if (others.length === 0 || last === undefined) return lines;
  const more = [span(context.words.moreFindings(others.length, context.sentences.formats), { isFaint: true })];
  // Beside the last row where that has room, and below it where not.
  const isRoomy = spread(last, more, context.columns)
    .slice(0, last.length)
    .every((one, at) => one.text === last[at]?.text);
  if (isRoomy) return [...lines.slice(0, -1), spread(last, more, context.columns)];
  return lines.length < rows ? [...lines, more] : [...lines.slice(0, -1), spread(last, more, context.columns)];
}

function findingLines(
  { mark, tone, sentence, next }: PresentedFinding,
  { sentences, columns }: HeadContext,
  rows: number,
): readonly Line[] {
  const said = wrap(oneLine(`${mark} ${sentence}`), columns, next === undefined ? rows : Math.max(1, rows - 1));
  const room = rows - said.length;
  const step = next === undefined || room < 1 ? [] : wrap(oneLine(sentences.screens.next(next)), columns, room);
  return [...said.map((row) => line(row, { tone })), ...step.map((row) => line(row))];
}

/** That the senders are held, whole: other findings come before it, and there it could not be seen here. */
export function heldLines(held: PresentedFinding | undefined, context: HeadContext): readonly Line[] {
  return held === undefined ? [] : findingLines(held, context, MAX_SENTENCE_ROWS);
}

function textLines(text: string, columns: number, tone: Tone): readonly Line[] {
  return wrap(oneLine(text), columns, MAX_SENTENCE_ROWS).map((row) => line(row, { tone }));
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** How many messages have waited how long, as bars; nothing where it is known of none. */
export function agesLine(items: readonly NamedRow[], { sentences, words, now, columns }: HeadContext): Line | undefined {
  const counts = Map.groupBy(items, (item) => ageOf(item, now));
  const present = AGE_BUCKETS.flatMap((bucket) => {
    const count = counts.get(bucket)?.length ?? 0;
    return count === 0 ? [] : [{ bucket, count }];
  });
  if (present.every(({ bucket }) => bucket === 'unknown')) return undefined;
  const max = Math.max(...present.map(({ count }) => count));
  const spans = present.flatMap(({ bucket, count }) => [
    span(`   ${sentences.lists.ages[bucket].toLocaleLowerCase()} `, { isFaint: true }),
    span(BARS[Math.ceil((count / max) * (BARS.length - 1))] ?? '', { tone: 'accent' }),
    span(` ${presentNumber(count, sentences)}`),
  ]);
  return clipLine([span(words.ages), ...spans], columns);
}

/** Whether a part of the queue can be cleared, by how much of it can be seen. */
export function canClearPart(reading: Reading): boolean {
  return reading.completeness.kind === 'complete';
}
