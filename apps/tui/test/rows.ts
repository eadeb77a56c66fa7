import type { QueueEntry } from '@sluice/core';
import { keyOf, type QueueRow } from '@sluice/queue/reading';

/** Entries as a reading has them, from the head of the queue on; of none is it known how long it has waited. */
export function rowsOf(entries: readonly QueueEntry[]): readonly QueueRow[] {
  return entries.map((entry, at) => ({ key: keyOf('1101000001', entry), position: at + 1, entry, acceptedAt: undefined }));
}
