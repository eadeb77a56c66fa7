import { SluiceError } from '@sluice/core';
import type { RestoreStep } from '../clearing/clearing-step.ts';
import { isWhole, unreadable, type Json } from '../journal/columns.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Work } from '../journal/work.ts';
import { clearingStory, type ClearingStory } from '../work/clearing-story.ts';
import { endedMeanwhile } from '../work/ended-job.ts';
import { asSluiceError } from '../work/failure.ts';
import { digestOfChoice } from './digest-of-choice.ts';
import { putBack, type Whereabouts } from '../work/put-back.ts';
import { afterClearing, notPutBack, withoutClearing, type LookedFor } from '../work/whereabouts.ts';
import type { Restoring, ToStep } from '../work/waiting.ts';
import type { RunPorts } from '../work/work-ports.ts';

/** Carries out a restore that is open, from its beginning or from where a process that is gone left it. Nothing is thrown. */
export async function* carryOutRestore(ports: RunPorts, opened: Work): AsyncGenerator<RestoreStep, void> {
  const { instance, journal, signal } = ports;
  let work = opened;
  try {
    yield { step: 'looking', work: work.id };
    signal?.throwIfAborted();
    const { plan, snapshot: id = '' } = work;
    const snapshot = journal.readSnapshot(id);
    const all = [...journal.iterateEntries(id)];
    const chosen = await chosenOf(plan, id, all);
    const clearing = journal.clearingOf(id);
    const story = clearing && clearingStory(journal, clearing.id);
    const toStep: ToStep = (waiting) => ({ step: 'restoring', done: 0, of: chosen.length, waiting });
    const whereabouts = yield* whereaboutsOf(ports, story, snapshot.at, { work, chosen: notPutBack(ports, id, chosen), toStep });
    if (work.state !== 'restoring') {
      work = journal.moveWork(work, 'restoring', { kind: 'restoring', data: { entries: chosen.length } });
    }
    const report = yield* putBack(ports, {
      work,
      snapshot,
      capturedAt: snapshot.at,
      entries: chosen,
      known: new Set(all.flatMap(({ messageIds }) => messageIds)),
      whereabouts,
    });
    journal.closeWork(work, 'done', { kind: 'done', data: { report } });
    yield { step: 'restored', work: work.id, report };
  } catch (cause) {
    const error = signal?.aborted === true ? stopped(work) : asSluiceError(cause, instance.idInstance, 'The restore');
    yield endedMeanwhile(journal, work.id) ?? { step: 'interrupted', work: work.id, error };
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
  { places, digest }: Json,
  snapshot: string,
  all: readonly StoredEntry[],
): Promise<readonly StoredEntry[]> {
  if (!Array.isArray(places) || !places.every(isWhole)) throw unreadable('works.plan');
  // One of before has no digest.
  if (digest !== undefined && digest !== (await digestOfChoice(snapshot, places))) throw unreadable('works.plan');
  const chosen = new Set(places);
  return all.filter(({ place }) => chosen.has(place));
}

function stopped({ id, idInstance }: Work): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The restore of instance ${idInstance} was stopped between two messages. What was sent is in the journal; resume it to send the rest: ${id}.`,
    idInstance,
  });
}
