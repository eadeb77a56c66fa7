import { SluiceError } from '@sluice/core';
import type { RestoreStep } from '../clearing/clearing-step.ts';
import { unreadable } from '../journal/columns.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Work } from '../journal/work.ts';
import { clearingStory, type ClearingStory } from '../work/clearing-story.ts';
import { asSluiceError } from '../work/failure.ts';
import { putBack, type Whereabouts } from '../work/put-back.ts';
import { afterClearing, withoutClearing } from '../work/whereabouts.ts';
import type { WorkPorts } from '../work/work-ports.ts';

/** Carries out a restore that is open, from its beginning or from where a process that is gone left it. Nothing is thrown. */
export async function* carryOutRestore(ports: WorkPorts, opened: Work): AsyncGenerator<RestoreStep, void> {
  const { instance, journal, signal } = ports;
  let work = opened;
  try {
    yield { step: 'looking', work: work.id };
    signal?.throwIfAborted();
    const { plan, snapshot: id = '' } = work;
    const snapshot = journal.readSnapshot(id);
    const all = [...journal.iterateEntries(id)];
    const chosen = chosenOf(plan['places'], all);
    const clearing = journal.clearingOf(id);
    const story = clearing && clearingStory(journal, clearing.id);
    const whereabouts = await whereaboutsOf(ports, work, story, { all, chosen, takenAt: snapshot.at });
    if (work.state !== 'restoring') {
      work = journal.moveWork(work, 'restoring', { kind: 'restoring', data: { entries: chosen.length } });
    }
    const report = yield* putBack(ports, {
      work,
      capturedAt: snapshot.at,
      entries: chosen,
      known: new Set(all.flatMap(({ messageIds }) => messageIds)),
      whereabouts,
      sends: story?.verified?.sent ?? true,
    });
    journal.closeWork(work, 'done', { kind: 'done', data: { report } });
    yield { step: 'restored', work: work.id, report };
  } catch (cause) {
    const error = signal?.aborted === true ? stopped(work) : asSluiceError(cause, instance.idInstance, 'The restore');
    yield { step: 'interrupted', work: work.id, error };
  }
}

async function whereaboutsOf(
  ports: WorkPorts,
  work: Work,
  story: ClearingStory | undefined,
  {
    all,
    chosen,
    takenAt,
  }: { readonly all: readonly StoredEntry[]; readonly chosen: readonly StoredEntry[]; readonly takenAt: number },
): Promise<(entry: StoredEntry) => Whereabouts> {
  const { captured, answered, verified } = story ?? {};
  if (captured !== undefined && answered !== undefined && verified !== undefined) {
    return afterClearing(ports, work, { captured, answered, verified }, { all: all.length, chosen });
  }
  return withoutClearing(ports, work, { since: captured?.since ?? takenAt, sends: captured?.sends ?? true });
}

function chosenOf(places: unknown, all: readonly StoredEntry[]): readonly StoredEntry[] {
  if (!Array.isArray(places)) throw unreadable('works.plan');
  const chosen = new Set<unknown>(places);
  return all.filter(({ place }) => chosen.has(place));
}

function stopped({ id, idInstance }: Work): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The restore of instance ${idInstance} was stopped between two messages. What was sent is in the journal; resume it to send the rest: ${id}.`,
    idInstance,
  });
}
