import type { Selection, SnapshotInfo } from '@sluice/queue';
import { queueEntryFrom, type StoredEntry } from '@sluice/queue/journal';
import { select } from '@sluice/queue/plan';
import { whyUnrestorable } from '@sluice/queue/reading';
import type { RestorePlan } from './access.ts';

/**
 * What a restore of a selection would send.
 *
 * @throws {SluiceError} where the selection cannot be held against a snapshot, such as one by age.
 */
export async function planRestore(
  snapshot: SnapshotInfo,
  entries: AsyncIterable<StoredEntry>,
  selection: Selection,
  now: number,
): Promise<RestorePlan> {
  const rows: { readonly stored: StoredEntry; readonly entry: ReturnType<typeof queueEntryFrom> }[] = [];
  for await (const stored of entries) rows.push({ stored, entry: queueEntryFrom(stored) });
  const listed = rows.map(({ stored, entry }) => ({ position: stored.position, entry, acceptedAt: undefined, stored }));
  const chosen = select(selection, listed, now).selected;
  const { flavor, at } = snapshot;
  return {
    snapshot,
    chosen: chosen.map(({ stored }) => stored),
    unrestorable: chosen.filter(({ entry }) => whyUnrestorable(entry, flavor, at, now) !== undefined).length,
  };
}
