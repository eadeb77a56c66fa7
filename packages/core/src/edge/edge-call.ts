import type { Effect } from '../transport/operation.ts';

/** A call of an edge while it is under way, for its errors. */
export interface EdgeCall {
  /** Named as in the contract. */
  readonly operation: string;
  readonly effect: Effect;
  readonly idInstance: string | undefined;
  /** Replaces the key in a text, in whatever form it appears. */
  readonly redact: (text: string) => string;
}

/** A call, as a sentence names it. */
export function nameOf({ operation, idInstance }: Pick<EdgeCall, 'operation' | 'idInstance'>): string {
  return idInstance === undefined ? operation : `${operation} of instance ${idInstance}`;
}

/** What to do when it is not known whether the edge has carried a call out. */
export function adviceFor({ effect }: Pick<EdgeCall, 'effect'>): string {
  return effect === 'read'
    ? 'Try again in a minute.'
    : 'It may have been carried out all the same: look at the jobs before you repeat it.';
}
