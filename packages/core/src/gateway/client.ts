import { checkInteger } from '../errors/check-integer.ts';
import type { operations as Described } from '../gen/gateway.ts';
import { operations } from '../gen/operations.ts';
import { createRedactor } from '../redact/redactor.ts';
import type { CallOptions } from '../transport/call-options.ts';
import { createCaller, type CallerOptions } from '../transport/caller.ts';
import type { Body } from '../transport/operation.ts';
import { stringify } from '../transport/stringify.ts';
import { interpret } from '../transport/interpret.ts';
import type { InstanceSettings, InstanceState, Notification, NumberCheck, QrCode, SentMessage } from './answers.ts';
import { checkCredentials, mediaUrlOf, type GatewayCredentials } from './credentials.ts';
import * as decode from './decode.ts';
import { decodeQueue } from './decode-queue.ts';
import { formOf, type FileUpload } from './file-upload.ts';
import type { Flavor } from './flavor.ts';
import type { OperationName } from './operation-name.ts';
import type { MessageId, QueueEntry } from './queue-entry.ts';

/** The JSON body that an operation of the contract takes. */
type BodyOf<Name extends keyof Described> = Described[Name] extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer Request } };
}
  ? Request
  : never;

export type GatewayClientOptions = GatewayCredentials & CallerOptions;

/** What instances of every messenger can do. */
export interface CommonClient<F extends Flavor> {
  readonly idInstance: string;
  readonly flavor: F;
  /** The first 500 entries of the send queue, oldest first. Once a second. */
  showMessagesQueue(options?: CallOptions): Promise<readonly QueueEntry[]>;
  /**
   * Destroys every message in the send queue; the gateway keeps no copy. Once a second, sent exactly once.
   *
   * @throws {SluiceError} `refused` when the gateway says `isCleared: false`: nothing was cleared. After `timeout`, `network`,
   *   `gateway-unavailable`, `malformed-response` or `aborted` it may have been cleared: read the queue, do not clear again.
   */
  clearMessagesQueue(options?: CallOptions): Promise<{ readonly isCleared: true }>;
  /** The size of the send queue, up to 10 seconds old. Once a second. */
  getMessagesCount(options?: CallOptions): Promise<{ readonly count: number }>;
  /** The size of the queue of notifications, up to 10 seconds old. Once a second. */
  getWebhooksCount(options?: CallOptions): Promise<{ readonly count: number }>;
  /**
   * Destroys every waiting notification. Once in 60 seconds, sent exactly once.
   *
   * @throws {SluiceError} `refused` sooner, with the milliseconds left in `retryAfterMs`.
   */
  clearWebhooksQueue(options?: CallOptions): Promise<{ readonly isCleared: true }>;
  /** `null` while the instance is being created. Once a second. */
  getStateInstance(options?: CallOptions): Promise<{ readonly stateInstance: InstanceState | null }>;
  /** Once a second. */
  getSettings(options?: CallOptions): Promise<InstanceSettings>;
  /** Changes settings. The instance starts anew; it can take 5 minutes until they apply. Once a second. */
  setSettings(settings: BodyOf<'setSettings'>, options?: CallOptions): Promise<{ readonly saveSettings: true }>;
  /** Starts the instance anew. Once a second. */
  reboot(options?: CallOptions): Promise<{ readonly isReboot: true }>;
  /** Ends the authorisation of the instance. What waits in the queue goes on waiting. Once a second. */
  logout(options?: CallOptions): Promise<{ readonly isLogout: true }>;
  /** The code to scan. Three times a second. */
  qr(options?: CallOptions): Promise<QrCode>;
  /** Puts a text into the queue. Not delivered yet: accepted. After an error that is not a plain refusal it may be in the queue. 50 times a second. */
  sendMessage(message: BodyOf<'sendMessage'>, options?: CallOptions): Promise<{ readonly idMessage: MessageId }>;
  /** Puts a file into the queue, by its address. 50 times a second. */
  sendFileByUrl(message: BodyOf<'sendFileByUrl'>, options?: CallOptions): Promise<{ readonly idMessage: MessageId }>;
  /** Puts a file into the queue, from here. Needs `mediaUrl`; the address of the file lives for 15 days. 50 times a second. */
  sendFileByUpload(
    upload: FileUpload,
    options?: CallOptions,
  ): Promise<{ readonly idMessage: MessageId; readonly urlFile: string | undefined }>;
  /** Puts a place into the queue. 50 times a second. */
  sendLocation(message: BodyOf<'sendLocation'>, options?: CallOptions): Promise<{ readonly idMessage: MessageId }>;
  /** Puts a contact card into the queue. 50 times a second. */
  sendContact(message: BodyOf<'sendContact'>, options?: CallOptions): Promise<{ readonly idMessage: MessageId }>;
  /**
   * The oldest notification, or `null` when none came within `receiveTimeout` seconds (5 to 60). It stays until it is deleted.
   * 100 times a second.
   */
  receiveNotification(
    options?: CallOptions & { readonly receiveTimeout?: number },
  ): Promise<{ readonly notification: Notification | null }>;
  /** Takes a notification out of its queue. 100 times a second. */
  deleteNotification(receiptId: number, options?: CallOptions): Promise<{ readonly result: true }>;
  /** A message of a chat by its id. Ten times a second. */
  getMessage(message: BodyOf<'getMessage'>, options?: CallOptions): Promise<SentMessage>;
  /** The messages that were sent within the last `minutes` (1,440 unless given): evidence that something left. Once a second. */
  lastOutgoingMessages(options?: CallOptions & { readonly minutes?: number }): Promise<readonly SentMessage[]>;
}

