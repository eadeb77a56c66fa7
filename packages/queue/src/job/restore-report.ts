import type { Job } from '../journal/job.ts';
import type { Journal } from '../journal/journal.ts';
import type { SkipReason } from '../journal/restore-entries.ts';

export interface SkippedEntry {
  /** Its position in the snapshot; 1 is the head of the queue. */
  readonly position: number;
  readonly messageIds: readonly string[];
  /** As the gateway writes it. */
  readonly type: string;
  readonly reason: SkipReason;
  /** In one sentence for people, without a text of a message. */
  readonly why: string;
}

/** The outcome of the entries that were to be restored. */
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

/** The outcome, by the journal, of the entries that a job had to restore. */
export function restoreReport(
  journal: Pick<Journal, 'restoreEntriesOf' | 'readEntry'>,
  { id, snapshot = '' }: Job,
): RestoreReport {
  const entries = journal.restoreEntriesOf(id);
  const count = (wanted: string): number => entries.filter(({ outcome }) => outcome?.outcome === wanted).length;
  return {
    chosen: entries.length,
    restored: count('restored'),
    stillWaiting: count('still-waiting'),
    alreadySent: count('already-sent'),
    skipped: entries.flatMap(({ position, outcome }) => {
      if (outcome?.outcome !== 'skipped') return [];
      const { messageIds, gatewayType: type } = journal.readEntry(snapshot, position);
      return [{ position, messageIds, type, reason: outcome.reason, why: outcome.why }];
    }),
  };
}
