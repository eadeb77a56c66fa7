import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
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

/** The name of a schema of the contract. */
export type RequestSchema = keyof typeof contract.components.schemas;

interface Described {
  readonly operationId: string;
  readonly 'x-rate-limit': { readonly requests: number; readonly perMilliseconds: number };
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> };
}

/**
 * The operations of both families, by their names in lower case: the gateway is taken to be blind to letter case
 * (evidence/addresses#letter-case), and what both families have is limited alike (evidence/limits#max).
 */
export const operations: ReadonlyMap<string, Operation> = Object.entries<object>(contract.paths).reduce((known, [path, item]) => {
  const family: Family = path.startsWith('/v3/') ? 'v3' : 'plain';
  for (const [verb, described] of Object.entries<object>({ ...item })) {
    if (!isOperation(described)) continue;
    const { 'x-rate-limit': limit, requestBody } = described;
    const name = /\}\/(\w+)\/\{/.exec(path)?.[1] ?? '';
    known.set(name.toLowerCase(), {
      name,
      verb: verb.toUpperCase(),
      callsPerSecond: (limit.requests * 1000) / limit.perMilliseconds,
      hasReceipt: path.endsWith('/{receiptId}'),
      requests: new Map([...(known.get(name.toLowerCase())?.requests ?? []), [family, schemaOf(requestBody)]]),
    });
  }
  return known;
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

function isOperation(described: object): described is Described {
  return 'operationId' in described;
}

function schemaOf(requestBody: Described['requestBody']): RequestSchema | undefined {
  const [media] = Object.values(requestBody?.content ?? {});
  const name = media?.schema.$ref.split('/').at(-1);
  return name !== undefined && isSchema(name) ? name : undefined;
}

function isSchema(name: string): name is RequestSchema {
  return Object.hasOwn(contract.components.schemas, name);
}
