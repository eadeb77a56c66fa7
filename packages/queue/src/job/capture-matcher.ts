import type { QueueEntry } from '@sluice/core';
import type { StoredEntry } from '../journal/snapshots.ts';
import { keyOf, storedKey } from '../reading/entry-key.ts';

/**
 * Recognises an entry by any of its ids, although ids are unique within a chat only (evidence/ids#unique-within-chat). To take an arrival for a
 * leftover is a false alarm; to take a leftover for an arrival, because its chat is written in another way, would be a false promise. An entry
 * without an id is known by its content.
 */
export function captureMatcher(
  idInstance: string,
  captured: Iterable<Pick<StoredEntry, 'messageIds' | 'key'>>,
): (entry: QueueEntry) => boolean {
  const ids = new Set<string>();
  const keys = new Set<string>();
  for (const { messageIds, key } of captured) {
    if (messageIds.length === 0) keys.add(key);
    for (const id of messageIds) ids.add(id);
  }
  return (entry) =>
    entry.messageIds.length > 0 ? entry.messageIds.some((id) => ids.has(id)) : keys.has(storedKey(keyOf(idInstance, entry)));
}
