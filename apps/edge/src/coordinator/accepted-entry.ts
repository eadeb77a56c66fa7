import { isMessageId, queueEntryOf, type MessageId, type QueueEntry } from '@sluice/core';
import { objectIn } from './json-bytes.ts';

/** A send that the gateway has answered. */
export interface AnsweredSend {
  /** The method, in the gateway's own letter case. */
  readonly method: string;
  /** As the caller wrote it. */
  readonly body: Uint8Array | undefined;
  readonly status: number;
  readonly answer: Uint8Array;
}

/**
 * The type under which a queue lists what a method has sent (evidence/entries#types). How others appear in a queue, such as messages with buttons,
 * is not known (evidence/entries#undocumented-types), and a message that is not there must not pass for one more that waits.
 */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['forwardMessages', 'ForwardMessages'],
  ...['sendMessage', 'sendFileByUrl', 'sendLocation', 'sendContact', 'sendPoll', 'sendLink'].map((name) => [name, name] as const),
  ...['sendTextStatus', 'sendVoiceStatus', 'sendMediaStatus'].map((name) => [name, name] as const),
]);

/**
 * The entry of the queue that an accepted send has become. `undefined` where nothing was accepted, or where it could not be recognised in the queue or
 * sent again: a file that was uploaded, a message to a number in the place of a chat (evidence/sending#phone-number).
 */
export function acceptedEntry({ method, body, status, answer }: AnsweredSend): QueueEntry | undefined {
  const type = TYPES.get(method);
  if (type === undefined || status !== 200 || body === undefined) return undefined;
  const sent = objectIn(body);
  const messageIds = idsIn(objectIn(answer));
  if (sent === undefined || messageIds.length === 0) return undefined;
  const { chatId } = sent;
  // Only a status has no chat (evidence/entries#status-types).
  if (typeof chatId !== 'string' && !type.endsWith('Status')) return undefined;
  return queueEntryOf({
    type,
    messageIds,
    chatId: typeof chatId === 'string' ? chatId : undefined,
    // The queue leaves out what was not set (evidence/entries#unset-fields), and so does a reading. What the contract does not know is kept.
    body: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null)),
  });
}

/** `idMessage`; of several that were forwarded, `messages`. */
function idsIn(answer: Readonly<Record<string, unknown>> | undefined): readonly MessageId[] {
  const { idMessage, messages } = answer ?? {};
  if (isMessageId(idMessage)) return [idMessage];
  return Array.isArray(messages) && messages.every(isMessageId) ? messages : [];
}
