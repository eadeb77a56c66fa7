/** What carries reads to the gateway on Node: kept connections, without what makes the runtime's own `fetch` slow. */
import https from 'node:https';
import type { Fetch } from '@sluice/core';
import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';
import { PoolAnswer } from './pool-answer.ts';

/**
 * Makes a `fetch` for reads over the connections of a dispatcher. It follows no redirect and sets no time limit: the caller's signal
 * ends it. It writes a request once, on a kept connection too, and fails where that connection ends without an answer.
 */
export function createPoolFetch(dispatcher: Dispatcher): Fetch {
  return async (url, { method = 'GET', headers, body = null, signal }) => {
    signal?.throwIfAborted();
    if (body !== null && !(body instanceof Uint8Array)) throw new TypeError('The body of a read must be bytes.');
    const { origin, pathname, search } = new URL(url);
    const sent: Record<string, string> = { accept: '*/*', 'accept-encoding': 'identity' };
    new Headers(headers).forEach((value, name) => (sent[name] = value));
    const answer = new PoolAnswer(signal ?? undefined);
    dispatcher.dispatch({ origin, path: `${pathname}${search}`, method, headers: sent, body }, answer);
    return answer.response;
  };
}

/** Makes a pool for each origin; to a proxy, where the runtime was started with NODE_USE_ENV_PROXY and its environment names one. */
export function createDispatcher(): Dispatcher {
  const options = { headersTimeout: 0, bodyTimeout: 0, allowH2: false };
  return https.globalAgent.options.proxyEnv === undefined ? new Agent(options) : new EnvHttpProxyAgent(options);
}
