import type { QueueEntry } from '@sluice/core';
import { canonicalJson } from '../canonical-json.ts';

/** What an entry is recognised by, from one reading to the next. */
export type EntryKey = string & { readonly [entryKey]: never };
declare const entryKey: unique symbol;

/**
 * Its chat and its ids: ids are unique within a chat only (evidence/ids#unique-within-chat). An entry without an id is known by its content; two
 * alike are then one and the same, of which it is not known how often it waits.
 */
export function keyOf(
  entry: Pick<QueueEntry, 'messageIds' | 'chatId' | 'body'> & { readonly type: string; readonly gatewayType?: string },
): EntryKey {
  const { messageIds, chatId, body } = entry;
  const content = messageIds.length > 0 ? messageIds : [entry.gatewayType ?? entry.type, body];
  // A gateway may list the fields in another order the next time.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Nothing but this makes a key.
  return canonicalJson([chatId ?? null, ...content]) as EntryKey;
}
