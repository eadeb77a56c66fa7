import type { MessageId, QueueEntry } from '@sluice/core';
import { completenessOf } from '../src/reading/completeness.ts';
import type { Reading } from '../src/index.ts';

export const START: number = Date.UTC(2026, 0, 1);
export const ID = '1101000001';

/** Entries with ids of their own, `first` and those after it. */
export function entries(count: number, first = 1): readonly QueueEntry[] {
  return Array.from({ length: count }, (_, i) => entry({ messageIds: [messageId(first + i)] }));
}

export function entry(different: Partial<Pick<QueueEntry, 'messageIds' | 'chatId'>> = {}): QueueEntry {
  const { chatId = '79990000002@c.us' } = different;
  return { messageIds: [messageId(1)], type: 'sendMessage', body: { chatId, message: 'Hello' }, ...different, chatId };
}

export function messageId(ordinal: number): MessageId {
  const id = `BAE5${ordinal.toString(16).padStart(12, '0')}`;
  if (!isMessageId(id)) throw new TypeError('An id is never empty.');
  return id;
}

export function isMessageId(text: string): text is MessageId {
  return text !== '';
}

/** A reading of a blocked instance with what is listed and counted, and what is different; its completeness follows from them. */
export function reading(different: Partial<Reading> = {}): Reading {
  const { entries: listed = [], count = listed.length, state = 'blocked' } = different;
  const settings = { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 1000, wid: undefined, ...different.settings };
  const delayMs = state === 'authorized' ? settings.delaySendMessagesMilliseconds : undefined;
  const completeness = completenessOf(listed.length, count, delayMs);
  return { idInstance: ID, state, count, settings, at: START, entries: listed, completeness, ...different };
}