/** What instances of WhatsApp and Telegram can do besides. */
export interface PlainClient extends CommonClient<'plain'> {
  /** Puts a poll into the queue. 50 times a second. */
  sendPoll(message: BodyOf<'sendPoll'>, options?: CallOptions): Promise<{ readonly idMessage: MessageId }>;
  /** Puts messages of another chat into the queue. 50 times a second. */
  forwardMessages(
    message: BodyOf<'forwardMessages'>,
    options?: CallOptions,
  ): Promise<{ readonly messages: readonly MessageId[] }>;
  /** `online` or `offline`, which the vendor calls unreliable; open. Once a second. */
  getStatusInstance(options?: CallOptions): Promise<{ readonly statusInstance: string }>;
  /** The code to type into the messenger instead of scanning. */
  getAuthorizationCode(phone: BodyOf<'getAuthorizationCode'>, options?: CallOptions): Promise<{ readonly code: string }>;
  /** Whether a number has an account of WhatsApp. Counts against the tariff's quota. Ten times a second. */
  checkWhatsapp(number: BodyOf<'checkWhatsapp'>, options?: CallOptions): Promise<NumberCheck>;
}

/** What instances of MAX can do besides. */
export interface V3Client extends CommonClient<'v3'> {
  /** Whether a number has an account of MAX. Checking often can get the account restricted. */
  checkAccount(number: BodyOf<'v3CheckAccount'>, options?: CallOptions): Promise<NumberCheck>;
}

/**
 * A client for one instance. Its methods are the operations of the contract, by their names. Each waits until the gateway's limit of that
 * method allows it and fails with a {@link SluiceError} alone. A read that fails for a passing reason is tried again; nothing else is.
 */
export type GatewayClient = PlainClient | V3Client;

/**
 * Makes a client for one instance of a gateway.
 *
 * @throws {SluiceError} `invalid-request` when a part of the connection is malformed; nothing has been sent then.
 *
 * @example
 * ```ts
 * const client = createGatewayClient({ apiUrl, idInstance: '1101000001', apiTokenInstance, flavor: 'plain' });
 * const { count } = await client.getMessagesCount();
 * ```
 */
