import { isMessageId, queueEntryOf, SluiceError } from '@sluice/core';
import { checkAgreement } from '../work/check-agreement.ts';
import type { RestoreStep } from '../clearing/clearing-step.ts';
import type { Job } from '../journal/job.ts';
import type { SnapshotInfo, StoredEntry } from '../journal/snapshots.ts';
import { acceptedAt } from '../reading/accepted-at.ts';
import { select } from '../selection/select.ts';
import type { Selection } from '../selection/selection.ts';
import { asSluiceError } from '../work/failure.ts';
import { openJob } from '../work/begin-job.ts';
import { asRun, type Agreement, type RunPorts, type JobPorts } from '../work/job-ports.ts';
import { carryOutRestore } from './carry-out-restore.ts';
import { digestOfChoice } from './digest-of-choice.ts';
import { formatMessageCount } from '../format.ts';

/** Which entries of a snapshot are to be put back. */
export interface RestoreOrder extends Agreement {
  readonly snapshot: string;
  readonly selection: Selection;
}

/**
 * Puts entries of a snapshot back into the queue, in their order. Each is sent at most once, ever, whichever snapshot it is taken from; what
 * still waits, has left, or may have been sent already is not sent.
 *
 * Nothing is thrown: each restore ends with one of the last steps.
 */
export function restoreEntries(ports: JobPorts, order: RestoreOrder): AsyncGenerator<RestoreStep, void> {
  return asRun(ports, (run) => restoreAsRun(run, order));
}

async function* restoreAsRun(ports: RunPorts, order: RestoreOrder): AsyncGenerator<RestoreStep, void> {
  const { instance } = ports;
  const { idInstance } = instance;
  let job: Job;
  try {
    const positions = chosenPlaces(ports, order);
    const digest = await digestOfChoice(order.snapshot, positions);
    job = openJob(ports, order, { kind: 'restore', plan: { places: positions, digest }, snapshot: order.snapshot });
  } catch (error) {
    yield { step: 'failed', error: asSluiceError(error, idInstance, 'The restore') };
    return;
  }
  yield* carryOutRestore(ports, job);
}

function chosenPlaces({ instance, journal, clock }: JobPorts, order: RestoreOrder): readonly number[] {
  const { idInstance } = instance;
  checkAgreement(idInstance, order);
  const snapshot = journal.readSnapshot(order.snapshot);
  checkSnapshot(snapshot, instance);
  const entries = [...journal.iterateEntries(order.snapshot)].map((stored) => dated(stored, snapshot));
  const { selected } = select(order.selection, entries, clock.now());
  if (selected.length === 0) {
    throw new SluiceError({
      code: 'refused',
      message: `The selection fits none of the ${formatMessageCount(snapshot.entryCount)} of the snapshot. Nothing was sent; look at what it holds.`,
      idInstance,
    });
  }
  return selected.map(({ place }) => place);
}

function checkSnapshot(snapshot: SnapshotInfo, { idInstance, flavor }: Pick<SnapshotInfo, 'idInstance' | 'flavor'>): void {
  if (snapshot.idInstance !== idInstance || snapshot.flavor !== flavor) {
    throw new SluiceError({
      code: 'refused',
      message: `The snapshot is one of instance ${snapshot.idInstance}, not of ${idInstance}. Nothing was sent; restore to the instance that it was taken of.`,
      idInstance,
    });
  }
  if (snapshot.bodies !== 'full') {
    throw new SluiceError({
      code: 'refused',
      message: `The snapshot was saved without the texts, so nothing can be put back from it. Send the messages again from where they came.`,
      idInstance,
    });
  }
}

function dated(
  { position, messageIds, gatewayType, chatId, body = {} }: StoredEntry,
  { flavor, at }: SnapshotInfo,
): { readonly place: number; readonly entry: ReturnType<typeof queueEntryOf>; readonly acceptedAt: number | undefined } {
  const entry = queueEntryOf({ type: gatewayType, messageIds: messageIds.filter(isMessageId), chatId, body });
  return { place: position, entry, acceptedAt: acceptedAt(entry, flavor, at)?.at };
}
