import contract from '@sluice/openapi/chat-api.json' with { type: 'json' };
import type { Behaviours } from '../../engine/behaviours.ts';
import type { Address } from './address.ts';

/** What the contract says of an operation that the face needs for every call. */
export interface Operation {
  readonly name: string;
  /** As in the address, where two operations can have the same. */
  readonly method: string;
  readonly verb: string;
  readonly callsPerSecond: number;
  /** Whether it destroys a queue. */
  readonly clears: boolean;
  /** Whether it changes the instance, or asks the messenger for something. A clear does neither. */
  readonly changes: boolean;
}

interface Described {
  readonly operationId: string;
  readonly 'x-effect': string;
  readonly 'x-destructive'?: boolean;
  readonly 'x-rate-limit': { readonly requests: number; readonly perMilliseconds: number };
}

export const operations: readonly Operation[] = Object.entries<object>(contract.paths).flatMap(([path, item]) =>
  Object.entries<object>({ ...item })
    .filter((pair): pair is [string, Described] => 'operationId' in pair[1])
    .map(([verb, { operationId, 'x-effect': effect, 'x-destructive': clears = false, 'x-rate-limit': limit }]) => ({
      name: operationId,
      method: path.slice(path.lastIndexOf('/') + 1),
      verb: verb.toUpperCase(),
      callsPerSecond: (limit.requests * 1000) / limit.perMilliseconds,
      clears,
      changes: effect === 'change' && !clears,
    })),
);

/**
 * The operation that a call is meant for. HEAD and OPTIONS are no verbs of any, by choice: a client that only looks around must not empty a
 * queue that GET empties.
 */
export function findOperation({ method }: Address, verb: string, behaviours: Behaviours): Operation | undefined {
  const { anyLetterCase, clearByGet } = behaviours;
  const isCalled = (name: string): boolean => (anyLetterCase ? name.toLowerCase() === method.toLowerCase() : name === method);
  return operations.find(
    (operation) => isCalled(operation.method) && (operation.verb === verb || (operation.clears && clearByGet && verb === 'GET')),
  );
}
