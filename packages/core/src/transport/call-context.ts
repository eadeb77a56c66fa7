import type { Effect } from './operation.ts';

/** The facts about a call while it is under way, for its errors. */
export interface CallContext {
  /** Named as in the contract. */
  readonly operation: string;
  readonly effect: Effect;
  readonly idInstance: string;
  /** Replaces the instance's token in a text, in whatever form it appears. */
  readonly redact: (text: string) => string;
}
