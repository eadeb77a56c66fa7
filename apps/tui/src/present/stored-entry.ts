import { isMessageId, queueEntryOf } from '@sluice/core';
import type { StoredEntry } from '@sluice/queue';
import type { ListedEntry } from './entry-table.ts';

/** An entry of a snapshot as a list shows it. Where the body was left out, so is the text. */
export function listStored({ position, gatewayType, messageIds, chatId, body = {} }: StoredEntry): ListedEntry {
  return { position, entry: queueEntryOf({ type: gatewayType, messageIds: messageIds.filter(isMessageId), chatId, body }) };
}
