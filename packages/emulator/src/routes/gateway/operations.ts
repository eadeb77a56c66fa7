import { operations as described, otherMethods, type OtherMethod, type RequestSchema } from '@sluice/openapi/operations';
import { products, type Product } from '../../engine/product.ts';

/** What the contract says of an operation that the face needs for every call. */
export interface Operation {
  readonly name: string;
  readonly verb: string;
  readonly callsPerSecond: number;
  /** Whether its address ends with the receipt of a notification. */
  readonly hasReceipt: boolean;
  /** The products that have it. */
  readonly products: ReadonlySet<Product>;
  /** The families that have it, each with the schema of its request where it takes a body. */
  readonly requests: ReadonlyMap<Family, RequestSchema | undefined>;
}

export type Family = 'plain' | 'v3';

/** What published programs call on MAX although no page says that it is there. By choice it is played: a refusal could be a false one (evidence/sending#typing-on-max). */
const CALLED_ON_MAX: ReadonlySet<string> = new Set(['sendTyping']);

/**
 * The operations of both families, by their names in lower case: the gateway is taken to be blind to letter case
 * (evidence/addresses#letter-case), and what both families have is limited alike (evidence/limits#max).
 */
export const operations: ReadonlyMap<string, Operation> = described.reduce((known, operation) => {
  const { family, method, verb, callsPerSecond, pathParameters, body, messengers } = operation;
  if (family === 'chat-api') return known;
  const key = method.toLowerCase();
  const before = known.get(key);
  const isCalledOnMax = CALLED_ON_MAX.has(method);
  const families = isCalledOnMax ? (['plain', 'v3'] as const) : [family];
  const requests = new Map([...(before?.requests ?? []), ...families.map((one) => [one, body?.schema] as const)]);
  const having = new Set<Product>([...(before?.products ?? []), ...messengers, ...(isCalledOnMax ? (['max'] as const) : [])]);
  return known.set(key, {
    name: method,
    verb,
    callsPerSecond,
    hasReceipt: pathParameters.length > 0,
    products: having,
    requests,
  });
}, new Map<string, Operation>());

/** The vendor's methods that no contract describes and the emulator does not play, by their names in lower case. */
export const notPlayed: ReadonlyMap<string, OtherMethod> = new Map(
  otherMethods.map((method) => [method.method.toLowerCase(), method] as const),
);

/**
 * Whether instances of a product have an operation. That is settled by their messenger, and not by the prefix with which they are called:
 * newer pages call it optional (evidence/addresses#v3-prefix). That what a messenger does not have is answered as an unknown method is a
 * choice.
 */
export function isOffered({ products: having }: Operation, product: Product): boolean {
  return having.has(product);
}

/** The family in which the messenger of an instance is described. */
export function familyOf(product: Product): Family {
  return products[product].flavor === 'v3' ? 'v3' : 'plain';
}
