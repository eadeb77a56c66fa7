import { isMessageId, queueEntryOf, type MessageId, type QueueEntry } from '@sluice/core';

/** A send that the gateway has answered. */
export interface AnsweredSend {
  /** The method, in the gateway's own letter case. */
  readonly method: string;
  /** As the caller wrote it. */
  readonly body: Uint8Array | undefined;
  readonly status: number;
  readonly answer: Uint8Array;
}

/** The type under which a queue lists what a method has sent, where that is another word (evidence/entries#types). */
const TYPES: Readonly<Record<string, string>> = { forwardMessages: 'ForwardMessages' };

/**
 * The entry of the queue that an accepted send has become. `undefined` where nothing was accepted, or where the request is not one that
 * could be shown or sent again, such as a file that was uploaded.
 */
export function acceptedEntry({ method, body, status, answer }: AnsweredSend): QueueEntry | undefined {
  if (status !== 200 || body === undefined) return undefined;
  const sent = objectIn(body);
  const messageIds = idsIn(objectIn(answer));
  if (sent === undefined || messageIds.length === 0) return undefined;
  const { chatId } = sent;
  return queueEntryOf({
    type: TYPES[method] ?? method,
    messageIds,
    chatId: typeof chatId === 'string' ? chatId : undefined,
    // The queue leaves out what was not set (evidence/entries#types), and so does a reading.
    body: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null)),
  });
}

/** `idMessage`; of several that were forwarded, `messages`. */
function idsIn(answer: Readonly<Record<string, unknown>> | undefined): readonly MessageId[] {
  const { idMessage, messages } = answer ?? {};
  if (isMessageId(idMessage)) return [idMessage];
  return Array.isArray(messages) ? messages.filter(isMessageId) : [];
}

function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
