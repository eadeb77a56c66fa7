import type { components } from '../gen/gateway.ts';
import type { Json } from '../json.ts';

/** The id of a message: hexadecimal on WhatsApp, decimal on Telegram and MAX; unique within a chat only. */
export type MessageId = string & { readonly [messageId]: never };
declare const messageId: unique symbol;

/** A type of the contract as it comes out of a decoder: members that were `null` are left out. */
type Clean<T> = T extends readonly (infer Item)[]
  ? readonly Clean<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Clean<Exclude<T[Key], null>> }
    : T;

type BodyOf<Name extends keyof components['schemas']> = components['schemas'][Name] extends { readonly body: infer Body }
  ? Clean<Body>
  : never;

export type SendMessageBody = BodyOf<'SendMessageEntry'>;
export type SendFileByUrlBody = BodyOf<'SendFileByUrlEntry'>;
export type SendLocationBody = BodyOf<'SendLocationEntry'>;
export type SendContactBody = BodyOf<'SendContactEntry'>;
export type SendPollBody = BodyOf<'SendPollEntry'>;
export type ForwardMessagesBody = BodyOf<'ForwardMessagesEntry'>;
export type SendLinkBody = BodyOf<'SendLinkEntry'>;
export type SendTextStatusBody = BodyOf<'SendTextStatusEntry'>;
export type SendVoiceStatusBody = BodyOf<'SendVoiceStatusEntry'>;
export type SendMediaStatusBody = BodyOf<'SendMediaStatusEntry'>;

interface Entry<Type extends string, Body> {
  /** One id; several for forwarded messages; none where the gateway gave none. */
  readonly messageIds: readonly MessageId[];
  readonly type: Type;
  /** Missing where the gateway did not say, as with statuses. */
  readonly chatId: string | undefined;
  /** The message that was asked to be sent. Fields that were not set are left out, fields that the contract does not know are kept. */
  readonly body: Body;
}

/** An entry whose type, or the body under it, the contract does not know; nothing of it is dropped. */
export interface OtherEntry extends Entry<'other', Json> {
  /** The type as the gateway wrote it. */
  readonly gatewayType: string;
}

/**
 * One message in the queue. Its `type` says what is in its `body` (evidence/entries#types).
 *
 * @example
 * ```ts
 * if (entry.type === 'sendMessage') console.log(entry.body.message);
 * ```
 */
export type QueueEntry =
  | Entry<'sendMessage', SendMessageBody>
  | Entry<'sendFileByUrl', SendFileByUrlBody>
  | Entry<'sendLocation', SendLocationBody>
  | Entry<'sendContact', SendContactBody>
  | Entry<'sendPoll', SendPollBody>
  | Entry<'ForwardMessages', ForwardMessagesBody>
  | Entry<'sendLink', SendLinkBody>
  | Entry<'sendTextStatus', SendTextStatusBody>
  | Entry<'sendVoiceStatus', SendVoiceStatusBody>
  | Entry<'sendMediaStatus', SendMediaStatusBody>
  | OtherEntry;

/** The type as the gateway writes it, also of an entry that is not known. */
export function gatewayTypeOf(entry: QueueEntry): string {
  return entry.type === 'other' ? entry.gatewayType : entry.type;
}
