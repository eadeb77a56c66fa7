import type { Damage } from './damage.ts';
import { digestOfSnapshot, isIntact } from './snapshot.ts';
import type { SnapshotRecords } from './snapshots.ts';

/**
 * Reads a snapshot and compares it with its digests.
 *
 * @throws {SluiceError} `not-found` for an unknown snapshot, `journal-damaged` where it cannot be read.
 */
export function* damageOfSnapshot(
  snapshots: Pick<SnapshotRecords, 'readSnapshot' | 'iterateEntries'>,
  id: string,
): Generator<Damage, void> {
  const info = snapshots.readSnapshot(id);
  const entries: { readonly digest: string }[] = [];
  for (const entry of snapshots.iterateEntries(id)) {
    entries.push({ digest: entry.digest });
    if (!isIntact(info, entry)) {
      const part = { code: 'message', data: { snapshot: id, position: entry.position } } as const;
      yield { part, fault: { code: 'message-altered', data: {} } };
    }
  }
  if (info.digest !== digestOfSnapshot(info, entries)) {
    yield { part: { code: 'snapshot', data: { snapshot: id } }, fault: { code: 'snapshot-altered', data: {} } };
  }
}
