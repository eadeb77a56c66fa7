import type { paths } from '../gen/gateway.ts';
import { plainMethods, v3Methods, type CommonMethods, type PlainMethods, type V3Methods } from '../gen/gateway-methods.ts';
import { createApi } from '../transport/api.ts';
import type { Operation } from '../transport/operation.ts';
import { createSendCall, type CallerOptions } from '../transport/send-call.ts';
import { checkCredentials, mediaUrlOf, type GatewayCredentials } from './credentials.ts';
import type { Flavor } from './flavor.ts';

export type GatewayClientOptions = GatewayCredentials & CallerOptions;

/** What a client of an instance of any messenger has. */
export interface CommonClient<F extends Flavor> extends CommonMethods {
  readonly idInstance: string;
  readonly flavor: F;
}

/** A client of an instance of WhatsApp or Telegram. */
export interface PlainClient extends CommonClient<'plain'>, PlainMethods {}

/** A client of an instance of MAX. */
export interface V3Client extends CommonClient<'v3'>, V3Methods {}

/**
 * A client for one instance. Its methods are the operations of the contract, by their names. Each waits until the gateway's limit of that
 * method allows it, and fails only with a {@link SluiceError}. A read that fails for a passing reason is tried again; nothing else is.
 */
export type GatewayClient = PlainClient | V3Client;

const api = createApi<paths>();

/**
 * Makes a client for one instance of a gateway.
 *
 * @throws {SluiceError} `invalid-request` when a part of the credentials is malformed; nothing has been sent then.
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
  const credentials = checkCredentials(options);
  const { apiUrl: origin, idInstance, apiTokenInstance, flavor } = credentials;
  const instance = {
    idInstance,
    origin,
    originOf: ({ upload }: Operation) => (upload ? mediaUrlOf(credentials) : origin),
    params: { path: { idInstance, apiTokenInstance } },
    token: apiTokenInstance,
  };
  return flavor === 'v3'
    ? { idInstance, flavor, ...v3Methods(api, createSendCall(options, { ...instance, prefix: '/v3' })) }
    : { idInstance, flavor, ...plainMethods(api, createSendCall(options, { ...instance, prefix: '' })) };
}
