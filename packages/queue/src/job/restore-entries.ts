import { refusal } from '../sentences/refusal.ts';
import type { Job } from '../journal/job.ts';
import { digestOfChoice, queueEntryFrom, type SnapshotInfo, type StoredEntry } from '../journal/snapshot.ts';
import { acceptedAt, type QueueRow } from '../reading/queue-row.ts';
import { select } from '../selection/select.ts';
import { beginJob } from './begin.ts';
import { checkConfirmation, type RestoreOrder } from './order.ts';
import type { JobPorts, StepPorts } from './ports.ts';
import { runOpened } from './run-job.ts';
import type { JobStep } from './steps.ts';

/**
 * Resends entries of a snapshot, in their order. Each is sent at most once, ever, whichever snapshot it is taken from; what
 * still waits, was sent, or may have been sent already is not sent.
 *
 * Nothing is thrown: each restore ends with one of the last steps.
 */
export function restoreEntries(ports: JobPorts, order: RestoreOrder): AsyncGenerator<JobStep, void> {
  return runOpened(ports, { what: 'the restore', open: (run) => openRestore(run, order) });
}

/**
 * Opens the job of a restore. Nothing is sent; `advance` takes the steps.
 *
 * @throws {SluiceError} what is wrong with the order, `busy` where a job of the instance is open, or what the journal throws.
 */
export function openRestore(ports: StepPorts, order: RestoreOrder): Job {
  const { snapshot } = order;
  if (!isId(snapshot)) throw refusal('snapshot-not-named', { idInstance: ports.instance.idInstance });
  const positions = chosenPositions(ports, order);
  const plan = { positions, digest: digestOfChoice(snapshot, positions) };
  return beginJob(ports, order, { kind: 'restore', plan, snapshot });
}

/** Not so where a caller whose types nothing checks gives a snapshot in the place of its id. */
function isId(id: unknown): boolean {
  return typeof id === 'string' && id !== '';
}

function chosenPositions({ instance, journal, clock }: StepPorts, order: RestoreOrder): readonly number[] {
  const { idInstance } = instance;
  checkConfirmation(idInstance, order);
  const snapshot = journal.readSnapshot(order.snapshot);
  checkSnapshot(snapshot, instance);
  const rows = [...journal.iterateEntries(order.snapshot)].map((stored) => rowFrom(stored, snapshot));
  const { selected } = select(order.selection, rows, clock.now());
  if (selected.length === 0) {
    throw refusal('snapshot-fits-nothing', { idInstance, entries: snapshot.entryCount });
  }
  return selected.map(({ position }) => position);
}

/** @throws {SluiceError} where nothing can be restored from it to this instance. */
export function checkSnapshot(snapshot: SnapshotInfo, { idInstance, flavor }: Pick<SnapshotInfo, 'idInstance' | 'flavor'>): void {
  if (snapshot.idInstance !== idInstance || snapshot.flavor !== flavor) {
    throw refusal('snapshot-of-other-instance', { idInstance: snapshot.idInstance, wanted: idInstance });
  }
  if (snapshot.bodies !== 'full') {
    throw refusal('snapshot-without-bodies', { idInstance });
  }
}

/** Without a key: a snapshot has only its digest. */
export function rowFrom(stored: StoredEntry, { flavor, at }: SnapshotInfo): Omit<QueueRow, 'key'> {
  const entry = queueEntryFrom(stored);
  return { position: stored.position, entry, acceptedAt: acceptedAt(entry, flavor, at) };
}
