import type { Json } from '../json.ts';
import type { MessageId } from './queue-entry.ts';

/** The states that are known of any messenger (evidence/states#list). */
export type KnownInstanceState =
  | 'authorized'
  | 'notAuthorized'
  | 'blocked'
  | 'starting'
  | 'sleepMode'
  | 'yellowCard'
  | 'suspended'
  | 'pendingPassword'
  | 'pendingCode';

/** Open: a gateway may name a state that is not listed here. */
export type InstanceState = KnownInstanceState | (string & Record<never, never>);

/** The settings of an instance that bear on its queue, and all of them as they came. */
export interface InstanceSettings {
  /** The messenger: `whatsapp`, `telegram` or `v3`; open. */
  readonly typeInstance: string | undefined;
  /** The pause between two messages that leave, in milliseconds. */
  readonly delaySendMessagesMilliseconds: number | undefined;
  /** The account, as a chat id. */
  readonly wid: string | undefined;
}

/** A picture to scan, or why there is none (evidence/states#connecting). */
export interface QrCode {
  /** `qrCode`, `error` or `alreadyLogged`; open. */
  readonly type: string;
  /** The picture as PNG in base64, or the gateway's words. */
  readonly message: string;
}

/** Whether a number has an account, and under which chat. */
export interface NumberCheck {
  readonly exists: boolean;
  readonly chatId: string | undefined;
}

/** One notification, to be deleted by its receipt once it has been dealt with. */
export interface Notification {
  readonly receiptId: number;
  /** `outgoingMessageStatus`, `stateInstanceChanged`, `quotaExceeded` and others (evidence/notifications#kinds); open. */
  readonly typeWebhook: string;
  readonly body: Json;
}

/** A message that has been sent, as the gateway's journal has it: evidence that something left. */
export interface SentMessage {
  readonly idMessage: MessageId;
  readonly chatId: string | undefined;
  /** Milliseconds since the epoch; the gateway's own figure is in seconds. */
  readonly at: number | undefined;
  /** `textMessage`, `imageMessage` and others; open. */
  readonly typeMessage: string | undefined;
  /** `sent`, `delivered`, `read` and others; open. */
  readonly statusMessage: string | undefined;
  /** As it came. */
  readonly all: Json;
}

/** The account that an instance is connected to, as far as the gateway says (evidence/states#account). */
export interface ConnectedAccount {
  readonly stateInstance: InstanceState | undefined;
  /** The number in international form. */
  readonly phone: string | undefined;
  readonly chatId: string | undefined;
  /** When a suspension ends, in milliseconds since the epoch; the gateway's own figure is in seconds. */
  readonly suspendedUntil: number | undefined;
}

/** A state that an instance was in. */
export interface PastState {
  readonly stateInstance: InstanceState;
  /** When it began, in milliseconds since the epoch. */
  readonly at: number | undefined;
}
