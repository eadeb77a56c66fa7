import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import { textOf } from '@sluice/queue/reading';
import { oneLine, type ScreenText } from './one-line.ts';

/** By the words of the gateway's own API, and of Chat-API (evidence/entries#types, evidence/chat-api#entry-types). */
export const TYPES: Readonly<Record<string, string>> = {
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
  chat: 'text',
  ptt: 'voice',
  call_log: 'call',
  vcard: 'contact',
  multi_vcard: 'contacts',
};

/** An entry in the words of a list. What is sent again is the entry itself, never these. */
export interface PresentedEntry {
  readonly chat: ScreenText;
  readonly type: ScreenText;
  readonly text: ScreenText;
  readonly ids: ScreenText;
}

export function presentEntry(entry: QueueEntry): PresentedEntry {
  return {
    chat: oneLine(entry.chatId ?? 'no chat given'),
    type: presentType(gatewayTypeOf(entry)),
    text: oneLine(shownTextOf(entry)),
    ids: oneLine(entry.messageIds.join(', ') || 'not given'),
  };
}

/** A type in the word of a list, from the gateway's. */
export function presentType(gatewayType: string): ScreenText {
  return oneLine((Object.hasOwn(TYPES, gatewayType) ? TYPES[gatewayType] : undefined) ?? gatewayType);
}

/** What is in a message; also of what says nothing there is something to show. */
function shownTextOf(entry: QueueEntry): string {
  const { type, body } = entry;
  switch (type) {
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
    case 'sendMessage':
    case 'sendPoll':
    case 'other':
      return textOf(entry);
  }
}
