import type { SluiceError } from '@sluice/core';
import { jobInWords, jobNextInWords, jobProgressInWords, type Finding, type OpenJob } from '@sluice/queue';
import type { ShownFinding } from './finding.ts';
import { presentMinute } from './moment.ts';
import { oneLine } from './one-line.ts';

/** What is open of an instance, how far it has come and what to do, in one line. @param name what people call the instance. */
export function jobLine(name: string, job: OpenJob): string {
  return oneLine(`${name}: ${jobInWords(job)} is not at its end. ${jobProgressInWords(job)} ${jobNextInWords(job)}`);
}

/** That the journal does not say whether something is open. */
export function unreadableLine(name: string, { message }: SluiceError): string {
  return oneLine(`${name}: whether a clearing or a restore is open cannot be told. ${message}`);
}

/** What is said in the place of "Nothing waits." while a job is open: what it is to put back is in no list. */
export function nothingListed({ kind }: Pick<OpenJob, 'kind'>): string {
  return `Nothing is listed now, and a ${kind === 'clear' ? 'clearing' : 'restore'} is not at its end.`;
}

/** What a table says in the place of a forecast while a job is open. */
export function presentJob({ isLeft }: Pick<OpenJob, 'isLeft'>): string {
  return isLeft ? 'job left open' : 'job under way';
}

/** What to do about a job in the app, which goes on with it by a key. */
export function jobNextInApp({ isLeft }: Pick<OpenJob, 'isLeft'>): string {
  return isLeft
    ? 'Nothing carries it out any more: press c to go on with it.'
    : 'It is being carried out: wait until it has ended, or press c to follow it.';
}

/** A finding as the app says it: shorter, and where its next step is a command that goes on with the job, with a key. */
export function inApp(finding: Finding, job: OpenJob): ShownFinding {
  const sentence = finding.kind === 'job-open' ? jobInApp(job) : finding.sentence;
  if (finding.next.command?.[0] !== 'resume') return { ...finding, sentence };
  return { ...finding, sentence, next: { sentence: jobNextInApp(job) } };
}

/** What is open and how far it has come, in as few words as a small screen has room for. */
export function jobInApp(job: OpenJob): string {
  const what = job.kind === 'clear' ? 'clearing' : 'restore';
  return `The ${what} of ${job.actor}, begun ${presentMinute(job.openedAt)}, is not at its end. ${jobProgressInWords(job)}`;
}
