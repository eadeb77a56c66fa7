import { SluiceError } from '../errors/sluice-error.ts';
import { checkInteger } from '../errors/check-integer.ts';
import { checkOrigin, matches } from '../gateway/credentials.ts';
import { operations } from '../gen/chat-api-operations.ts';
import type { components } from '../gen/chat-api.ts';
import type { Json } from '../json.ts';
import { createRedactor } from '../redact/redactor.ts';
import type { CallOptions } from '../transport/call-options.ts';
import { createCaller, type CallerOptions } from '../transport/caller.ts';
import { interpret } from '../transport/interpret.ts';
import { stringify } from '../transport/stringify.ts';
import type { ChatApiActionsQueue, ChatApiCleared, ChatApiMessagesQueue, ChatApiStatus } from './answers.ts';
import * as decode from './decode.ts';

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
 * **two** queues, of messages and of actions, each with a clear of its own. No limits are documented: once a second per method is a choice.
 */
export interface ChatApiClient {
  readonly instanceId: string;
  /** The size of the queue of messages and at most 100 of them. */
  showMessagesQueue(options?: CallOptions): Promise<ChatApiMessagesQueue>;
  /** Destroys every waiting message; the gateway keeps no copy. Sent exactly once, as POST. */
  clearMessagesQueue(options?: CallOptions): Promise<ChatApiCleared>;
  /** The size of the queue of actions and at most 100 of them. */
  showActionsQueue(options?: CallOptions): Promise<ChatApiActionsQueue>;
  /** Destroys every waiting action. Sent exactly once, as POST. */
  clearActionsQueue(options?: CallOptions): Promise<ChatApiCleared>;
  /** Does not wake an instance that sleeps: asking may do that unless told not to. */
  status(options?: CallOptions & { readonly full?: boolean }): Promise<ChatApiStatus>;
  /** `sendDelay` in seconds or milliseconds: not documented. */
  getSettings(options?: CallOptions): Promise<{ readonly sendDelay: number | undefined; readonly all: Json }>;
  setSettings(settings: components['schemas']['SettingsChange'], options?: CallOptions): Promise<{ readonly update: Json }>;
  /** When the state of the instance changed; times in seconds since the epoch. */
  instanceStatuses(
    options?: CallOptions & { readonly minTime?: number; readonly maxTime?: number },
  ): Promise<readonly { readonly date: string | undefined; readonly status: string | undefined }[]>;
  reboot(options?: CallOptions): Promise<{ readonly success: true }>;
  /** Puts a message into the queue. */
  sendMessage(
    message: components['schemas']['SendMessageRequest'],
    options?: CallOptions,
  ): Promise<{ readonly id: string | undefined; readonly queueNumber: number | undefined }>;
  /** Whether a number, in digits with the code of its country, has an account. */
  checkPhone(phone: string, options?: CallOptions): Promise<{ readonly exists: boolean }>;
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Makes a client for one instance of a gateway that speaks the Chat-API protocol.
 *
 * @throws {SluiceError} `invalid-request` when a part of the connection is malformed; nothing has been sent then.
 *
 * @example
 * ```ts
 * const client = createChatApiClient({ apiUrl, instanceId: '1001', token });
 * const { total, messages } = await client.showMessagesQueue();
 * ```
 */
export function createChatApiClient(options: ChatApiClientOptions): ChatApiClient {
  const { instanceId, token } = options;
  if (!matches(/^[\w-]{1,64}$/, instanceId)) throw invalid('instanceId must be 1 to 64 letters, digits, "_" and "-".');
  if (!matches(/^[\w.~-]{1,512}$/, token)) {
    throw invalid('token must be the token of the instance: letters, digits, ".", "_", "~" and "-" alone.', instanceId);
  }
  const apiUrl = checkOrigin('apiUrl', options.apiUrl, instanceId);
  const caller = createCaller(options, { origin: apiUrl, idInstance: instanceId, redact: createRedactor(token) });

  function send<T>(
    name: keyof typeof operations,
    decoder: (value: unknown) => T | undefined,
    callOptions: CallOptions = {},
    { query = {}, body }: { readonly query?: Query; readonly body?: string } = {},
  ): Promise<T> {
    const method = name === 'getSettings' || name === 'setSettings' ? 'settings' : name;
    const search = new URLSearchParams({ token });
    for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
    return caller({
      name,
      operation: operations[name],
      url: `${apiUrl}/instance${instanceId}/${method}?${search.toString()}`,
      template: `/instance{instanceId}/${method}`,
      body,
      contentType: body === undefined ? undefined : 'application/json',
      options: callOptions,
      interpret: (context, answer) => interpret(context, answer, decoder),
    });
  }

  const call =
    <T>(name: keyof typeof operations, decoder: (value: unknown) => T | undefined) =>
    (callOptions?: CallOptions): Promise<T> =>
      send(name, decoder, callOptions);

  const post =
    <T>(name: keyof typeof operations, decoder: (value: unknown) => T | undefined) =>
    async (message: object, callOptions?: CallOptions): Promise<T> =>
      send(name, decoder, callOptions, { body: stringify(name, instanceId, message) });

  const time = (name: string, value: number | undefined): number | undefined =>
    value === undefined ? undefined : checkInteger(name, value, 0, Number.MAX_SAFE_INTEGER, instanceId);

  return {
    instanceId,
    showMessagesQueue: call('showMessagesQueue', decode.decodeMessages),
    clearMessagesQueue: call('clearMessagesQueue', decode.decodeCleared),
    showActionsQueue: call('showActionsQueue', decode.decodeActions),
    clearActionsQueue: call('clearActionsQueue', decode.decodeCleared),
    // A look must not change what it looks at (evidence/chat-api#status-wakes).
    status: (callOptions = {}) =>
      send('status', decode.decodeStatus, callOptions, { query: { no_wakeup: true, full: callOptions.full } }),
    getSettings: call('getSettings', decode.decodeSettings),
    setSettings: post('setSettings', decode.decodeSaved),
    instanceStatuses: async (callOptions = {}) =>
      send('instanceStatuses', decode.decodeHistory, callOptions, {
        query: { min_time: time('minTime', callOptions.minTime), max_time: time('maxTime', callOptions.maxTime) },
      }),
    reboot: call('reboot', decode.decodeReboot),
    sendMessage: post('sendMessage', decode.decodeSent),
    checkPhone: (phone, callOptions) => send('checkPhone', decode.decodePhone, callOptions, { query: { phone } }),
  };
}

function invalid(message: string, idInstance?: string): SluiceError {
  return new SluiceError({ code: 'invalid-request', message, idInstance });
}
