import { SluiceError } from '@sluice/core';
import type { Journal, Selection, SnapshotInfo } from '@sluice/queue';
import type { StoredEntry } from '@sluice/queue/journal';
import { select } from '@sluice/queue/plan';
import { rowFrom } from '../present/snapshot.ts';

/** The entries of a snapshot that fit a selection, in their order; none where the selection is refused: the restore itself says why. */
export function chosenEntries(
  journal: Pick<Journal, 'iterateEntries'>,
  { id }: Pick<SnapshotInfo, 'id'>,
  selection: Selection,
  now: number,
): readonly StoredEntry[] {
  const stored = new Map([...journal.iterateEntries(id)].map((entry) => [entry.position, entry]));
  const rows = [...stored.values()].map(rowFrom);
  try {
    return select(selection, rows, now).selected.flatMap(({ position }) => stored.get(position) ?? []);
  } catch (error) {
    if (error instanceof SluiceError) return [];
    throw error;
  }
}
