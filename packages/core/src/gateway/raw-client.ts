// The one file that knows openapi-fetch: the project is in maintenance mode, and may have to be replaced.
import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from '../gen/gateway.ts';
import type { Flavor } from './flavor.ts';

/** The paths of the plain family. Those of `/v3` are the same under a prefix, which belongs to the base address here. */
type FamilyPaths = { [Path in keyof paths as Path extends `/v3${string}` ? never : Path]: paths[Path] };

export type RawClient = Client<FamilyPaths>;

/**
 * Makes a client that knows the addresses and the types of the contract and nothing else. Every call must bring its own
 * `fetch`, which carries the limits of that call.
 */
export function createRawClient(apiUrl: string, flavor: Flavor): RawClient {
  return createFetchClient<FamilyPaths>({
    baseUrl: apiUrl + (flavor === 'v3' ? '/v3' : ''),
    redirect: 'manual',
    // A clear is a GET: nothing on the way may answer in the gateway's place.
    cache: 'no-store',
  });
}
