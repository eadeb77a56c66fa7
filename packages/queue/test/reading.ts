import { isMessageId, type MessageId, type QueueEntry } from '@sluice/core';
import { capabilities, type Reading } from '../src/index.ts';
import { completenessOf } from '../src/reading/completeness.ts';

export const START: number = Date.UTC(2026, 0, 1);
export const ID = '1101000001';

/** Entries with their own ids, `first` and those after it. */
export function entries(count: number, first = 1): readonly QueueEntry[] {
  return Array.from({ length: count }, (_, i) => entry({ messageIds: [messageId(first + i)] }));
}

/** A text. */
export function entry(
  different: Partial<Pick<QueueEntry, 'messageIds' | 'chatId'>> & { readonly message?: string } = {},
): QueueEntry {
  const { messageIds = [messageId(1)], chatId = '79990000002@c.us', message = 'Hello' } = different;
  return { messageIds, chatId, type: 'sendMessage', body: { chatId, message } };
}

export function messageId(ordinal: number): MessageId {
  const id = `BAE5${ordinal.toString(16).padStart(12, '0')}`;
  if (!isMessageId(id)) throw new TypeError('An id is never empty.');
  return id;
}

/**
 * A reading of a blocked instance with what is listed and counted, and what is different. Whether it sends follows from its state, how
 * complete it is from all of it; no age is known.
 */
export function reading(different: Partial<Reading> = {}): Reading {
  const { flavor = 'plain', entries: listed = [], count = listed.length, state = 'blocked' } = different;
  const isSending = different.isSending ?? state === (flavor === 'chat-api' ? 'authenticated' : 'authorized');
  const settings = different.settings ?? { typeInstance: 'whatsapp', delayMs: 1000 };
  const delayMs = isSending ? settings.delayMs : undefined;
  return {
    idInstance: ID,
    flavor,
    state,
    isSending,
    reason: undefined,
    count,
    settings,
    at: START,
    since: START,
    entries: listed,
    acceptedAt: listed.map(() => undefined),
    completeness: completenessOf({ listed: listed.length, unlisted: 0, recent: 0, total: count, delayMs }, capabilities[flavor]),
    ...different,
  };
}
