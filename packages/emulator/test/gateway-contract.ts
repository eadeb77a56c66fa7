import document from '@sluice/openapi/gateway.json' with { type: 'json' };
import { Contract, type Endpoint } from './contract.ts';

export const gatewayContract: Contract = new Contract(document);

/** The name of an operation as it is in the address, and its family. */
export function nameOf({ path }: Endpoint): { readonly name: string; readonly family: 'plain' | 'v3' } {
  return { name: /\}\/(\w+)\/\{/.exec(path)?.[1] ?? '', family: path.startsWith('/v3/') ? 'v3' : 'plain' };
}
