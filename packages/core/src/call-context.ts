import type { OperationName } from './gateway/operation-name.ts';

/** What is known of a call while it is under way, for its errors. */
export interface CallContext {
  readonly operation: OperationName;
  readonly idInstance: string;
  /** Replaces the instance's token in a text, in whatever form it appears. */
  readonly redact: (text: string) => string;
}
