import type { SluiceError } from '@sluice/core';
import type { Finding, JobStep, OpenJob } from '@sluice/queue';
import { isCancellableStep } from '@sluice/queue/job';
import type { Job } from '@sluice/queue/journal';
import { jobSentence, type Sentences } from '@sluice/queue/sentences';
import type { PresentedFinding } from './finding.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** The open job of an instance, how far it has come and what to do, in one line. @param name what people call the instance. */
export function jobLine(name: string, job: OpenJob, sentences: Sentences): ScreenText {
  return oneLine(`${name}: ${jobSentence(job, sentences)}`);
}

/** That the journal does not say whether something is open. */
export function unreadableLine(name: string, { message }: SluiceError): ScreenText {
  return oneLine(`${name}: the journal cannot be read, so a clearing or a restore may be open. ${message}`);
}

/** The sentence in the place of "Nothing waits." while a job is open: the messages that it is to restore are in no list. */
export function nothingListed({ kind }: Pick<OpenJob, 'kind'>, { jobs }: Sentences): string {
  return `Nothing is listed now, and a ${jobs.kinds[kind]} is not at its end.`;
}

/** What a table says in the place of a forecast while a job is open. */
export function presentJob({ isLeft }: Pick<OpenJob, 'isLeft'>): ScreenText {
  return oneLine(isLeft ? 'job left open' : 'job under way');
}

/** What to do about a job in the app, which goes on with it by a key. */
export function jobNextInApp({ isLeft }: Pick<OpenJob, 'isLeft'>): ScreenText {
  return oneLine(
    isLeft
      ? 'No process carries it out any more: press c to go on with it.'
      : 'It is being carried out: wait until it has ended, or press c to follow it.',
  );
}

/** The open job and how far it has come, in as few words as a small screen has room for. */
export function jobInApp({ kind, actor, openedAt, state }: OpenJob, { formats, jobs }: Sentences): ScreenText {
  return oneLine(
    `The ${jobs.kinds[kind]} of ${actor}, begun ${formats.minute(openedAt)}, is not at its end. ${jobs.states[kind][state]}`,
  );
}

/** A finding as the app shows it while a job is open: shorter, and with a key where its next step is the command that goes on with the job. */
export function inApp(
  presented: PresentedFinding,
  { kind, next }: Pick<Finding, 'kind' | 'next'>,
  job: OpenJob,
  sentences: Sentences,
): PresentedFinding {
  const sentence = kind === 'job-open' ? jobInApp(job, sentences) : presented.sentence;
  const isOnJob = next.remedy === 'resume-job' || next.remedy === 'wait-for-job';
  return { ...presented, sentence, next: isOnJob ? jobNextInApp(job) : presented.next };
}

/** The warning to an operator who leaves the app while a clearing or a restore goes on. */
export function presentExitQuestion(
  idInstance: string,
  steps: readonly JobStep[],
  { isKept, sentences: { jobs } }: { readonly isKept: boolean; readonly sentences: Sentences },
): string {
  const isRestore = steps.some(isOfRestore);
  const what = `A ${jobs.kinds[isRestore ? 'restore' : 'clear']} of instance ${idInstance} is not at its end.`;
  if (!isKept) return `${what} If you leave, it is lost with the demo.`;
  const last = steps.at(-1);
  if (last === undefined || isCancellableStep(last)) return `${what} Nothing has been sent yet: if you leave, it is cancelled.`;
  const job = steps.find((step) => 'job' in step)?.job;
  const command = job === undefined ? 'sluice resume' : `sluice resume ${job}`;
  return isRestore
    ? `${what} If you leave, it stops before the next message. Go on with it then: ${command}`
    : `${what} If you leave, it stops where it is: the messages that are to stay may not be restored yet. Go on with it then: ${command}`;
}

/** The sentence about a clearing or a restore that is open when the operator has left the app. */
export function presentUnfinished(
  { id, kind, idInstance }: Pick<Job, 'id' | 'kind' | 'idInstance'>,
  { jobs }: Sentences,
): string {
  return `The ${jobs.kinds[kind]} of instance ${idInstance} is not at its end. Go on with it: sluice resume ${id}`;
}

/** Whether a step is one of a restore, also of one that is resumed in its middle. */
export function isOfRestore(step: JobStep): boolean {
  return step.step === 'looking' || (step.step === 'restoring' && step.kind === 'restore');
}
