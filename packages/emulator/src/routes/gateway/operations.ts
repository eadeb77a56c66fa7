import { operations as described, type RequestSchema } from '@sluice/openapi/operations';
import { products, type Product } from '../../engine/product.ts';

/** What the contract says of an operation that the face needs for every call. */
export interface Operation {
  readonly name: string;
  readonly verb: string;
  readonly callsPerSecond: number;
  /** Whether its address ends with the receipt of a notification. */
  readonly hasReceipt: boolean;
  /** The families that have it, each with the schema of its request where it takes a body. */
  readonly requests: ReadonlyMap<Family, RequestSchema | undefined>;
}

export type Family = 'plain' | 'v3';

/**
 * The operations of both families, by their names in lower case: the gateway is taken to be blind to letter case
 * (evidence/addresses#letter-case), and what both families have is limited alike (evidence/limits#max).
 */
export const operations: ReadonlyMap<string, Operation> = described.reduce((known, operation) => {
  const { family, method, verb, callsPerSecond, pathParameters, body } = operation;
  if (family === 'chat-api') return known;
  const key = method.toLowerCase();
  const requests = new Map([...(known.get(key)?.requests ?? []), [family, body?.schema] as const]);
  return known.set(key, { name: method, verb, callsPerSecond, hasReceipt: pathParameters.length > 0, requests });
}, new Map<string, Operation>());

// They are described for WhatsApp. Whether Telegram has them is not known; here it has not.
const WHATSAPP_ALONE: ReadonlySet<string> = new Set(['checkWhatsapp', 'getAuthorizationCode']);

/**
 * Whether instances of a product have an operation. That is settled by their family, and not by the prefix with which they are called:
 * newer pages call it optional (evidence/addresses#v3-prefix). That what a messenger does not have is answered as an unknown method is a
 * choice.
 */
export function isOffered({ name, requests }: Operation, product: Product): boolean {
  if (WHATSAPP_ALONE.has(name) && product !== 'whatsapp') return false;
  return requests.has(familyOf(product));
}

/** The family in which the messenger of an instance is described. */
export function familyOf(product: Product): Family {
  return products[product].flavor === 'v3' ? 'v3' : 'plain';
}
