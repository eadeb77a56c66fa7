/** For tests: an edge before a gateway that is only a function. */
import type { Fetch } from '@sluice/core';
import { createApp, type EdgeDeps } from './app.ts';
import type { ConfiguredKey } from './config.ts';
import { createKey } from './key.ts';
import { SCOPES } from './principal.ts';

const { key, sha256 } = createKey();

/** The key that opens the edge, and may do everything. */
export const KEY: string = key;
export const KEY_NAME = 'tests';
/** Where its callers are. */
export const CALLER_ADDRESS = '192.0.2.7';
export const ID = '1101000001';
export const TOKEN = 'gw-token.0123456789';

/** What a second instance of the same edge has. */
export const OTHER_ID = '1101000002';
export const OTHER_TOKEN = 'other-token.9876543210';

/** And the third, which speaks Chat-API. */
export const CHAT_ID = 'chat-1001';
export const CHAT_TOKEN = 'chat-token.5544332211';

export interface EdgeUnderTest {
  /** What reached the gateway. */
  readonly upstream: readonly Request[];
  /** Calls the edge as a caller would. */
  call(path: string, init?: RequestInit): Promise<Response>;
  /** Calls it with a target that no URL keeps as it is. */
  callRaw(rawTarget: string): Promise<Response>;
}

export type Settings = Pick<EdgeDeps, 'timeoutMs' | 'concurrency' | 'answerMemoryBytes' | 'now' | 'log' | 'keys'> &
  Pick<EdgeDeps['config'], 'allowedOrigins' | 'passOn'> & {
    /** The keys of the configuration besides `KEY`. */
    readonly moreKeys?: readonly ConfiguredKey[];
    /** `CALLER_ADDRESS` unless given. */
    readonly callerAddress?: string | undefined;
  };

export function edgeBefore(
  gateway: (request: Request) => Response | Promise<Response>,
  { allowedOrigins, passOn, moreKeys = [], ...given }: Settings = {},
): EdgeUnderTest {
  const { callerAddress, ...settings } = { callerAddress: CALLER_ADDRESS, ...given };
  const host = callerAddress === undefined ? undefined : { callerAddress: () => callerAddress };
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
    { flavor: 'chat-api', instanceId: CHAT_ID, apiUrl: 'https://chat-api.example', token: CHAT_TOKEN },
  ] as const;
  // All tests call as fast as they can, and none of them waits.
  const keys = [{ name: KEY_NAME, sha256, scopes: SCOPES, callsPerSecond: 10_000 }, ...moreKeys];
  const app = createApp({
    config: { keys, instances, ...(allowedOrigins && { allowedOrigins }), ...(passOn && { passOn }) },
    fetch,
    fetchRead: fetch,
    ...settings,
  });
  return {
    upstream,
    call: async (path, init) => app.request(path, init, host),
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
