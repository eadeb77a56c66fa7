import { operations as described } from '@sluice/openapi/operations';
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

export const operations: readonly Operation[] = described
  .filter(({ family }) => family === 'chat-api')
  .map(({ name, method, verb, effect, destructive: clears, callsPerSecond }) => ({
    name,
    method,
    verb,
    callsPerSecond,
    clears,
    changes: effect === 'change' && !clears,
  }));

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
