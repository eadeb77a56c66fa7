import type { Effect } from '../transport/operation.ts';

/** What to do when nobody can tell whether a call was carried out: only one that changes nothing may simply be repeated. */
export function nextStep({ effect }: { readonly effect: Effect }): string {
  return effect === 'read'
    ? 'Try again in a minute.'
    : 'It may have been carried out all the same: read the queue before you repeat it.';
}
