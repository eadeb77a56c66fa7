import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIPv6 } from 'node:net';
import type { LinkAnswer, LinkPorts, LinkRequest } from '@sluice/queue/diagnosis';
import type { Clock } from '@sluice/queue/reading';

/** How the links of files are asked about from Node. */
export function nodeLinkPorts(clock: Clock): LinkPorts {
  return { clock, resolve: addressesOf, request: ask };
}

async function addressesOf(hostname: string): Promise<readonly string[]> {
  try {
    return (await lookup(hostname, { all: true })).map(({ address }) => address);
  } catch (error) {
    const isNowhere = error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');
    if (isNowhere) return [];
    throw error;
  }
}

function ask({ method, url, address, signal }: LinkRequest): Promise<LinkAnswer> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method,
      signal,
      // No connection is kept: to a server that is not asked again.
      agent: false,
      // Goes to the address that was checked, whatever the name leads to by now.
      lookup: (_, options, found) => {
        const family = isIPv6(address) ? 6 : 4;
        if (options.all) found(null, [{ address, family }]);
        else found(null, address, family);
      },
    });
    call.on('error', reject);
    call.on('response', (response: IncomingMessage) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      // Its body is of no interest, and could be endless.
      response.destroy();
    });
    call.end();
  });
}
