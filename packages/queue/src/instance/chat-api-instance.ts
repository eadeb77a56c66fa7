import {
  isMessageId,
  SluiceError,
  type ChatApiClient,
  type ChatApiMessage,
  type ChatApiStatus,
  type QueueEntry,
} from '@sluice/core';
import { phoneNumberOf } from './phone-number-of.ts';
import { type ConnectionStatus, definedOptions, type QueueInstance } from './queue-instance.ts';

/**
 * An instance behind a gateway that speaks the Chat-API protocol.
 *
 * @example
 * ```ts
 * const instance = chatApiInstance(createChatApiClient({ apiUrl, instanceId: '1101000001', token }));
 * ```
 */
export function chatApiInstance(client: ChatApiClient): QueueInstance {
  const { instanceId: idInstance } = client;
  return {
    idInstance,
    flavor: 'chat-api',
    async list(options) {
      const { total, messages } = await client.showMessagesQueue(definedOptions(options));
      return { entries: messages.map(entryOf), total };
    },
    count: async (options) => (await client.showMessagesQueue(definedOptions(options))).total,
    // Only the full status says why nothing leaves.
    connectionStatus: async (options) => connectionStatusOf(await client.status({ full: true, ...definedOptions(options) })),
    // `sendDelay` is in seconds or milliseconds: no document says which (evidence/chat-api#send-delay-unit).
    settings: async () => ({ typeInstance: 'whatsapp', delayMs: undefined }),
    async clear(options) {
      const { message, examples } = await client.clearMessagesQueue(definedOptions(options));
      // Only a sentence has the number (evidence/chat-api#clear).
      const cleared = /^Cleared (\d{1,9}) /.exec(message)?.[1];
      return { cleared: cleared === undefined ? undefined : Number(cleared), texts: examples };
    },
    async send(entry, options) {
      const { chatId } = entry;
      const text = entry.type === 'other' && entry.gatewayType === 'chat' ? entry.body['body'] : undefined;
      if (chatId === undefined || typeof text !== 'string' || text === '') {
        throw new SluiceError({
          code: 'unsupported',
          message: `Instance ${idInstance} can send again only a text to a known chat. This entry is still in its snapshot: send it by hand.`,
          idInstance,
        });
      }
      const { id } = await client.sendMessage({ chatId, body: text }, definedOptions(options));
      return { messageId: id };
    },
    setDelay: undefined,
    listSent: undefined,
    hasAccount: async (chatId, options) =>
      (await client.checkPhone(phoneNumberOf(chatId, 'chat-api', idInstance), definedOptions(options))).exists,
  };
}

/** Kept whole, under the type that this protocol gives it. The recipient is in no documented field; some gateways say it in `metadata`. */
function entryOf({ id, body, type, lastTryAt, metadata }: ChatApiMessage): QueueEntry {
  // An id of the queue: it has the form of a message's, and is not one.
  const messageIds = isMessageId(id) ? [id] : [];
  // An entry without an id is recognised by its content, and every try changes `lastTryAt`: with it, no entry would equal its earlier self.
  const tried = messageIds.length > 0 && lastTryAt !== undefined;
  return {
    messageIds,
    type: 'other',
    gatewayType: type ?? 'unknown',
    chatId: chatIn(metadata),
    body: { body, ...(tried && { lastTryAt }), ...(metadata !== undefined && { metadata }) },
  };
}

function chatIn(metadata: unknown): string | undefined {
  if (typeof metadata !== 'object' || metadata === null || !('chatId' in metadata)) return undefined;
  return typeof metadata.chatId === 'string' ? metadata.chatId : undefined;
}

function connectionStatusOf({ accountStatus: state, substatus, statusData }: ChatApiStatus): ConnectionStatus {
  const { reason } = statusData;
  return {
    state,
    // Only the substatus says that the phone is away.
    isSending: state === 'authenticated' && (substatus === undefined || substatus === 'normal'),
    reason: reasonOf(substatus, reason),
  };
}

/** A reason says why it is loading; any other substatus says more than that it is, such as that the phone cannot be reached. */
function reasonOf(substatus: string | undefined, reason: unknown): string | undefined {
  if (substatus !== undefined && substatus !== 'normal' && substatus !== 'loading') return substatus;
  if (typeof reason === 'string') return reason;
  return substatus === 'normal' ? undefined : substatus;
}
