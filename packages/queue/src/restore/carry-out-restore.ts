import { SluiceError } from '@sluice/core';
import type { RestoreStep } from '../clearing/clearing-step.ts';
import { isWhole, unreadable, type Json } from '../journal/columns.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Job } from '../journal/job.ts';
import { clearingStory, type ClearingStory } from '../work/clearing-story.ts';
import { endedMeanwhile } from '../work/ended-job.ts';
import { asSluiceError } from '../work/failure.ts';
import { digestOfChoice } from './digest-of-choice.ts';
import { putBack, type Whereabouts } from '../work/put-back.ts';
import { afterClearing, notPutBack, withoutClearing, type LookedFor } from '../work/whereabouts.ts';
import type { Restoring, ToStep } from '../work/waiting.ts';
import type { RunPorts } from '../work/job-ports.ts';

/** Carries out a restore that is open, from its beginning or from where a process that is gone left it. Nothing is thrown. */
export async function* carryOutRestore(ports: RunPorts, opened: Job): AsyncGenerator<RestoreStep, void> {
  const { instance, journal, signal } = ports;
  let job = opened;
  try {
    yield { step: 'looking', job: job.id };
    signal?.throwIfAborted();
    const { plan, snapshot: id = '' } = job;
    const snapshot = journal.readSnapshot(id);
    const all = [...journal.iterateEntries(id)];
    const chosen = await chosenOf(plan, id, all);
    const clearing = journal.clearingOf(id);
    const story = clearing && clearingStory(journal, clearing.id);
    const toStep: ToStep = (waiting) => ({ step: 'restoring', done: 0, of: chosen.length, waiting });
    const whereabouts = yield* whereaboutsOf(ports, story, snapshot.at, { job, chosen: notPutBack(ports, id, chosen), toStep });
    if (job.state !== 'restoring') {
      job = journal.moveJob(job, 'restoring', { kind: 'restoring', data: { entries: chosen.length } });
    }
    const report = yield* putBack(ports, {
      job,
      snapshot,
      capturedAt: snapshot.at,
      entries: chosen,
      known: new Set(all.flatMap(({ messageIds }) => messageIds)),
      whereabouts,
    });
    journal.closeJob(job, 'done', { kind: 'done', data: { report } });
    yield { step: 'restored', job: job.id, report };
  } catch (cause) {
    const error = signal?.aborted === true ? stopped(job) : asSluiceError(cause, instance.idInstance, 'The restore');
    yield endedMeanwhile(journal, job.id) ?? { step: 'interrupted', job: job.id, error };
  }
}

function whereaboutsOf(
  ports: RunPorts,
  { captured, answered, verified }: Partial<ClearingStory> = {},
  takenAt: number,
  lookedFor: LookedFor,
): AsyncGenerator<Restoring, (entry: StoredEntry) => Whereabouts> {
  return captured !== undefined && answered !== undefined && verified !== undefined
    ? afterClearing(ports, { captured, answered, verified }, lookedFor)
    : withoutClearing(ports, captured?.since ?? takenAt, lookedFor);
}

/** @throws {SluiceError} `refused` when it is no longer what was agreed to: a bit that flips would put back others. */
async function chosenOf(
  { places: positions, digest }: Json,
  snapshot: string,
  all: readonly StoredEntry[],
): Promise<readonly StoredEntry[]> {
  if (!Array.isArray(positions) || !positions.every(isWhole)) throw unreadable('jobs.plan');
  // One of before has no digest.
  if (digest !== undefined && digest !== (await digestOfChoice(snapshot, positions))) throw unreadable('jobs.plan');
  const chosen = new Set(positions);
  return all.filter(({ position }) => chosen.has(position));
}

function stopped({ id, idInstance }: Job): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The restore of instance ${idInstance} was stopped between two messages. What was sent is in the journal; resume it to send the rest: ${id}.`,
    idInstance,
  });
}
