import { gatewayTypeOf } from '@sluice/core';
import type { Selection, SnapshotInfo } from '@sluice/queue';
import type { PlannedRestore } from '@sluice/queue/job';
import { queueEntryFrom, type StoredEntry } from '@sluice/queue/journal';
import { select } from '@sluice/queue/plan';
import { whyUnrestorable } from '@sluice/queue/reading';
import { refusal } from '@sluice/queue/sentences';
import type { PlanToRestore } from '../access.ts';

/**
 * What a restore of a selection would do, by the snapshot only: an edge does not say which of its messages were sent again. Its job finds out, and
 * sends none of them twice.
 *
 * @throws {SluiceError} for a snapshot without bodies, and a selection that fits nothing or cannot be held against a snapshot, such as one by age.
 */
export async function planRestore(
  snapshot: SnapshotInfo,
  entries: AsyncIterable<StoredEntry>,
  selection: Selection,
  now: number,
): Promise<Pick<PlanToRestore, 'snapshot' | 'entries'>> {
  const { idInstance, entryCount } = snapshot;
  if (snapshot.bodies !== 'full') throw refusal('snapshot-without-bodies', { idInstance });
  const rows: { readonly planned: PlannedRestore; readonly entry: ReturnType<typeof queueEntryFrom> }[] = [];
  for await (const stored of entries) {
    const entry = queueEntryFrom(stored);
    rows.push({ planned: plannedOf(stored, entry, snapshot, now), entry });
  }
  const listed = rows.map(({ planned, entry }) => ({ position: planned.position, entry, acceptedAt: undefined, planned }));
  const chosen = select(selection, listed, now).selected;
  if (chosen.length === 0) throw refusal('snapshot-fits-nothing', { idInstance, entries: entryCount });
  return { snapshot, entries: chosen.map(({ planned }) => planned) };
}

function plannedOf(
  { position, messageIds, chatId }: StoredEntry,
  entry: ReturnType<typeof queueEntryFrom>,
  { flavor, at }: SnapshotInfo,
  now: number,
): PlannedRestore {
  const why = whyUnrestorable(entry, flavor, at, now);
  const verdict: PlannedRestore['verdict'] =
    why === undefined ? { verdict: 'send' } : { verdict: 'skip', reason: 'unrestorable', skip: { code: why, data: {} } };
  return { position, messageIds, type: gatewayTypeOf(entry), chatId, verdict };
}
