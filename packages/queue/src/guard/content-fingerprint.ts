import { gatewayTypeOf, type QueueEntry } from '@sluice/core';

// The recipient, and what a gateway notes of its own attempts to send it.
const NOT_CONTENT: ReadonlySet<string> = new Set(['chatId', 'lastTryAt', 'metadata']);

/** What an entry says, whatever its recipient: the same for two that say the same. Not for people to read. */
export function contentFingerprint(entry: QueueEntry): string {
  const said = Object.entries<unknown>({ ...entry.body }).filter(([name]) => !NOT_CONTENT.has(name));
  return JSON.stringify([gatewayTypeOf(entry), said.toSorted(([one], [other]) => (one < other ? -1 : 1))]);
}
