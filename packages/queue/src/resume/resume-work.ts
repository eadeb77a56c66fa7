import { SluiceError } from '@sluice/core';
import { abandon } from '../clearing/clear-queue.ts';
import { carryOut, interrupted } from '../clearing/carry-out.ts';
import type { ClearingStep, RestoreStep } from '../clearing/clearing-step.ts';
import type { Work } from '../journal/work.ts';
import { carryOutRestore } from '../restore/carry-out-restore.ts';
import { clearingStory, told, toldBy, type Answered } from '../work/clearing-story.ts';
import { endedMeanwhile, endedStep } from '../work/ended-job.ts';
import { asSluiceError } from '../work/failure.ts';
import { hold, verifyingMs } from '../work/open-work.ts';
import { asRun, type RunPorts, type WorkPorts } from '../work/work-ports.ts';
import { claimWork } from './claim-work.ts';

type Step = ClearingStep | RestoreStep;

/**
 * Goes on with a work whose run is gone, or waits for one that lives to bring it to its end. A clearing that had not sent its request is
 * closed, and nothing is sent; one that may have sent it never sends it again: the queue is read until it is certain what became of it. What
 * was being put back is put back, each entry at most once.
 *
 * Nothing is thrown: it ends with one of the last steps.
 */
export function resumeWork(ports: WorkPorts, id: string): AsyncGenerator<Step, void> {
  return asRun(ports, (run) => resumeAsRun(run, id));
}

async function* resumeAsRun(ports: RunPorts, id: string): AsyncGenerator<Step, void> {
  const { instance, signal } = ports;
  let owned: { readonly work: Work; readonly ports: RunPorts };
  try {
    const claimed = yield* claimWork(ports, id);
    if (claimed.outcome === 'ended') {
      yield endedStep(ports.journal, claimed.work);
      return;
    }
    owned = claimed;
  } catch (cause) {
    const error = signal?.aborted === true ? stoppedWaiting(instance.idInstance, id) : cause;
    yield { step: 'failed', error: asSluiceError(error, instance.idInstance, 'The resuming') };
    return;
  }
  if (owned.work.kind === 'restore') {
    yield* carryOutRestore(owned.ports, owned.work);
    return;
  }
  try {
    yield* resumeClearing(owned.ports, owned.work);
  } catch (cause) {
    const error = asSluiceError(cause, instance.idInstance, 'The clearing');
    yield (
      endedMeanwhile(ports.journal, id) ??
        interrupted(owned.work, signal?.aborted === true ? new SluiceError({ code: 'aborted', message: error.message }) : error)
    );
  }
}

async function* resumeClearing(ports: RunPorts, taken: Work): AsyncGenerator<ClearingStep, void> {
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
  let work = taken;
  let { answered } = story;
  if (answered === undefined) {
    const error = new SluiceError({
      code: 'aborted',
      message: `Whether the clear request of instance ${instance.idInstance} arrived is not known: the process ended before it was answered.`,
      idInstance: instance.idInstance,
    });
    answered = { outcome: 'unknown', at: clock.now(), cleared: null, proven: [] } satisfies Answered;
    work = journal.moveWork(work, 'unknown', { kind: toldBy.answered, data: { ...told(answered), code: error.code } });
    yield { step: 'unknown', error };
  }
  yield* carryOut(ports, work, { ...story, captured, answered }, undefined);
}

function stoppedWaiting(idInstance: string, id: string): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The waiting for the run that works on instance ${idInstance} was stopped. That run goes on; see how it ends: sluice resume ${id}`,
    idInstance,
  });
}
