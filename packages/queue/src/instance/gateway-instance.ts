import { gatewayTypeOf, SluiceError, type GatewayClient, type QueueEntry, type SentMessage } from '@sluice/core';
import { phoneOf } from './phone-of.ts';
import { contactRequest, fileRequest, locationRequest, pollRequest, textRequest } from './send-again.ts';
import type { CallOptions, QueueInstance, SentEvidence } from './queue-instance.ts';

/** The state in which messages leave (facts, section 4.1). */
const SENDING = 'authorized';

/** An instance behind the gateway's own API, plain or `/v3`. */
export function gatewayInstance(client: GatewayClient): QueueInstance {
  return {
    idInstance: client.idInstance,
    flavor: client.flavor,
    list: async (options) => ({ entries: await client.showMessagesQueue(withSignal(options)), total: undefined }),
    count: async (options) => (await client.getMessagesCount(withSignal(options))).count,
    async connection(options) {
      const { stateInstance: state } = await client.getStateInstance(withSignal(options));
      return { state, sends: state === SENDING, reason: undefined };
    },
    async settings(options) {
      const { typeInstance, delaySendMessagesMilliseconds: delayMs } = await client.getSettings(withSignal(options));
      return { typeInstance, delayMs };
    },
    async clear() {
      await client.clearMessagesQueue();
      return { cleared: undefined, texts: [] };
    },
    send: (entry, options) => send(client, entry, withSignal(options)),
    sent: async (minutes, options) => (await client.lastOutgoingMessages({ minutes, ...withSignal(options) })).map(evidenceOf),
    hasAccount: async (chatId, options) => hasAccount(client, chatId, withSignal(options)),
  };
}

/** Optional fields must be missing, not `undefined`. */
function withSignal({ signal }: CallOptions = {}): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

async function send(
  client: GatewayClient,
  entry: QueueEntry,
  options: { readonly signal?: AbortSignal },
): Promise<{ readonly messageId: string | undefined }> {
  const { flavor } = client;
  switch (entry.type) {
    case 'sendMessage':
      return { messageId: (await client.sendMessage(textRequest(entry.body, flavor), options)).idMessage };
    case 'sendFileByUrl':
      return { messageId: (await client.sendFileByUrl(fileRequest(entry.body), options)).idMessage };
    case 'sendLocation':
      return { messageId: (await client.sendLocation(locationRequest(entry.body, flavor), options)).idMessage };
    case 'sendContact':
      return { messageId: (await client.sendContact(contactRequest(entry.body, flavor), options)).idMessage };
    case 'sendPoll':
      if (client.flavor === 'plain') return { messageId: (await client.sendPoll(pollRequest(entry.body), options)).idMessage };
      break;
    case 'ForwardMessages':
    case 'other':
      break;
  }
  throw new SluiceError({
    code: 'refused',
    message: `A message of the type ${gatewayTypeOf(entry)} cannot be sent again by instance ${client.idInstance}. It is still in its snapshot: send it by hand.`,
    idInstance: client.idInstance,
  });
}

function evidenceOf({ idMessage, chatId, at, statusMessage, all }: SentMessage): SentEvidence {
  const { textMessage } = all;
  return {
    messageId: idMessage,
    chatId,
    text: typeof textMessage === 'string' ? textMessage : undefined,
    at,
    status: statusMessage,
  };
}

async function hasAccount(client: GatewayClient, chatId: string, options: { readonly signal?: AbortSignal }): Promise<boolean> {
  const phoneNumber = Number(phoneOf(chatId, client.flavor, client.idInstance));
  const { exists } =
    client.flavor === 'v3'
      ? await client.checkAccount({ phoneNumber }, options)
      : await client.checkWhatsapp({ phoneNumber }, options);
  return exists;
}
