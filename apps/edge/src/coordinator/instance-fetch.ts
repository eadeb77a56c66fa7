import { type Fetch, parseGatewayAddress } from '@sluice/core';
import { findOperations } from '../contract.ts';

/** How the jobs and readings of an instance reach its gateway. */
export interface InstanceFetchPorts {
  /** Sends what changes something, once. */
  readonly fetch: Fetch;
  /** Sends what only reads; the runtime's own `fetch` unless given. */
  readonly fetchRead: Fetch | undefined;
  /** Something has changed at the gateway, or may have. */
  readonly onChange: () => void;
}

/** One fetch for the client of an instance: reads go over kept connections, all else over a transport that cannot repeat a request. */
export function createInstanceFetch({ fetch, fetchRead = globalThis.fetch, onChange }: InstanceFetchPorts): Fetch {
  return async (url, init, beforeWrite) => {
    if (isRead(url, init)) return fetchRead(url, init, beforeWrite);
    try {
      return await fetch(url, init, beforeWrite);
    } finally {
      onChange();
    }
  };
}

/** Whether a request of the gateway's own client only reads. A call that is not known to is taken for a change. */
function isRead(url: string, { method = 'GET' }: RequestInit): boolean {
  const address = parseGatewayAddress(new URL(url));
  // Of Chat-API the client asks by GET for reads only, and for one method that counts against a quota.
  if (address === undefined) return method === 'GET' && !/\/checkPhone$/i.test(new URL(url).pathname);
  return findOperations(address.family, address.method).some(({ verb, effect }) => verb === method && effect === 'read');
}
