import type { Journal, SnapshotInfo } from '@sluice/queue';
import { idNamed } from './id-named.ts';

/**
 * The snapshot of an id, or of as much of one as no other begins with.
 *
 * @throws {SluiceError} `not-found` when none has it; {UsageError} when several begin so.
 */
export function snapshotNamed(journal: Pick<Journal, 'listSnapshots' | 'readSnapshot'>, typed: string): SnapshotInfo {
  const ids = (): readonly string[] => journal.listSnapshots().map(({ id }) => id);
  return journal.readSnapshot(idNamed(typed, ids) ?? typed);
}
