import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import { type AcceptedAt, type QueueRow, textOf } from '@sluice/queue/reading';
import type { Formats, Sentences } from '@sluice/queue/sentences';
import { clip, type Column, table } from './columns.ts';
import { presentChat, presentText } from './mask.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

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

/** An entry in the words of a list. A restore sends the entry itself, never these. */
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

/** The content of a message; one without a text has something to show too. */
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

// With the other columns a line of 80.
const TEXT_COLUMNS = 42;

export interface EntryTableOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly reveal: boolean;
  readonly sentences: Sentences;
}

/** Entries under one another. How long they wait is there only where it is known of any. */
export function entryTable(
  entries: readonly Omit<QueueRow, 'key'>[],
  { now, reveal, sentences: { formats } }: EntryTableOptions,
): string {
  const isDated = entries.some(({ acceptedAt }) => acceptedAt !== undefined);
  const columns: readonly Column[] = [
    { title: '#', align: 'right' },
    { title: 'CHAT' },
    { title: 'TYPE' },
    ...(isDated ? [{ title: 'WAITS' }] : []),
    { title: 'TEXT' },
  ];
  const rows = entries.map(({ position, entry, acceptedAt }) => [
    oneLine(formats.number(position)),
    presentChat(entry.chatId, reveal),
    presentType(gatewayTypeOf(entry)),
    ...(isDated ? [presentAge(acceptedAt, now, formats)] : []),
    clip(presentText(presentEntry(entry).text, reveal), TEXT_COLUMNS),
  ]);
  return table(columns, rows);
}

/** How long something waits. An age that is inferred from an id is none to rely upon. */
function presentAge(acceptedAt: AcceptedAt | undefined, now: number, { span }: Formats): ScreenText {
  if (acceptedAt === undefined) return oneLine('');
  const age = span(Math.max(0, now - acceptedAt.at));
  return oneLine(acceptedAt.certainty === 'certain' ? age : `about ${age}`);
}
