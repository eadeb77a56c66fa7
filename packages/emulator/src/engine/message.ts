/** What an entry of the queue can be, as the gateway names it. */
export type EntryType = 'sendMessage' | 'sendFileByUrl' | 'sendLocation' | 'sendContact' | 'sendPoll' | 'ForwardMessages';

/** A message as it is accepted. */
export interface Draft {
  readonly type: EntryType;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A message that was accepted into the queue. */
export interface Message extends Draft {
  readonly id: string;
  /** Which of the instance's messages it is, from 1. */
  readonly ordinal: number;
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
}

/** How it goes with a message, as the gateway names it (evidence/notifications#message-status, evidence/notifications#record-status). */
export type MessageStatus = 'pending' | 'sent' | 'delivered' | 'read' | 'failed' | 'noAccount' | 'yellowCard';

/** The recipient of a message; none without a `chatId`. */
export function chatOf({ body }: Draft): string {
  const { chatId } = body;
  return typeof chatId === 'string' ? chatId : '';
}

/**
 * The ids of a forwarding, one for each message that is forwarded: the entry carries them all (evidence/entries#fields). They are those
 * of the entry, numbered.
 */
export function forwardedIds({ id, body }: Pick<Message, 'id' | 'body'>): readonly string[] {
  const { messages } = body;
  return Array.isArray(messages) ? messages.map((_, index) => (index === 0 ? id : `${id}${String(index).padStart(2, '0')}`)) : [];
}
