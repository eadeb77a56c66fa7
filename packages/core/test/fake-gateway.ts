import {
  createGatewayClient,
  SluiceError,
  type Connection,
  type GatewayClient,
  type GatewayClientOptions,
} from '../src/index.ts';

export const connection: Connection = {
  apiUrl: 'https://gateway.example',
  idInstance: '1101000001',
  apiTokenInstance: 'token-of-the-tests',
  flavor: 'plain',
};

/** A client whose gateway answers every request with `answer`, and the requests that have reached it. */
export function clientOf(
  answer: (request: Request) => Response | Promise<Response>,
  options?: Partial<GatewayClientOptions>,
): { readonly client: GatewayClient; readonly requests: readonly Request[] } {
  const requests: Request[] = [];
  const client = createGatewayClient({
    ...connection,
    fetch: async (request) => {
      requests.push(request);
      return answer(request);
    },
    ...options,
  });
  return { client, requests };
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
