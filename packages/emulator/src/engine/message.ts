/** A message that was accepted into the queue. */
export interface Message {
  readonly id: string;
  /** The operation that put it there, such as `sendMessage`. */
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly acceptedAt: number;
}

/** What became of a message that no longer waits. */
export interface RecordItem {
  readonly idInstance: string;
  readonly messageId: string;
  readonly outcome: 'left' | 'expired' | 'cleared';
  /** Milliseconds since the epoch. */
  readonly at: number;
}
