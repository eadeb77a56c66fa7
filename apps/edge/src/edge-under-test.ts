/** For tests: an edge before a gateway that is only a function. */
import { createApp } from './app.ts';
import { createKey } from './key.ts';

const { key, keySha256 } = await createKey();

/** The key that opens the edge. */
export const KEY: string = key;
export const ID = '1101000001';
export const TOKEN = 'gw-token.0123456789';

export interface EdgeUnderTest {
  /** What reached the gateway. */
  readonly upstream: readonly Request[];
  /** Calls the edge as a caller would. */
  call(path: string, init?: RequestInit): Promise<Response>;
}

export function edgeBefore(gateway: (request: Request) => Response | Promise<Response>, timeoutMs?: number): EdgeUnderTest {
  const upstream: Request[] = [];
  const app = createApp({
    config: { keySha256, instances: [{ idInstance: ID, apiUrl: 'https://gateway.example', apiTokenInstance: TOKEN }] },
    fetch: async (request) => {
      upstream.push(request);
      return gateway(request);
    },
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  return { upstream, call: async (path, init) => app.request(path, init) };
}

/** A gateway that never answers, and lets go when the call is aborted, as a runtime's `fetch` does. */
export function neverAnswers(request: Request): Promise<Response> {
  return new Promise((_, reject) => {
    const { signal } = request;
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
