import type { JobDetails } from '../../access/access.ts';
import { BLANK, line, type Line } from '../../app/line.ts';
import { markedLines, sentenceLines } from '../../app/lines.ts';
import { stepSentence } from '@sluice/queue/sentences';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { ClearingWords } from './clearing-words.ts';
import { begunLines, waitLines } from './steps-view.ts';

export interface LeftJobViewState {
  readonly details: JobDetails;
  /** The edge that carries it out, if one does: it goes on by itself. */
  readonly edge: string | undefined;
  readonly now: number;
  readonly sentences: AppSentences;
  readonly words: ClearingWords;
}

/** A job that this window does not carry out: who began it, what is certain, whether anybody carries it out, and what finishing it would do. */
export function leftJobLines({ details, edge, now, sentences, words }: LeftJobViewState, columns: number): readonly Line[] {
  const { job, step, wait } = details;
  const { kind, state, heartbeatAt } = job;
  const isLeft = isToFinish(details, edge);
  const heard = sentences.formats.moment(heartbeatAt);
  const elsewhere = edge === undefined ? words.elsewhere(heard) : words.atEdge(oneLine(edge), heard);
  return [
    ...markedLines('!', words.notFinished[kind], columns, { tone: 'waiting', isBold: true }),
    ...begunLines(details, columns, sentences, words),
    BLANK,
    line(words.progress, { isBold: true }),
    ...sentenceLines(progressOf(details, sentences, words), columns),
    BLANK,
    ...sentenceLines(isLeft ? words.abandoned : elsewhere, columns),
    ...(isLeft || step === undefined ? [] : sentenceLines(stepSentence(step, sentences), columns, { isFaint: true })),
    ...(isLeft ? [] : waitLines(step, wait, now, columns, sentences, words)),
    ...(isLeft ? [BLANK, line(words.finishing, { isBold: true }), ...sentenceLines(words.willDo(kind, state), columns)] : []),
    BLANK,
    ...sentenceLines(isLeft ? finishHint(details, sentences, words) : words.followHint, columns, { isFaint: true }),
  ];
}

/** Whether nothing carries a job out, so that an operator has to finish it. An edge goes on with its own by itself. */
export function isToFinish({ job }: JobDetails, edge: string | undefined): boolean {
  return job.isLeft && edge === undefined;
}

/** What a restore, or a clear that has cleared, is still to do. */
function remainingOf({ job, step }: JobDetails): { readonly remaining: number; readonly of: number } | undefined {
  const isRestoring = job.state === 'restoring' || job.kind === 'restore';
  if (!isRestoring || step?.step !== 'restoring' || step.of === 0) return undefined;
  return { remaining: step.of - step.done, of: step.of };
}

function progressOf(details: JobDetails, { jobs, formats }: AppSentences, { toRestore }: ClearingWords): string {
  const { kind, state } = details.job;
  const counted = remainingOf(details);
  if (counted === undefined || (kind !== 'clear' && kind !== 'restore')) return jobs.states[kind][state];
  return toRestore[kind](counted.remaining, counted.of, formats);
}

/** A single Enter sends messages to customers: it says how many. */
function finishHint(details: JobDetails, { formats }: AppSentences, words: ClearingWords): string {
  const counted = remainingOf(details);
  return counted === undefined ? words.finishHint : words.finishSends(counted.remaining, formats);
}
