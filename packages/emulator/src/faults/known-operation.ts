import { operations } from '@sluice/openapi/operations';
import type { FaultRule } from './faults.ts';

const names: ReadonlySet<string> = new Set(operations.map(({ name }) => name));

/** @returns the expectation that the operation of a rule does not meet, as a sentence whose subject is the operation. */
export function operationMistake({ operation }: Pick<FaultRule, 'operation'>): string | undefined {
  if (operation === undefined || names.has(operation)) return undefined;
  const meant = [...names].find((name) => name.toLowerCase() === operation.toLowerCase());
  return `must be an operation of the contracts, such as ${meant ?? 'clearMessagesQueue'}`;
}
