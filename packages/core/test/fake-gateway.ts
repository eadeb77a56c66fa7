import { freshOrigin } from '@sluice/testing';
import {
  createGatewayClient,
  SluiceError,
  type GatewayCredentials,
  type GatewayClient,
  type GatewayClientOptions,
  type PlainClient,
  type V3Client,
} from '../src/index.ts';

export const credentials: GatewayCredentials & { readonly flavor: 'plain' } = {
  apiUrl: 'https://gateway.example',
  idInstance: '1101000001',
  apiTokenInstance: 'token-of-the-tests',
  flavor: 'plain',
};

export type Answer = (request: Request) => Response | Promise<Response>;
type Options = Partial<GatewayClientOptions>;

interface Faked<Client> {
  readonly client: Client;
  /** The requests that have reached the gateway. */
  readonly requests: readonly Request[];
  /** Where the gateway is. */
  readonly apiUrl: string;
}

/** A client whose gateway answers every request with `answer`, and the requests that have reached it. */
export function clientOf(answer: Answer, options?: Omit<Options, 'flavor'>): Faked<PlainClient>;
export function clientOf(answer: Answer, options: Options & { readonly flavor: 'v3' }): Faked<V3Client>;
export function clientOf(answer: Answer, options: Options): Faked<GatewayClient>;
export function clientOf(answer: Answer, options: Options = {}): Faked<GatewayClient> {
  const requests: Request[] = [];
  const { apiUrl = freshOrigin() } = options;
  const client = createGatewayClient({
    ...credentials,
    retries: 0,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      requests.push(request);
      return answer(request);
    },
    ...options,
    apiUrl,
  });
  return { client, requests, apiUrl };
}

/** The error with which a call fails; fails itself when the call succeeds or throws anything else. */
export async function failureOf(call: Promise<unknown>): Promise<SluiceError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof SluiceError) return outcome;
  throw new Error('The call was to fail with a SluiceError.', { cause: outcome });
}

/** Never answers, and does not heed the signal of the request either. */
export function silence(): Promise<Response> {
  return new Promise(() => undefined);
}

/** An answer with a body of JSON; without a body where there is nothing to say. */
export function answered(answer: unknown): Response {
  return answer === undefined ? new Response(null) : Response.json(answer);
}
