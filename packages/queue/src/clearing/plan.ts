import { unseenIn } from '../reading/completeness.ts';
import type { Reading } from '../reading/reading.ts';

/** What a full clear would do, before it does it. */
export interface Plan {
  readonly idInstance: string;
  /** How many entries go and are captured first. */
  readonly captured: number;
  /** How many go without having been seen, as far as the count tells: nobody can bring them back. */
  readonly uncaptured: number;
  /** Whether a message may be leaving at this moment, which is not listed and may not be stopped. */
  readonly oneMayLeave: boolean;
}

/** @returns the plan, or `undefined` when nothing waits: a clear of nothing is never sent. */
export function planFullClear({ idInstance, entries, count, completeness, state }: Reading): Plan | undefined {
  if (entries.length === 0 && count === 0) return undefined;
  return {
    idInstance,
    captured: entries.length,
    uncaptured: unseenIn(completeness),
    oneMayLeave: state === 'authorized',
  };
}
