/** Why an entry that was to be put back was not, or may not have been. Each is still in its snapshot. */
export type SkipReason =
  /** Its content cannot be sent again. */
  | 'unrestorable'
  /** The gateway would not take it. */
  | 'refused'
  /** It was put back before, or somebody is at it. */
  | 'restored-before'
  /** Its copy in the journal was damaged, and is not sent. */
  | 'damaged'
  /** Whether it left before the clear, or whether the request to send it arrived, nothing tells: it is not sent again. */
  | 'unknown';

export interface SkippedEntry {
  /** Its place in the snapshot; 1 is the head of the queue. */
  readonly position: number;
  readonly messageIds: readonly string[];
  readonly reason: SkipReason;
  /** In one sentence for people, without a text of a message. */
  readonly why: string;
}

/** What became of the entries that were to be put back. */
export interface RestoreReport {
  readonly chosen: number;
  /** Sent again, in the order of the snapshot. */
  readonly restored: number;
  /** Not sent again, because they never left the queue. */
  readonly stillWaiting: number;
  /** Not sent again, because they had reached the messenger. */
  readonly alreadySent: number;
  /** All others, each by name. */
  readonly skipped: readonly SkippedEntry[];
}
