import document from '@sluice/openapi/gateway.json' with { type: 'json' };
import { operations } from '../src/routes/gateway/operations.ts';
import type { Product } from '../src/engine/product.ts';
import { Contract, type Endpoint } from './contract.ts';

export const gatewayContract: Contract = new Contract(document);

/** The name of an operation as it is in the address, and its family. */
export function nameOf({ path }: Endpoint): { readonly name: string; readonly family: 'plain' | 'v3' } {
  return { name: /\}\/(\w+)\/\{/.exec(path)?.[1] ?? '', family: path.startsWith('/v3/') ? 'v3' : 'plain' };
}

/** A product that has an operation of a family. */
export function productOf(endpoint: Endpoint): Product {
  const { name, family } = nameOf(endpoint);
  if (family === 'v3') return 'max';
  return operations.get(name.toLowerCase())?.products.has('whatsapp') === true ? 'whatsapp' : 'telegram';
}
