/**
 * What an entry of the queue can be, as the gateway names it (evidence/entries#types). Of those after the statuses its name is not known: by choice,
 * that of the method (evidence/entries#undocumented-types).
 */
export type EntryType =
  | 'sendMessage'
  | 'sendFileByUrl'
  | 'sendLocation'
  | 'sendContact'
  | 'sendPoll'
  | 'ForwardMessages'
  | 'sendLink'
  | StatusType
  | ButtonsType
  | NoMessageType;

/** What all contacts see, for a day. */
export type StatusType = 'sendTextStatus' | 'sendVoiceStatus' | 'sendMediaStatus';

type ButtonsType =
  | 'sendInteractiveButtons'
  | 'sendInteractiveButtonsReply'
  | 'sendButtons'
  | 'sendTemplateButtons'
  | 'sendListMessage';

/** What shows or changes something in a chat, and is no message itself. The emulator's own methods put only `sendTyping` into the queue: a choice. */
type NoMessageType = 'sendTyping' | 'editMessage' | 'deleteMessage' | 'deleteStatus';

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

/** The chat of all statuses (evidence/ids#whatsapp-chats). */
export const STATUS_CHAT = 'status@broadcast';

/** The recipient of a message; none without a `chatId`. */
export function chatOf({ type, body }: Draft): string {
  const { chatId } = body;
  if (isStatus(type) || type === 'deleteStatus') return STATUS_CHAT;
  return typeof chatId === 'string' ? chatId : '';
}

export function isStatus(type: EntryType): type is StatusType {
  return type === 'sendTextStatus' || type === 'sendVoiceStatus' || type === 'sendMediaStatus';
}

export function isMessage(type: EntryType): type is Exclude<EntryType, NoMessageType> {
  return type !== 'sendTyping' && type !== 'editMessage' && type !== 'deleteMessage' && type !== 'deleteStatus';
}

/**
 * The ids of a forwarding, one for each message that is forwarded: the entry carries them all (evidence/entries#fields). They are those
 * of the entry, numbered.
 */
export function forwardedIds({ id, body }: Pick<Message, 'id' | 'body'>): readonly string[] {
  const { messages } = body;
  return Array.isArray(messages) ? messages.map((_, index) => (index === 0 ? id : `${id}${String(index).padStart(2, '0')}`)) : [];
}
