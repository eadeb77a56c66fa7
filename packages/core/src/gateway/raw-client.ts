// The one file that knows openapi-fetch: the project is in maintenance mode, and may have to be replaced.
import createFetchClient, { type Client } from 'openapi-fetch';
import { errorFromAnswer } from '../errors/from-answer.ts';
import { SluiceError } from '../errors/sluice-error.ts';
import type { paths } from '../gen/gateway.ts';
import { operations } from '../gen/operations.ts';
import { parseJson } from '../json.ts';
import { createRedactor } from '../redact/redactor.ts';
import { createCaller } from '../transport/caller.ts';
import type { GatewayClientOptions } from './client.ts';
import { checkCredentials, mediaUrlOf } from './credentials.ts';
import type { Flavor } from './flavor.ts';
import type { OperationName } from './operation-name.ts';

/** The paths that instances of a flavor answer on, as the contract writes them, prefix and all. */
type PathsOf<F extends Flavor> = {
  [
    Path in keyof paths as Path extends `/v3${string}` ? (F extends 'v3' ? Path : never) : F extends 'v3' ? never : Path
  ]: WithoutCredentials<paths[Path]>;
};

/** A path whose number and token the client fills in, so that the caller need not. */
type WithoutCredentials<Item> = {
  [Verb in keyof Item]: Item[Verb] extends { parameters: { path: infer Path } }
    ? Omit<Item[Verb], 'parameters'> & {
        parameters: Omit<Item[Verb]['parameters'], 'path'> &
          (keyof Path extends 'idInstance' | 'apiTokenInstance'
            ? { path?: never }
            : { path: Omit<Path, 'idInstance' | 'apiTokenInstance'> });
      }
    : Item[Verb];
};

export type RawGatewayClient<F extends Flavor> = Client<PathsOf<F>>;

const PATH = /^(?:\/v3)?\/waInstance\{idInstance\}\/(\w+)\/\{apiTokenInstance\}(\/.+)?$/;

/**
 * Makes a client that has the addresses, the types and the answers of the contract as they are, for whatever the methods of a
 * {@link GatewayClient} do not offer. It keeps the same limits, hides the token as well, follows no redirect and repeats nothing but reads;
 * an answer other than 2xx, or one that is not JSON, is thrown as a {@link SluiceError}. What it returns is not decoded.
 *
 * @example
 * ```ts
 * const raw = createRawGatewayClient({ ...connection, flavor: 'plain' });
 * const { data } = await raw.GET('/waInstance{idInstance}/getSettings/{apiTokenInstance}');
 * ```
 */
export function createRawGatewayClient<F extends Flavor>(
  options: GatewayClientOptions & { readonly flavor: F },
): RawGatewayClient<F> {
  const connection = checkCredentials(options);
  const { apiUrl, idInstance, apiTokenInstance, flavor } = connection;
  const caller = createCaller(options, { origin: apiUrl, idInstance, redact: createRedactor(apiTokenInstance) });

  return createFetchClient<PathsOf<F>>({
    baseUrl: apiUrl,
    fetch: async (request: Request) => {
      // openapi-fetch leaves what it was given nothing for as it stands in the contract.
      const [, name = '', rest] = PATH.exec(decodeURI(new URL(request.url).pathname)) ?? [];
      if (!isOperation(name)) {
        throw new SluiceError({ code: 'invalid-request', message: 'The contract has no such operation.', idInstance });
      }
      const { verb } = operations[name];
      // A gateway may answer another verb as it answers the right one: a HEAD that clears.
      if (request.method !== verb) {
        const message = `The contract has ${name} as ${verb} only, not as ${request.method}. Nothing was sent.`;
        throw new SluiceError({ code: 'invalid-request', message, operation: name, idInstance });
      }
      // The one operation at another address.
      const origin = name === 'sendFileByUpload' ? mediaUrlOf(connection) : apiUrl;
      return caller({
        name,
        operation: operations[name],
        url: request.url
          .replace(apiUrl, origin)
          .replace('%7BidInstance%7D', idInstance)
          .replace('%7BapiTokenInstance%7D', apiTokenInstance),
        // Made anew: whatever else the caller has put into the path must not be in an event.
        template: `${flavor === 'v3' ? '/v3' : ''}/waInstance{idInstance}/${name}/{apiTokenInstance}${rest ? '/{receiptId}' : ''}`,
        body: request.body === null ? undefined : await request.blob(),
        contentType: request.headers.get('content-type') ?? undefined,
        options: { signal: request.signal },
        interpret: (context, answer) => {
          const { status, headers, text } = answer;
          if (status < 200 || status > 299) throw errorFromAnswer(context, answer);
          // Not left to openapi-fetch, whose error would quote the body, and the body may echo the token.
          if (text !== '' && parseJson(text) === undefined) {
            throw new SluiceError({
              code: 'malformed-response',
              message: `The answer to ${name} of instance ${idInstance} is not JSON. Check that the address is a gateway's.`,
              operation: name,
              idInstance,
              status,
            });
          }
          const { 'content-length': _length, 'content-encoding': _encoding, ...kept } = Object.fromEntries(headers);
          return new Response(text || null, { status, headers: kept });
        },
      });
    },
  });
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}
