import type { SluiceError } from '@sluice/core';
import type { Finding, OpenJob } from '@sluice/queue';
import { jobSentence, type Sentences } from '@sluice/queue/sentences';
import type { PresentedFinding } from './finding.ts';
import { oneLine, type ScreenText } from './one-line.ts';

/** What is open of an instance, how far it has come and what to do, in one line. @param name what people call the instance. */
export function jobLine(name: string, job: OpenJob, sentences: Sentences): ScreenText {
  return oneLine(`${name}: ${jobSentence(job, sentences)}`);
}

/** That the journal does not say whether something is open. */
export function unreadableLine(name: string, { message }: SluiceError): ScreenText {
  return oneLine(`${name}: the journal cannot be read, so a clearing or a restore may be open. ${message}`);
}

/** What is said in the place of "Nothing waits." while a job is open: what it is to restore is in no list. */
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

/** What is open and how far it has come, in as few words as a small screen has room for. */
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
