import contract from '@sluice/openapi/gateway.json' with { type: 'json' };

/** What the contract says of an operation that the face needs for every call. */
export interface Operation {
  readonly name: string;
  readonly verb: string;
  readonly callsPerSecond: number;
}

interface Described {
  readonly operationId: string;
  readonly 'x-rate-limit': { readonly requests: number; readonly perMilliseconds: number };
}

/**
 * The operations of the plain family, by their names in lower case: the gateway is taken to be blind to letter case (facts, section 0.2),
 * and those of `/v3` are the same.
 */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries<object>(contract.paths)
    .filter(([path]) => !path.startsWith('/v3'))
    .flatMap(([, item]) => Object.entries(item))
    .filter((pair): pair is [string, Described] => pair[0] !== 'parameters')
    .map(([verb, { operationId, 'x-rate-limit': limit }]) => [
      operationId.toLowerCase(),
      { name: operationId, verb: verb.toUpperCase(), callsPerSecond: (limit.requests * 1000) / limit.perMilliseconds },
    ]),
);
