/** The id of a message: hexadecimal on WhatsApp, decimal on Telegram and MAX; unique within a chat only. */
export type MessageId = string & { readonly [messageId]: never };
declare const messageId: unique symbol;

/** One message in the queue, as the gateway lists it. */
export interface QueueEntry {
  /** One id; several for `ForwardMessages`; none where the gateway gave none. */
  readonly messageIds: readonly MessageId[];
  /** Open: `sendMessage`, `sendFileByUrl`, `ForwardMessages` and others (facts, section 2.1). */
  readonly type: string;
  /** Missing where the gateway did not say, as with statuses. */
  readonly chatId: string | undefined;
  /** What was asked to be sent, whole, with unset fields left out. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The states that are known of any messenger (facts, section 4.1). */
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

/** The settings of an instance that bear on its queue. */
export interface InstanceSettings {
  /** The messenger: `whatsapp`, `telegram` or `v3`; open. */
  readonly typeInstance: string | undefined;
  /** The pause between two messages that leave, in milliseconds. */
  readonly delaySendMessagesMilliseconds: number | undefined;
  /** The account, as a chat id. */
  readonly wid: string | undefined;
}

/** A text message to put into the queue. */
export interface TextMessage {
  readonly chatId: string;
  /** At most 20,000 characters on WhatsApp, 4,000 on MAX. */
  readonly message: string;
  /** Milliseconds, 1,000 to 20,000. */
  readonly typingTime?: number;
}
