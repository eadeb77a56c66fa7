import { getMimeType } from 'hono/utils/mime';
import type { Action } from '../../engine/actions.ts';
import type { Behaviours } from '../../engine/behaviours.ts';
import { chatOf, type Draft, type Message } from '../../engine/message.ts';

/** An entry of the list of messages (evidence/chat-api#queue). What `metadata` can hold is unknown (evidence/chat-api#recipient). */
export function messageEntry(message: Message, lastTryAt: number, behaviours: Behaviours): object {
  return {
    id: message.ordinal,
    body: textOf(message),
    type: typeOf(message),
    last_try: lastTry(lastTryAt, behaviours),
    metadata: behaviours.recipientInMetadata ? { chatId: chatOf(message) } : {},
  };
}

/** An entry of the list of actions, which says that it was tried when it was accepted. What `json_data` holds is not documented. */
export function actionEntry(action: Action, behaviours: Behaviours): object {
  return { id: action.ordinal, type: action.type, last_try: lastTry(action.acceptedAt, behaviours), json_data: {} };
}

/** What an entry says. Documented only for texts; the link of a file, and the members of the other types, are choices. */
export function textOf({ type, body }: Draft): string {
  switch (type) {
    case 'sendMessage':
    case 'sendPoll':
      return string(body['message']);
    case 'sendFileByUrl':
      return string(body['urlFile']);
    case 'sendLocation':
      return `${Number(body['latitude'])};${Number(body['longitude'])}`;
    case 'sendContact':
      return phoneOf(body['contact']);
    // Chat-API has no methods for the others.
    default:
      return '';
  }
}

/** The documented type that comes nearest; for a file, its name decides. */
function typeOf({ type, body }: Draft): string {
  if (type === 'sendLocation') return 'location';
  if (type === 'sendContact') return 'vcard';
  return type === 'sendFileByUrl' ? fileTypeOf(string(body['fileName'])) : 'chat';
}

function fileTypeOf(fileName: string): string {
  const [family] = getMimeType(fileName)?.split('/') ?? [];
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'document';
}

function lastTry(triedAt: number, { lastTryInSeconds }: Behaviours): number {
  return lastTryInSeconds ? Math.floor(triedAt / 1000) : triedAt;
}

function phoneOf(contact: unknown): string {
  const phone = typeof contact === 'object' && contact !== null && 'phoneContact' in contact ? contact.phoneContact : undefined;
  return typeof phone === 'number' ? String(phone) : '';
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
