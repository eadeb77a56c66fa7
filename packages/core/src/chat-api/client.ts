import { invalidRequest } from '../errors/invalid-request.ts';
import { isObject } from '../json.ts';
import { checkOrigin, matches } from '../gateway/credentials.ts';
import type { paths } from '../gen/chat-api.ts';
import { chatApiMethods, type ChatApiMethods } from '../gen/chat-api-methods.ts';
import { createApi } from '../transport/api.ts';
import { createSendCall, type CallerOptions } from '../transport/send-call.ts';

/** Where an instance of a Chat-API gateway is and what opens it. */
export interface ChatApiCredentials {
  /** The address of the service; no path. There is no common one. */
  readonly apiUrl: string;
  /** The number of the instance, as the contract has it: 1 to 64 letters, digits, `_` and `-`. */
  readonly instanceId: string;
  /** The credential of the instance. Secret. */
  readonly token: string;
}

export type ChatApiClientOptions = ChatApiCredentials & CallerOptions;

/**
 * A client for one instance of a gateway that speaks the Chat-API protocol. Its methods are the operations of the contract. The protocol has
 * **two** queues, of messages and of actions, each with its own clear. No limits are documented: once a second per method is a choice.
 */
export interface ChatApiClient extends ChatApiMethods {
  readonly instanceId: string;
}

const api = createApi<paths>();

/**
 * Makes a client for one instance of a gateway that speaks the Chat-API protocol.
 *
 * @throws {SluiceError} `invalid-request` when a part of the credentials is malformed; nothing has been sent then.
 *
 * @example
 * ```ts
 * const client = createChatApiClient({ apiUrl, instanceId: '1001', token });
 * const { total, messages } = await client.showMessagesQueue();
 * ```
 */
export function createChatApiClient(options: ChatApiClientOptions): ChatApiClient {
  if (!isObject(options)) throw invalidRequest('Pass an object with apiUrl, instanceId and token.');
  const { instanceId, token } = options;
  if (!token) throw invalidRequest('token is empty. Pass the token of the instance.');
  if (!matches(/^[\w-]{1,64}$/, instanceId)) throw invalidRequest('instanceId must be 1 to 64 letters, digits, "_" and "-".');
  if (!matches(/^[\w.~-]{1,512}$/, token)) {
    throw invalidRequest('token must be the token of the instance: only letters, digits, ".", "_", "~" and "-".', instanceId);
  }
  const origin = checkOrigin('apiUrl', options.apiUrl, instanceId);
  const send = createSendCall(options, {
    idInstance: instanceId,
    origin,
    originOf: () => origin,
    prefix: '',
    params: { path: { instanceId }, query: { token } },
    token,
  });
  return { instanceId, ...chatApiMethods(api, send) };
}
