import type { SluiceError } from '@sluice/core';
import type { Finding, JobStep, OpenJob } from '@sluice/queue';
import { isCancellableStep } from '@sluice/queue/job';
import type { JobKind } from '@sluice/queue/journal';
import { jobSentence } from '@sluice/queue/sentences';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { PresentedFinding } from './finding.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** The open job of an instance, how far it has come and what to do, in one line. @param name what people call the instance. */
export function jobLine(name: string, job: OpenJob, sentences: AppSentences): ScreenText {
  return oneLine(sentences.running.ofInstance(name, jobSentence(job, sentences)));
}

/** That the journal does not say whether something is open. */
export function unreadableLine(name: string, error: SluiceError, sentences: AppSentences): ScreenText {
  return oneLine(sentences.running.journalUnreadable(name, errorSentence(error, sentences)));
}

/** The sentence in the place of "Nothing waits." while a job is open: the messages that it is to restore are in no list. */
export function nothingListed({ kind }: Pick<OpenJob, 'kind'>, { running }: AppSentences): string {
  return running.nothingListed(kind);
}

/** What a table says in the place of a forecast while a job is open. */
export function presentJob({ isLeft }: Pick<OpenJob, 'isLeft'>, { lists }: AppSentences): ScreenText {
  return oneLine(isLeft ? lists.jobLeft : lists.jobUnderWay);
}

/** What to do about a job in the app, which goes on with it by a key. */
export function jobNextInApp({ isLeft }: Pick<OpenJob, 'isLeft'>, { running }: AppSentences): ScreenText {
  return oneLine(running.nextInApp(isLeft));
}

/** The open job and how far it has come, in as few words as a small screen has room for. */
export function jobInApp(job: OpenJob, { running }: AppSentences): ScreenText {
  return oneLine(running.inApp(job));
}

/** A finding as the app shows it while a job is open: shorter, and with a key where its next step is the command that goes on with the job. */
export function inApp(
  presented: PresentedFinding,
  { kind, next }: Pick<Finding, 'kind' | 'next'>,
  job: OpenJob,
  sentences: AppSentences,
): PresentedFinding {
  const sentence = kind === 'job-open' ? jobInApp(job, sentences) : presented.sentence;
  const isOnJob = next.remedy === 'resume-job' || next.remedy === 'wait-for-job';
  return { ...presented, sentence, next: isOnJob ? jobNextInApp(job, sentences) : presented.next };
}

/** The warning to an operator who leaves the app while a clearing or a restore goes on. */
export function presentExitQuestion(
  idInstance: string,
  steps: readonly JobStep[],
  {
    isKept,
    edge,
    sentences: { running },
  }: { readonly isKept: boolean; readonly edge?: string | undefined; readonly sentences: AppSentences },
): string {
  const kind = kindOf(steps);
  if (edge !== undefined) return running.ifLeft.goesOnAtEdge(kind, idInstance, edge);
  if (!isKept) return running.ifLeft.lostWithDemo(kind, idInstance);
  const last = steps.at(-1);
  if (last === undefined || isCancellableStep(last)) return running.ifLeft.cancelled(kind, idInstance);
  const job = steps.find((step) => 'job' in step)?.job;
  return running.ifLeft.stopped(kind, idInstance, job === undefined ? 'sluice resume' : `sluice resume ${job}`);
}

/** The kind of a job by its steps so far, also of one that is resumed in its middle. */
export function kindOf(steps: readonly JobStep[]): JobKind {
  const said = steps.find((step) => 'kind' in step)?.kind;
  // A clearing names its kind only while it restores, and a restore not before.
  return said ?? steps.map(({ step }) => KIND_OF_STEP[step]).find((kind) => kind !== undefined) ?? 'clear';
}

/** The steps that only one kind of job takes. */
const KIND_OF_STEP: Readonly<Partial<Record<JobStep['step'], JobKind>>> = {
  looking: 'restore',
  restored: 'restore',
  stopped: 'stop',
  released: 'go',
  deciding: 'connect',
  connecting: 'connect',
  authorized: 'connect',
  proving: 'connect',
  connected: 'connect',
  'not-connected': 'connect',
};
