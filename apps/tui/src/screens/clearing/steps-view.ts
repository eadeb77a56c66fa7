import type { JobStep, RestoreReport } from '@sluice/queue';
import type { KnownStep } from '@sluice/queue/job';
import type { JobDetails } from '../../access/access.ts';
import { BLANK, line, type Line, span, spread } from '../../app/line.ts';
import { behind, markedLines, sentenceLines } from '../../app/lines.ts';
import { hasEnded, type StepsRun } from '../../clearing/runs.ts';
import { maskNumbers } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import { presentSkipped, presentStep } from '../../present/step.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { ClearingWords } from './clearing-words.ts';

export interface StepsViewState {
  readonly run: StepsRun;
  /** The job as the journal had it last; nothing before it was read. */
  readonly details: JobDetails | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly sentences: AppSentences;
  readonly words: ClearingWords;
}

/** So many reasons why messages were not restored are on the screen; the journal has them all. */
const MAX_SKIPPED = 6;
const TIME = 12;

/** The steps of a job that goes on here, or has ended: what each waits for, how long it has taken and how long the latest can take. */
export function stepsLines(state: StepsViewState, columns: number): readonly Line[] {
  const { run, details, now, sentences, words } = state;
  const steps = run.get();
  const isOver = hasEnded(steps);
  const shown = reachedSteps(steps);
  const above = [
    ...begunLines(details, columns, sentences, words),
    ...(isOver ? [] : [line(elapsed(run, words)(sentences.formats.span(now - run.beganAt)), { isFaint: true })]),
  ];
  return [
    ...above,
    ...(above.length === 0 ? [] : [BLANK]),
    ...(steps.length === 0 ? markedLines('…', words.starting, columns, { tone: 'waiting' }) : []),
    ...shown.flatMap((step, at) => stepLines(step, shown[at + 1], state, columns)),
    ...skippedLines(steps.at(-1), columns, sentences),
  ];
}

/** Another run carries out what an edge has begun, and what this one waits for. */
function elapsed(run: StepsRun, words: ClearingWords): ClearingWords['elapsed'] {
  return run.edge !== undefined || run.get().at(-1)?.step === 'waiting' ? words.followed : words.elapsed;
}

/** Who began a job, when and why. */
export function begunLines(
  details: JobDetails | undefined,
  columns: number,
  { formats }: AppSentences,
  words: ClearingWords,
): readonly Line[] {
  if (details === undefined) return [];
  const { actor, openedAt, reason } = details.job;
  return sentenceLines(words.begunBy(oneLine(actor), formats.moment(openedAt), maskNumbers(oneLine(reason))), columns);
}

/** A step that is under way is shown while it is the latest; one that has been reached stays. */
export function reachedSteps(steps: readonly JobStep[]): readonly JobStep[] {
  return steps.filter((step, at) => at === steps.length - 1 || !UNDER_WAY.has(step.step));
}

const UNDER_WAY: ReadonlySet<string> = new Set([
  'capturing',
  'clearing',
  'verifying',
  'looking',
  'restoring',
  'waiting',
  'measuring',
  'changing',
  'confirming',
  'watching',
  'deciding',
  'connecting',
  'proving',
] satisfies readonly JobStep['step'][]);

function stepLines(step: JobStep, next: JobStep | undefined, state: StepsViewState, columns: number): readonly Line[] {
  const { run, details, now, sentences, words } = state;
  const { mark, words: said, tone } = presentStep(step, sentences);
  const isLatest = next === undefined;
  const isOver = hasEnded(run.get());
  const since = run.stepAt(step);
  // A step that was reached says when; the one that goes on, for how long it has.
  const time = isLatest && !isOver ? sentences.formats.span(Math.max(0, now - since)) : sentences.formats.time(since);
  const rows = markedLines(mark, said, Math.max(1, columns - TIME), { tone });
  // Behind the sentence, which is read without a time in its middle.
  const timed = rows.map((row, at) => (at === rows.length - 1 ? spread(row, [span(time, { isFaint: true })], columns) : row));
  if (!isLatest || isOver) return timed;
  return [...timed, ...waitLines(step, details?.wait, now, columns - MARK, sentences, words).map((row) => behind(INDENT, row))];
}

const MARK = 2;
const INDENT = span(' '.repeat(MARK));

/** What a step waits for, and for how long at most. */
export function waitLines(
  step: JobStep | undefined,
  wait: KnownStep['wait'],
  now: number,
  columns: number,
  sentences: AppSentences,
  words: ClearingWords,
): readonly Line[] {
  const until = untilOf(step) ?? wait?.until;
  const reason = wait === undefined ? undefined : sentences.steps.wait(wait);
  // Until when is in the sentence of the step, or in that of what it waits for.
  const limit = until === undefined || until <= now ? undefined : words.atMost(sentences.formats.span(until - now));
  return [reason, limit].flatMap((text) => (text === undefined ? [] : sentenceLines(text, columns, { isFaint: true })));
}

/** By when it goes on at the latest, where the step says it. */
function untilOf(step: JobStep | undefined): number | undefined {
  switch (step?.step) {
    case 'waiting':
    case 'confirming':
    case 'watching':
    case 'proving':
      return step.until;
    case 'restoring':
      return step.waiting?.until;
    default:
      return undefined;
  }
}

function skippedLines(last: JobStep | undefined, columns: number, sentences: AppSentences): readonly Line[] {
  const report = restoreReportOf(last);
  if (report === undefined || report.skipped.length === 0) return [];
  return presentSkipped(report, MAX_SKIPPED, sentences).flatMap((text) =>
    sentenceLines(text, columns - MARK).map((row) => behind(INDENT, row)),
  );
}

function restoreReportOf(step: JobStep | undefined): RestoreReport | undefined {
  switch (step?.step) {
    case 'restored':
      return step.report;
    case 'done':
      return step.report.restore;
    case 'ended-elsewhere':
      return step.restore;
    default:
      return undefined;
  }
}
