import type { Effect } from './operation.ts';

/** The facts about a call while it is under way, for its errors. */
export interface CallContext {
  /** Named as in the contract. */
  readonly operation: string;
  readonly effect: Effect;
  readonly idInstance: string;
  /** Replaces the instance's token, and the secrets that were sent, in a text, in whatever form they appear. */
  readonly redact: (text: string) => string;
  /** The same for the text of an answer; it leaves nothing of an answer that is itself a secret. */
  readonly redactAnswer: (text: string) => string;
}
