import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
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

export function presentEntry(entry: QueueEntry): PresentedEntry {
  const type = gatewayTypeOf(entry);
  return { chat: oneLine(entry.chatId ?? 'no chat given'), type: TYPES[type] ?? oneLine(type), text: oneLine(textOf(entry)) };
}

/** What is in a message, by what its type says that it has. */
function textOf({ type, body }: QueueEntry): string {
  switch (type) {
    case 'sendMessage':
    case 'sendPoll':
      return body.message;
    case 'sendFileByUrl':
      return body.caption || body.fileName;
    case 'sendLocation':
      return body.nameLocation || body.address || `${body.latitude}, ${body.longitude}`;
    case 'sendContact': {
      const { firstName, lastName, company, phoneContact } = body.contact;
      return [firstName, lastName, company, phoneContact].filter(Boolean).join(' ');
    }
    case 'ForwardMessages':
      return body.messages.length === 1 ? 'one message' : `${body.messages.length} messages`;
    case 'other':
      return typeof body['message'] === 'string' ? body['message'] : '';
  }
}
