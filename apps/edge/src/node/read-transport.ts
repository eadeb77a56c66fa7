import type { Fetch } from '@sluice/core';
import type { Exchange } from '../exchange.ts';
import { createPoolExchange } from '../pool-exchange.ts';
import { createDispatcher, createPoolFetch } from '../pool-fetch.ts';

/** What carries reads. */
interface ReadTransport {
  readonly fetchRead: Fetch;
  /** Does it faster, where it is there. */
  readonly exchangeRead?: Exchange;
}

/** A pool of connections. Bun has its own module of the name `undici`, which has no pool that answers: there it is the `fetch` of Bun. */
export function openReadTransport(): ReadTransport {
  if (process.versions['bun'] !== undefined) return { fetchRead: fetchUnpacked };
  const dispatcher = createDispatcher();
  return { fetchRead: createPoolFetch(dispatcher), exchangeRead: createPoolExchange(dispatcher) };
}

/** Unless it is asked not to, Bun asks for packings that the edge does not pass on. */
const fetchUnpacked: Fetch = async (url, init) => {
  const headers = new Headers(init.headers);
  headers.set('accept-encoding', 'identity');
  return globalThis.fetch(url, { ...init, headers });
};
