import { SluiceError } from '@sluice/core';
import { abandon } from '../clearing/clear-queue.ts';
import { carryOut, interrupted } from '../clearing/carry-out.ts';
import type { ClearingStep, RestoreStep } from '../clearing/clearing-step.ts';
import type { Job } from '../journal/job.ts';
import { carryOutRestore } from '../restore/carry-out-restore.ts';
import { clearingStory, told, toldBy, type Answered } from '../work/clearing-story.ts';
import { endedMeanwhile, endedStep } from '../work/ended-job.ts';
import { asSluiceError } from '../work/failure.ts';
import { hold, verifyingMs } from '../work/begin-job.ts';
import { asRun, type RunPorts, type JobPorts } from '../work/job-ports.ts';
import { claimJob } from './claim-job.ts';

type Step = ClearingStep | RestoreStep;

/**
 * Goes on with a job whose run is gone, or waits for one that lives to bring it to its end. A clearing that had not sent its request is
 * closed, and nothing is sent; one that may have sent it never sends it again: the queue is read until it is certain what became of it. What
 * was being put back is put back, each entry at most once.
 *
 * Nothing is thrown: it ends with one of the last steps.
 */
export function resumeJob(ports: JobPorts, id: string): AsyncGenerator<Step, void> {
  return asRun(ports, (run) => resumeAsRun(run, id));
}

async function* resumeAsRun(ports: RunPorts, id: string): AsyncGenerator<Step, void> {
  const { instance, signal } = ports;
  let owned: { readonly job: Job; readonly ports: RunPorts };
  try {
    const claimed = yield* claimJob(ports, id);
    if (claimed.outcome === 'ended') {
      yield endedStep(ports.journal, claimed.job);
      return;
    }
    owned = claimed;
  } catch (cause) {
    const error = signal?.aborted === true ? stoppedWaiting(instance.idInstance, id) : cause;
    yield { step: 'failed', error: asSluiceError(error, instance.idInstance, 'The resuming') };
    return;
  }
  if (owned.job.kind === 'restore') {
    yield* carryOutRestore(owned.ports, owned.job);
    return;
  }
  try {
    yield* resumeClearing(owned.ports, owned.job);
  } catch (cause) {
    const error = asSluiceError(cause, instance.idInstance, 'The clearing');
    yield (
      endedMeanwhile(ports.journal, id) ??
        interrupted(owned.job, signal?.aborted === true ? new SluiceError({ code: 'aborted', message: error.message }) : error)
    );
  }
}

async function* resumeClearing(ports: RunPorts, taken: Job): AsyncGenerator<ClearingStep, void> {
  const { instance, journal, clock } = ports;
  const story = clearingStory(journal, taken.id);
  const { captured, isIntended } = story;
  if (captured === undefined || !isIntended) {
    const error = new SluiceError({
      code: 'aborted',
      message: `The clearing of instance ${instance.idInstance} had not sent its request. Nothing was sent; plan again if it is still wanted.`,
      idInstance: instance.idInstance,
    });
    abandon(ports, taken, error);
    yield { step: 'cancelled' };
    return;
  }
  hold(ports, taken, verifyingMs(ports));
  let job = taken;
  let { answered } = story;
  if (answered === undefined) {
    const error = new SluiceError({
      code: 'aborted',
      message: `Whether the clear request of instance ${instance.idInstance} arrived is not known: the process ended before it was answered.`,
      idInstance: instance.idInstance,
    });
    answered = { outcome: 'unknown', at: clock.now(), cleared: null, proven: [] } satisfies Answered;
    job = journal.moveJob(job, 'unknown', { kind: toldBy.answered, data: { ...told(answered), code: error.code } });
    yield { step: 'unknown', error };
  }
  yield* carryOut(ports, job, { ...story, captured, answered }, undefined);
}

function stoppedWaiting(idInstance: string, id: string): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The waiting for the run that works on instance ${idInstance} was stopped. That run goes on; see how it ends: sluice resume ${id}`,
    idInstance,
  });
}
