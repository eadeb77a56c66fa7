/** A line of the record: what happened to a message, and when. */
export type RecordItem = {
  readonly idInstance: string;
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The messenger blocks the number for it. */
  readonly blocksNumber?: true;
} & (
  | {
      readonly event: 'accepted';
      readonly type: string;
      readonly body: Readonly<Record<string, unknown>>;
      /** The gateway accepted it from itself, a second time. */
      readonly repeats?: true;
    }
  | { readonly event: 'sent' | 'expired' | 'cleared' }
  | { readonly event: 'failed'; readonly reason: FailureReason }
);

export type FailureReason = 'no account' | 'dead link' | 'no link to the messenger' | 'the queue was full';

/** How often each of these has happened. `accepted` is always the sum of the others and of what waits. */
export type Totals = Record<RecordItem['event'], number>;
