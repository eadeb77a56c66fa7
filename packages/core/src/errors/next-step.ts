import type { Effect } from '../transport/operation.ts';

/** What to do when the gateway says that the token is wrong. */
export const CHECK_TOKEN = 'Check the token in the console of the gateway.';

/** What to do when it is not known whether the gateway carried a call out: only a call that changes nothing may be repeated as it is. */
export function nextStep({ effect }: { readonly effect: Effect }): string {
  return effect === 'read'
    ? 'Try again in a minute.'
    : 'It may have been carried out all the same: read the queue before you repeat it.';
}
