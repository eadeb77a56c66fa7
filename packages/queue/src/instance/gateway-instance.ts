import {
  gatewayTypeOf,
  SluiceError,
  type GatewayClient,
  type MessageId,
  type QueueEntry,
  type SendContactBody,
  type SentMessage,
} from '@sluice/core';
import { SENDING } from './known-states.ts';
import { phoneNumberOf } from './phone-number-of.ts';
import {
  contactRequest,
  fileRequest,
  linkRequest,
  locationRequest,
  pollRequest,
  textRequest,
  v3ContactRequest,
} from './resend-request.ts';
import { definedOptions, type DefinedOptions, type QueueInstance, type SentEvidence } from './queue-instance.ts';

/**
 * An instance behind the gateway's own API, plain or `/v3`.
 *
 * @example
 * ```ts
 * const instance = gatewayInstance(client);
 * const { state } = await instance.connectionStatus();
 * ```
 */
export function gatewayInstance(client: GatewayClient): QueueInstance {
  return lateGatewayInstance(client, () => client);
}

/**
 * The same with a client that is made at the first call: of a thousand instances on a screen, few are asked at once.
 *
 * @example
 * ```ts
 * const instance = lateGatewayInstance({ idInstance: '1101000001', flavor: 'plain' }, () => client);
 * ```
 */
export function lateGatewayInstance(
  { idInstance, flavor }: Pick<GatewayClient, 'idInstance' | 'flavor'>,
  client: () => GatewayClient,
): QueueInstance {
  return {
    idInstance,
    flavor,
    list: async (options) => ({ entries: await client().showMessagesQueue(definedOptions(options)), total: undefined }),
    count: async (options) => (await client().getMessagesCount(definedOptions(options))).count,
    async connectionStatus(options) {
      const { stateInstance: state } = await client().getStateInstance(definedOptions(options));
      return { state, isSending: state === SENDING, reason: undefined };
    },
    async settings(options) {
      const { typeInstance, delaySendMessagesMilliseconds: delayMs } = await client().getSettings(definedOptions(options));
      return { typeInstance, delayMs };
    },
    async clear(options) {
      await client().clearMessagesQueue(definedOptions(options));
      return { cleared: undefined, texts: [] };
    },
    send: (entry, options) => send(client(), entry, definedOptions(options)),
    setDelay: async (delayMs, options) => {
      await client().setSettings({ delaySendMessagesMilliseconds: delayMs }, definedOptions(options));
    },
    listSent: async (minutes, options) =>
      (await client().lastOutgoingMessages({ minutes, ...definedOptions(options) })).map(evidenceOf),
    hasAccount: async (chatId, options) => hasAccount(client(), chatId, definedOptions(options)),
  };
}

async function send(
  client: GatewayClient,
  entry: QueueEntry,
  options: DefinedOptions,
): Promise<{ readonly messageId: string | undefined }> {
  const { flavor } = client;
  switch (entry.type) {
    case 'sendMessage':
      return { messageId: (await client.sendMessage(textRequest(entry.body, flavor), options)).idMessage };
    case 'sendFileByUrl':
      return { messageId: (await client.sendFileByUrl(fileRequest(entry.body), options)).idMessage };
    case 'sendLocation':
      return { messageId: (await client.sendLocation(locationRequest(entry.body, flavor), options)).idMessage };
    case 'sendContact': {
      const accepted = await sendContact(client, entry.body, options);
      if (accepted !== undefined) return { messageId: accepted.idMessage };
      break;
    }
    case 'sendLink':
      if (client.flavor === 'plain') return { messageId: (await client.sendLink(linkRequest(entry.body), options)).idMessage };
      break;
    case 'sendPoll':
      if (client.flavor === 'plain') return { messageId: (await client.sendPoll(pollRequest(entry.body), options)).idMessage };
      break;
    case 'ForwardMessages':
    case 'sendTextStatus':
    case 'sendVoiceStatus':
    case 'sendMediaStatus':
    case 'other':
      break;
  }
  throw new SluiceError({
    code: 'unsupported',
    message: `A message of the type ${gatewayTypeOf(entry)} cannot be sent again by instance ${client.idInstance}. It is still in its snapshot: send it by hand.`,
    idInstance: client.idInstance,
  });
}

/** @returns nothing where the entry has a contact that the messenger does not take. */
async function sendContact(
  client: GatewayClient,
  body: SendContactBody,
  options: DefinedOptions,
): Promise<{ readonly idMessage: MessageId } | undefined> {
  if (client.flavor === 'v3') {
    const request = v3ContactRequest(body);
    return request && client.sendContact(request, options);
  }
  const request = contactRequest(body);
  return request && client.sendContact(request, options);
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

async function hasAccount(client: GatewayClient, chatId: string, options: DefinedOptions): Promise<boolean> {
  const phoneNumber = Number(phoneNumberOf(chatId, client.flavor, client.idInstance));
  const { exists } =
    client.flavor === 'v3'
      ? await client.checkAccount({ phoneNumber }, options)
      : await client.checkWhatsapp({ phoneNumber }, options);
  return exists;
}
