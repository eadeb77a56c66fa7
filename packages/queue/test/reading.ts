import { isMessageId, type MessageId, type QueueEntry } from '@sluice/core';
import { START } from '@sluice/testing/start';
import { capabilities } from '../src/capabilities.ts';
import type { AcceptedAt, QueueRow } from '../src/reading/queue-row.ts';
import { keyOf } from '../src/reading/entry-key.ts';
import type { Reading } from '../src/reading/reading.ts';
import { completenessOf } from '../src/reading/completeness.ts';

export { START };
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

/** Entries of the instance as a reading has them, from the head of the queue on. */
export function rowsOf(
  listed: readonly QueueEntry[],
  acceptedAt: readonly (AcceptedAt | undefined)[] = [],
  idInstance: string = ID,
): readonly QueueRow[] {
  return listed.map((one, index) => ({
    key: keyOf(idInstance, one),
    position: index + 1,
    entry: one,
    acceptedAt: acceptedAt[index],
  }));
}

export interface ReadingOptions extends Partial<Omit<Reading, 'rows'>> {
  readonly entries?: readonly QueueEntry[];
  /** When each of them was accepted; `undefined` where that is not known. */
  readonly acceptedAt?: readonly (AcceptedAt | undefined)[];
}

/**
 * A reading of a blocked instance with the list and the count that are given, and the differences. Whether it sends follows from its state, how
 * complete it is from all of it; no age is known.
 */
export function reading({ entries: listed = [], acceptedAt, ...different }: ReadingOptions = {}): Reading {
  const { flavor = 'plain', count = listed.length, state = 'blocked' } = different;
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
    rows: rowsOf(listed, acceptedAt),
    completeness: completenessOf(
      { listed: listed.length, unlisted: 0, uncertainCount: 0, total: count, delayMs },
      capabilities[flavor],
    ),
    ...different,
  };
}
