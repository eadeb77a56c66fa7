import { isCancellableStep, type Job } from '@sluice/queue';
import type { Step } from '../clearing/run-steps.ts';

/** What is said of a clearing or a restore that goes on to an operator who wants to leave the app. @param isKept whether the journal stays. */
export function presentExitQuestion(idInstance: string, steps: readonly Step[], isKept: boolean): string {
  const isRestore = steps.some(isOfRestore);
  const what = `A ${isRestore ? 'restore' : 'clearing'} of instance ${idInstance} is not at its end.`;
  if (!isKept) return `${what} If you leave, it is lost with the demo.`;
  const last = steps.at(-1);
  if (last === undefined || isCancellableStep(last)) return `${what} Nothing has been sent yet: if you leave, it is cancelled.`;
  const job = steps.find((step) => 'job' in step)?.job;
  const command = job === undefined ? 'sluice resume' : `sluice resume ${job}`;
  return isRestore
    ? `${what} If you leave, it stops before the next message. Go on with it then: ${command}`
    : `${what} If you leave, it stops where it is: what is to stay may not be put back yet. Go on with it then: ${command}`;
}

/** What is said of a clearing or a restore that is open when somebody has left. */
export function presentUnfinished({ id, kind, idInstance }: Pick<Job, 'id' | 'kind' | 'idInstance'>): string {
  return `The ${kind === 'clear' ? 'clearing' : 'restore'} of instance ${idInstance} is not at its end. Go on with it: sluice resume ${id}`;
}

/** Whether a step is one of a restore, also of one that is resumed in its middle. */
export function isOfRestore(step: Step): boolean {
  return step.step === 'looking' || (step.step === 'restoring' && step.kind === 'restore');
}
