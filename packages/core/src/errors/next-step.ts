import type { OperationName } from '../gateway/operation-name.ts';
import { operations } from '../gen/operations.ts';

/** What to do when nobody can tell whether a call was carried out: only one that changes nothing may simply be repeated. */
export function nextStep(operation: OperationName): string {
  return operations[operation].readOnly
    ? 'Try again in a minute.'
    : 'It may have been carried out all the same: read the queue before you repeat it.';
}