export function createGatewayClient(options: GatewayClientOptions & { readonly flavor: 'plain' }): PlainClient;
export function createGatewayClient(options: GatewayClientOptions & { readonly flavor: 'v3' }): V3Client;
export function createGatewayClient(options: GatewayClientOptions): GatewayClient;
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const connection = checkCredentials(options);
  const { apiUrl, idInstance, apiTokenInstance, flavor } = connection;
  const redact = createRedactor(apiTokenInstance);
  const caller = createCaller(options, { origin: apiUrl, idInstance, redact });
  const prefix = flavor === 'v3' ? '/v3' : '';

  /** Makes the method that sends an operation and decodes its answer. */
  function send<T>(
    name: OperationName,
    decoder: (value: unknown) => T | undefined,
    callOptions: CallOptions = {},
    { body, suffix = '', suffixTemplate = suffix, origin = apiUrl, extraMs }: Parts = {},
  ): Promise<T> {
    const start = `${prefix}/waInstance`;
    return caller({
      name,
      operation: operations[name],
      url: `${origin}${start}${idInstance}/${name}/${apiTokenInstance}${suffix}`,
      template: `${start}{idInstance}/${name}/{apiTokenInstance}${suffixTemplate}`,
      body,
      contentType: typeof body === 'string' ? 'application/json' : undefined,
      options: callOptions,
      extraMs,
      interpret: (context, answer) => interpret(context, answer, decoder),
    });
  }

  const get =
    <T>(name: OperationName, decoder: (value: unknown) => T | undefined) =>
    (callOptions?: CallOptions): Promise<T> =>
      send(name, decoder, callOptions);

  const post =
    <T>(name: OperationName, decoder: (value: unknown) => T | undefined) =>
    async (message: object, callOptions?: CallOptions): Promise<T> =>
      send(name, decoder, callOptions, { body: stringify(name, idInstance, message) });

  const query = (name: string, value: number | undefined, least: number, most: number): Parts =>
    value === undefined ? {} : { suffix: `?${name}=${checkInteger(name, value, least, most, idInstance)}`, suffixTemplate: '' };

  const common = {
    idInstance,
    showMessagesQueue: get('showMessagesQueue', decodeQueue),
    clearMessagesQueue: get('clearMessagesQueue', decode.decodeCleared),
    getMessagesCount: get('getMessagesCount', decode.decodeCount),
    getWebhooksCount: get('getWebhooksCount', decode.decodeCount),
    clearWebhooksQueue: get('clearWebhooksQueue', decode.decodeCleared),
    getStateInstance: get('getStateInstance', decode.decodeState),
    getSettings: get('getSettings', decode.decodeSettings),
    setSettings: post('setSettings', decode.decodeSaved),
    reboot: get('reboot', decode.decodeReboot),
    logout: get('logout', decode.decodeLogout),
    qr: get('qr', decode.decodeQr),
    sendMessage: post('sendMessage', decode.decodeAccepted),
    sendFileByUrl: post('sendFileByUrl', decode.decodeAccepted),
    sendLocation: post('sendLocation', decode.decodeAccepted),
    sendContact: post('sendContact', decode.decodeAccepted),
    async sendFileByUpload(upload: FileUpload, callOptions?: CallOptions) {
      const origin = mediaUrlOf(connection);
      return send('sendFileByUpload', decode.decodeUploaded, callOptions, { body: formOf(upload, idInstance), origin });
    },
    receiveNotification: async (callOptions: CallOptions & { readonly receiveTimeout?: number } = {}) => {
      const { receiveTimeout = 5 } = callOptions;
      // The gateway waits as long itself before it answers.
      const parts = { ...query('receiveTimeout', callOptions.receiveTimeout, 5, 60), extraMs: receiveTimeout * 1000 };
      return send('receiveNotification', decode.decodeNotification, callOptions, parts);
    },
    deleteNotification: async (receiptId: number, callOptions?: CallOptions) =>
      send('deleteNotification', decode.decodeDeleted, callOptions, {
        suffix: `/${checkInteger('receiptId', receiptId, 0, Number.MAX_SAFE_INTEGER, idInstance)}`,
        suffixTemplate: '/{receiptId}',
      }),
    getMessage: post('getMessage', decode.decodeSentMessage),
    lastOutgoingMessages: async (callOptions: CallOptions & { readonly minutes?: number } = {}) =>
      send(
        'lastOutgoingMessages',
        decode.decodeSentMessages,
        callOptions,
        query('minutes', callOptions.minutes, 1, Number.MAX_SAFE_INTEGER),
      ),
  };
  return flavor === 'v3'
    ? { ...common, flavor, checkAccount: post('checkAccount', decode.decodeNumberCheck) }
    : {
        ...common,
        flavor,
        sendPoll: post('sendPoll', decode.decodeAccepted),
        forwardMessages: post('forwardMessages', decode.decodeForwarded),
        checkWhatsapp: post('checkWhatsapp', decode.decodeNumberCheck),
        getStatusInstance: get('getStatusInstance', decode.decodeStatus),
        getAuthorizationCode: post('getAuthorizationCode', decode.decodeCode),
      };
}

/** What an address and a request have besides what all have. */
interface Parts {
  readonly body?: Body;
  readonly suffix?: string;
  /** The same as the contract writes it. */
  readonly suffixTemplate?: string;
  readonly origin?: string;
  readonly extraMs?: number;
}
