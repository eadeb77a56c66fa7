import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import { type AcceptedAt, type QueueRow, textOf } from '@sluice/queue/reading';
import stringWidth from 'string-width';
import type { EntryWord } from '../sentences/list-sentences.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { clip, type Column, table } from './columns.ts';
import { presentNumber } from './format.ts';
import { maskNumbers, maskPhone, presentChat, presentText } from './mask.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** By the words of the gateway's own API, and of Chat-API (evidence/entries#types, evidence/chat-api#entry-types). */
export const TYPES: Readonly<Record<string, EntryWord>> = {
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

export function presentEntry(entry: QueueEntry, sentences: AppSentences): PresentedEntry {
  const { lists } = sentences;
  return {
    chat: oneLine(entry.chatId ?? lists.noChat),
    type: presentType(gatewayTypeOf(entry), sentences),
    text: oneLine(shownTextOf(entry, sentences)),
    ids: oneLine(entry.messageIds.join(', ') || lists.noIds),
  };
}

/** A type that Sluice does not know is whatever the gateway writes; its own words are shorter. */
const MAX_TYPE = 40;

/** A type in the word of a list, from the gateway's. */
export function presentType(gatewayType: string, { lists }: Pick<AppSentences, 'lists'>): ScreenText {
  const word = Object.hasOwn(TYPES, gatewayType) ? TYPES[gatewayType] : undefined;
  return word === undefined ? clip(maskNumbers(oneLine(gatewayType)), MAX_TYPE) : oneLine(lists.types[word]);
}

/** The ids of all known gateways are shorter. */
const MAX_IDS = 200;

/** The ids of an entry, without the phone number that is a part of those of Chat-API, unless it is to be revealed. */
export function presentIds(
  { messageIds, chatId }: QueueEntry,
  reveal: boolean,
  { lists }: Pick<AppSentences, 'lists'>,
): ScreenText {
  const ids = oneLine(messageIds.join(', ') || lists.noIds);
  if (reveal) return clip(ids, MAX_IDS);
  const recipient = chatId?.split('@')[0] ?? '';
  const own = /^\d{7,}$/.test(recipient) ? ids.replaceAll(recipient, maskPhone) : ids;
  return clip(oneLine(own.replaceAll(/\d{7,}(?=@)/g, maskPhone)), MAX_IDS);
}

/** How many there are of each type, in the word of a list, which several types may share; the largest first. */
export function countTypes(
  entries: readonly { readonly type: string }[],
  sentences: Pick<AppSentences, 'lists'>,
): readonly (readonly [type: ScreenText, count: number])[] {
  const byWord = Map.groupBy(entries, ({ type }) => presentType(type, sentences));
  return [...byWord].map(([word, { length }]) => [word, length] as const).toSorted(([, one], [, other]) => other - one);
}

/** The content of a message; one without a text has something to show too. */
function shownTextOf(entry: QueueEntry, { lists }: AppSentences): string {
  const { type, body } = entry;
  switch (type) {
    case 'sendFileByUrl':
      return body.caption || body.fileName;
    case 'sendMediaStatus':
      return body.caption || body.fileName || body.urlFile;
    case 'sendVoiceStatus':
      return body.fileName || body.urlFile;
    case 'sendLocation':
      return body.nameLocation || body.address || `${body.latitude}, ${body.longitude}`;
    case 'sendContact': {
      const { firstName, lastName, company, phoneContact, chatId } = body.contact;
      return [firstName, lastName, company, phoneContact ?? chatId].filter(Boolean).join(' ');
    }
    case 'ForwardMessages':
      return lists.forwarded(body.messages.length);
    case 'sendMessage':
    case 'sendPoll':
    case 'sendLink':
    case 'sendTextStatus':
    case 'other':
      return textOf(entry);
  }
}

/** The text has so many at least, however wide the other columns are. */
const MIN_TEXT_COLUMNS = 20;
const GAP_COLUMNS = 2;

export interface EntryTableOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly reveal: boolean;
  /** How wide its lines may be, on a terminal. Without it no text is cut: a program may read it. */
  readonly width: number | undefined;
  readonly sentences: AppSentences;
}

/** Entries under one another. How long they wait is there only where it is known of any. */
export function entryTable(
  entries: readonly Omit<QueueRow, 'key'>[],
  { now, reveal, width, sentences }: EntryTableOptions,
): string {
  const { titles } = sentences.lists;
  const isDated = entries.some(({ acceptedAt }) => acceptedAt !== undefined);
  const columns: readonly Column[] = [
    { title: titles.position, align: 'right' },
    { title: titles.chat },
    { title: titles.type },
    ...(isDated ? [{ title: titles.age }] : []),
    { title: titles.text },
  ];
  const before = entries.map(({ position, entry, acceptedAt }) => [
    presentNumber(position, sentences),
    presentChat(entry.chatId, reveal, sentences),
    presentType(gatewayTypeOf(entry), sentences),
    ...(isDated ? [presentAge(acceptedAt, now, sentences)] : []),
  ]);
  const max = width === undefined ? undefined : Math.max(MIN_TEXT_COLUMNS, width - widthOf(columns, before));
  const rows = entries.map(({ entry }, at) => {
    const text = presentText(presentEntry(entry, sentences).text, reveal, sentences);
    return [...(before[at] ?? []), max === undefined ? text : clip(text, max)];
  });
  return table(columns, rows);
}

/** What the columns before the last take, with the gap behind each. */
function widthOf(columns: readonly Column[], rows: readonly (readonly ScreenText[])[]): number {
  return columns
    .slice(0, -1)
    .map(({ title }, at) => Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[at] ?? ''))) + GAP_COLUMNS)
    .reduce((sum, one) => sum + one, 0);
}

/** How long something waits. An age that is inferred from an id is none to rely upon. */
function presentAge(acceptedAt: AcceptedAt | undefined, now: number, { formats, lists }: AppSentences): ScreenText {
  if (acceptedAt === undefined) return oneLine('');
  const age = formats.span(Math.max(0, now - acceptedAt.at));
  return oneLine(acceptedAt.certainty === 'certain' ? age : lists.about(age));
}
