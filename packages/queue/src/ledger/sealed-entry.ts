import { gatewayTypeOf, isMessageId, queueEntryOf, SluiceError, type QueueEntry } from '@sluice/core';
import { isObject, unreadable } from '../journal/columns.ts';

/** Hides the messages of customers from a reader of the database, and shows them again. It is synchronous: nothing comes between it and the row. */
export interface Sealer {
  seal(text: string): Uint8Array;
  /** @throws {SluiceError} where the text was sealed with a key that is not known, or was changed. */
  open(sealed: Uint8Array): string;
}

export function sealEntry(sealer: Sealer, entry: QueueEntry): Uint8Array {
  const { messageIds, chatId = null, body } = entry;
  return sealer.seal(JSON.stringify({ type: gatewayTypeOf(entry), messageIds, chatId, body }));
}

/** @returns `undefined` for what cannot be opened: it was sealed with a key that is not known, or changed. */
export function openEntry(sealer: Sealer, sealed: Uint8Array): QueueEntry | undefined {
  try {
    return entryFrom(JSON.parse(sealer.open(sealed)));
  } catch (error) {
    if (error instanceof SluiceError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @throws {SluiceError} `journal-damaged` for what `sealEntry` has not sealed. */
function entryFrom(stored: unknown): QueueEntry {
  if (!isObject(stored)) throw unreadable('accepted_sends.sealed');
  const { type, messageIds, chatId, body } = stored;
  if (typeof type !== 'string' || !Array.isArray(messageIds) || !isObject(body)) throw unreadable('accepted_sends.sealed');
  return queueEntryOf({
    type,
    messageIds: messageIds.filter(isMessageId),
    chatId: typeof chatId === 'string' ? chatId : undefined,
    body,
  });
}
