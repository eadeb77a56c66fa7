import { isCancellableStep } from '@sluice/queue/job';
import type { Job } from '@sluice/queue/journal';
import type { Sentences } from '@sluice/queue/sentences';
import type { Step } from '../clearing/run-steps.ts';
import type { Session } from '../clearing/session.ts';

/** What is said to an operator who leaves the app while a clearing or a restore goes on. */
export function presentExitQuestion(
  idInstance: string,
  steps: readonly Step[],
  { isKept, sentences: { jobs } }: Pick<Session, 'isKept' | 'sentences'>,
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
    : `${what} If you leave, it stops where it is: what is to stay may not be restored yet. Go on with it then: ${command}`;
}

/** What is said of a clearing or a restore that is open when the operator has left the app. */
export function presentUnfinished(
  { id, kind, idInstance }: Pick<Job, 'id' | 'kind' | 'idInstance'>,
  { jobs }: Sentences,
): string {
  return `The ${jobs.kinds[kind]} of instance ${idInstance} is not at its end. Go on with it: sluice resume ${id}`;
}

/** Whether a step is one of a restore, also of one that is resumed in its middle. */
export function isOfRestore(step: Step): boolean {
  return step.step === 'looking' || (step.step === 'restoring' && step.kind === 'restore');
}
