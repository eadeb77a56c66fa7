import type { Job } from '../journal/job.ts';
import { beginJob, hold, verifyingMs } from './begin.ts';
import { close } from './cancel.ts';
import { jobError } from './failure.ts';
import { checkClearingOrder, type ClearingOrder } from './order.ts';
import type { JobPorts, StepPorts } from './ports.ts';
import { runOpened } from './run-job.ts';
import type { JobStep } from './steps.ts';

/**
 * Carries out a plan: holds senders, captures, sends exactly one clear request, reads until the outcome is certain, and restores what is to
 * stay. Every step is written to the journal before it is taken, so that a process that dies leaves nothing to guess: `resumeJob` goes on
 * from there. The clear request is never repeated.
 *
 * Nothing is thrown: each clearing ends with one of the last steps. Until the request is sent it can be cancelled, by the signal or by giving
 * up this generator; afterwards that stops the run, and the job stays open.
 */
export function clearQueue(ports: JobPorts, order: ClearingOrder): AsyncGenerator<JobStep, void> {
  return runOpened(ports, {
    what: 'the clearing',
    open: (run) => openClearing(run, order),
    opened: (job) => ({ step: 'capturing', job }),
  });
}

/**
 * Opens the job of a clearing, and holds its senders. Nothing is sent; `advance` takes the steps.
 *
 * @throws {SluiceError} what is wrong with the order, `busy` where a job of the instance is open, or what the journal throws.
 */
export function openClearing(ports: StepPorts, order: ClearingOrder): Job {
  const { plan } = order;
  checkClearingOrder(ports, order);
  const job = beginJob(ports, order, { kind: 'clear', plan: { ...plan } });
  try {
    hold(ports, job, verifyingMs(ports) + plan.estimate.ms);
  } catch (cause) {
    // Without its hold it does nothing: open, it would only be in the way of the next.
    close(ports, job, jobError(cause, job.idInstance, 'the clearing'));
    throw cause;
  }
  return job;
}
