import type { QueueEntry } from '@sluice/core';
import { keyOf, type QueueRow } from '@sluice/queue/reading';

/** Entries as a reading has them, from the head of the queue on; of none is it known how long it has waited. */
export function rowsOf(entries: readonly QueueEntry[]): readonly QueueRow[] {
  return entries.map((entry, at) => ({ key: keyOf('1101000001', entry), position: at + 1, entry, acceptedAt: undefined }));
}

/** Texts that wait. */
export function textRows(count: number): readonly QueueRow[] {
  return rowsOf(
    Array.from({ length: count }, (_, at): QueueEntry => {
      const chatId = `7999000${String(at).padStart(4, '0')}@c.us`;
      return { type: 'sendMessage', messageIds: [], chatId, body: { chatId, message: `Offer ${at}` } };
    }),
  );
}
