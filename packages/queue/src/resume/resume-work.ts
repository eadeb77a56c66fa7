import { SluiceError } from '@sluice/core';
import { abandon } from '../clearing/clear-queue.ts';
import { carryOut, interrupted } from '../clearing/carry-out.ts';
import type { ClearingStep, RestoreStep } from '../clearing/clearing-step.ts';
import type { Work } from '../journal/work.ts';
import { carryOutRestore } from '../restore/carry-out-restore.ts';
import { clearingStory, told, toldBy, type Answered } from '../work/clearing-story.ts';
import { asSluiceError } from '../work/failure.ts';
import { busy, hold, settlingMs } from '../work/open-work.ts';
import type { WorkPorts } from '../work/work-ports.ts';

/**
 * For how long a work must have been silent, in milliseconds, until it is taken for abandoned where nothing else tells. One that lives is
 * heard of more often.
 */
export const SILENT_MS: number = 2 * 60_000;

/**
 * Goes on with a work whose process is gone. A clearing that had not sent its request is closed, and nothing is sent; one that may have sent
 * it never sends it again: the queue is read until it is certain what became of it. What was being put back is put back, each entry at most
 * once.
 *
 * Nothing is thrown: it ends with one of the last steps.
 *
 * @param silentMs for how long its owner must not have been heard of: 0 where it is certain that its process is gone, else `SILENT_MS`.
 */
export async function* resumeWork(
  ports: WorkPorts,
  id: string,
  silentMs: number,
): AsyncGenerator<ClearingStep | RestoreStep, void> {
  const { instance, signal } = ports;
  let work: Work;
  try {
    work = take(ports, id, silentMs);
  } catch (error) {
    yield { step: 'failed', error: asSluiceError(error, instance.idInstance, 'The resuming') };
    return;
  }
  if (work.kind === 'restore') {
    yield* carryOutRestore(ports, work);
    return;
  }
  try {
    yield* resumeClearing(ports, work);
  } catch (cause) {
    const error = asSluiceError(cause, instance.idInstance, 'The clearing');
    yield interrupted(work, signal?.aborted === true ? new SluiceError({ code: 'aborted', message: error.message }) : error);
  }
}

function take({ instance, journal, owner }: WorkPorts, id: string, silentMs: number): Work {
  const { idInstance } = journal.readWork(id);
  if (idInstance !== instance.idInstance) {
    throw new SluiceError({
      code: 'refused',
      message: `The work ${id} is one of instance ${idInstance}, not of ${instance.idInstance}. Nothing was sent; resume it there.`,
      idInstance: instance.idInstance,
    });
  }
  const claim = journal.takeOver(id, { owner, silentMs });
  if (claim.outcome === 'held' && claim.by.owner !== owner) throw busy(claim.by);
  return claim.outcome === 'held' ? claim.by : claim.work;
}

async function* resumeClearing(ports: WorkPorts, taken: Work): AsyncGenerator<ClearingStep, void> {
  const { instance, journal, clock } = ports;
  const story = clearingStory(journal, taken.id);
  const { captured, isIntended } = story;
  if (captured === undefined || !isIntended) {
    const error = new SluiceError({
      code: 'aborted',
      message: `The clearing of instance ${instance.idInstance} had not sent its request. Nothing was sent; plan anew if it is still wanted.`,
      idInstance: instance.idInstance,
    });
    abandon(ports, taken, error);
    yield { step: 'cancelled' };
    return;
  }
  hold(ports, taken, settlingMs(ports));
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
  yield* carryOut(ports, work, { ...story, captured, answered });
}
