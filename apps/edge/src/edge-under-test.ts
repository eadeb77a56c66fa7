/** For tests: an edge before a gateway that is only a function. */
import type { Fetch } from '@sluice/core';
import { createApp, type EdgeDeps } from './app.ts';
import { createKey } from './key.ts';

const { key, keySha256 } = await createKey();

/** The key that opens the edge. */
export const KEY: string = key;
export const ID = '1101000001';
export const TOKEN = 'gw-token.0123456789';

/** What a second instance of the same edge has. */
export const OTHER_ID = '1101000002';
export const OTHER_TOKEN = 'other-token.9876543210';

export interface EdgeUnderTest {
  /** What reached the gateway. */
  readonly upstream: readonly Request[];
  /** Calls the edge as a caller would. */
  call(path: string, init?: RequestInit): Promise<Response>;
  /** Calls it with a target that no URL keeps as it is. */
  callRaw(rawTarget: string): Promise<Response>;
}

export type Settings = Pick<EdgeDeps, 'timeoutMs' | 'concurrency' | 'answerMemoryBytes' | 'now'> &
  Pick<EdgeDeps['config'], 'allowedOrigins'>;

export function edgeBefore(
  gateway: (request: Request) => Response | Promise<Response>,
  { allowedOrigins, ...settings }: Settings = {},
): EdgeUnderTest {
  const upstream: Request[] = [];
  const fetch: Fetch = async (url, init) => {
    const streamed: RequestInit & { duplex: 'half' } = { ...init, duplex: 'half' };
    const request = new Request(url, streamed);
    upstream.push(request);
    return gateway(request);
  };
  const apiUrl = 'https://gateway.example';
  const instances = [
    { idInstance: ID, apiUrl, mediaUrl: 'https://media.example', apiTokenInstance: TOKEN },
    { idInstance: OTHER_ID, apiUrl, apiTokenInstance: OTHER_TOKEN },
  ];
  const app = createApp({
    config: { keySha256, instances, ...(allowedOrigins && { allowedOrigins }) },
    fetch,
    fetchRead: fetch,
    ...settings,
  });
  return {
    upstream,
    call: async (path, init) => app.request(path, init),
    callRaw: async (rawTarget) => app.request(rawTarget.startsWith('/') ? rawTarget : '/', {}, { rawTarget }),
  };
}

/** A gateway that never answers, and lets go when the call is aborted, as a runtime's `fetch` does. */
export function neverAnswers(request: Request): Promise<Response> {
  return new Promise((_, reject) => {
    const { signal } = request;
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
