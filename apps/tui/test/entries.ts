import type { QueueEntry } from '@sluice/core';

/** Texts that wait, as a gateway lists them. */
export function entries(count: number): readonly QueueEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const chatId = `7999000${String(at).padStart(4, '0')}@c.us`;
    return { type: 'sendMessage', messageIds: [], chatId, body: { chatId, message: `Offer ${at}` } };
  });
}
