import { SluiceError } from '@sluice/core';
import { maxElapsed } from '../clock.ts';
import type { Job } from '../journal/job.ts';
import { endedMeanwhile } from '../work/ended-job.ts';
import { asSluiceError } from '../work/failure.ts';
import { hold, openJob, verifyingMs } from '../work/begin-job.ts';
import { asRun, type RunPorts, type JobPorts } from '../work/job-ports.ts';
import { capture } from './capture.ts';
import { carryOut, interrupted } from './carry-out.ts';
import { checkClearingOrder } from './check-order.ts';
import type { ClearingOrder } from './clearing-order.ts';
import type { ClearingStep } from './clearing-step.ts';
import { requestClear } from './request-clear.ts';

/**
 * Carries out a plan: holds senders, captures, sends exactly one clear request, reads until the outcome is certain, and puts back what is to
 * stay. Every step is written to the journal before it is taken, so that a process that dies leaves nothing to guess: `resumeJob` goes on
 * from there. The clear request is never repeated.
 *
 * Nothing is thrown: each clearing ends with one of the last steps. Until the request is sent it can be cancelled, by the signal or by giving
 * up this generator; afterwards that only stops the looking.
 */
export function clearQueue(ports: JobPorts, order: ClearingOrder): AsyncGenerator<ClearingStep, void> {
  return asRun(ports, (run) => clearAsRun(run, order));
}

async function* clearAsRun(ports: RunPorts, order: ClearingOrder): AsyncGenerator<ClearingStep, void> {
  const { instance, signal, clock } = ports;
  const { idInstance } = instance;
  const { plan } = order;
  let opened: Job;
  try {
    await checkClearingOrder(ports, order);
    opened = openJob(ports, order, { kind: 'clear', plan: { ...plan } });
  } catch (error) {
    yield { step: 'failed', error: asSluiceError(error, idInstance, 'The clearing') };
    return;
  }

  let job: Job | undefined;
  let isOver = false;
  try {
    hold(ports, opened, verifyingMs(ports) + plan.estimate.ms);
    yield { step: 'capturing', job: opened.id };
    signal?.throwIfAborted();
    const captured = await capture(ports, opened, plan);
    const { snapshot } = captured.captured;
    yield { step: 'captured', snapshot, captured: captured.entries, unseen: captured.unseen };
    signal?.throwIfAborted();
    const intended = Promise.withResolvers<void>();
    // Sent before it is told, so that it is true when it is told, also if nobody asks for what follows.
    const requesting = requestClear(ports, captured, (moved) => {
      job = moved;
      intended.resolve();
    });
    // Whoever gives up this generator here never looks at it.
    requesting.catch(() => undefined);
    await Promise.race([intended.promise, requesting]);
    yield { step: 'clearing' };
    const outcome = await requesting;
    if (outcome.outcome === 'refused') {
      isOver = true;
      yield { step: 'refused', error: outcome.error };
      return;
    }
    const { answered, error } = outcome;
    job = outcome.job;
    yield error === undefined ? { step: 'cleared' } : { step: 'unknown', error };
    const story = { captured: captured.captured, isIntended: true, answered, verified: undefined };
    yield* carryOut(ports, job, story, () => maxElapsed(clock, captured.began));
    isOver = true;
  } catch (cause) {
    isOver = true;
    const error = asSluiceError(signal?.aborted === true ? aborted(idInstance) : cause, idInstance, 'The clearing');
    if (job !== undefined) {
      yield endedMeanwhile(ports.journal, job.id) ?? interrupted(job, error);
      return;
    }
    abandon(ports, opened, error);
    yield error.code === 'aborted' ? { step: 'cancelled' } : { step: 'failed', error };
  } finally {
    // Given up by whoever asked for it, before anything was sent.
    if (!isOver && job === undefined) abandon(ports, opened, aborted(idInstance));
  }
}

/** Closes a clearing that has sent nothing. */
export function abandon(ports: JobPorts, job: Job, { code, message }: SluiceError): void {
  try {
    ports.journal.closeJob(job, code === 'aborted' ? 'cancelled' : 'failed', {
      kind: code === 'aborted' ? 'cancelled' : 'failed',
      data: { code, message },
    });
  } catch (error) {
    // A journal that cannot be written is why it failed; whoever resumes the job closes it.
    if (!(error instanceof SluiceError)) throw error;
  }
}

function aborted(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The clearing of instance ${idInstance} was cancelled before its request. Nothing was sent; the queue is as it was.`,
    idInstance,
  });
}
