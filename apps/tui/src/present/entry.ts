import type { QueueEntry } from '@sluice/core';
import { oneLine } from './one-line.ts';

const TYPES: Readonly<Record<string, string>> = {
  sendMessage: 'text',
  sendFileByUrl: 'file',
  sendLocation: 'location',
  sendContact: 'contact',
  sendPoll: 'poll',
  ForwardMessages: 'forward',
  sendLink: 'link',
  sendTextStatus: 'status',
  sendVoiceStatus: 'status',
  sendMediaStatus: 'status',
};

/** An entry in the words of a list; every text is on one line and safe to print. */
export interface PresentedEntry {
  readonly chat: string;
  readonly type: string;
  readonly text: string;
}

export function presentEntry({ type, chatId, body }: QueueEntry): PresentedEntry {
  return { chat: oneLine(chatId ?? 'no chat given'), type: TYPES[type] ?? oneLine(type), text: oneLine(textOf(body)) };
}

/** The first of the fields that say what is in a message (facts, section 2.2). */
function textOf(body: QueueEntry['body']): string {
  for (const field of ['message', 'caption', 'fileName', 'urlFile', 'nameLocation', 'address', 'urlLink']) {
    const value = body[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  const { latitude, longitude } = body;
  return typeof latitude === 'number' && typeof longitude === 'number' ? `${latitude}, ${longitude}` : '';
}
