import { digestOfSnapshot, isIntact } from './snapshot.ts';
import type { SnapshotRecords } from './snapshots.ts';

/** Something in the journal that is not what was written. */
export interface Damage {
  /** Such as `snapshot …, position 3`. */
  readonly where: string;
  /** The damage, in one sentence for people. */
  readonly sentence: string;
}

/**
 * Reads a snapshot and compares it with its digests.
 *
 * @throws {SluiceError} `not-found` for an unknown snapshot, `journal-damaged` where it cannot be read.
 */
export function* damageOfSnapshot(
  snapshots: Pick<SnapshotRecords, 'readSnapshot' | 'iterateEntries'>,
  id: string,
): Generator<Damage, void> {
  const where = `snapshot ${id}`;
  const info = snapshots.readSnapshot(id);
  const entries: { readonly digest: string }[] = [];
  for (const entry of snapshots.iterateEntries(id)) {
    entries.push({ digest: entry.digest });
    if (!isIntact(info, entry)) {
      yield {
        where: `${where}, position ${entry.position}`,
        sentence: 'The message is not what was captured; it is not sent again.',
      };
    }
  }
  if (info.digest !== digestOfSnapshot(info, entries)) {
    yield { where, sentence: 'The facts about the queue, or its list of messages, are no longer the captured ones.' };
  }
}
