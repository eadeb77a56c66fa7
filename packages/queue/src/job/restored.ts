import type { QueueEntry } from '@sluice/core';
import type { ResendAttempt } from '../journal/resend-attempts.ts';
import type { EntryOutcome, SkipReason } from '../journal/restore-entries.ts';
import type { SnapshotInfo, StoredEntry } from '../journal/snapshot.ts';
import { en } from '../sentences/en/en.ts';

/** An entry that is being restored. */
export interface Restored {
  readonly snapshot: SnapshotInfo;
  readonly stored: StoredEntry;
  readonly entry: QueueEntry;
}

export function skipped(reason: SkipReason, why: string): EntryOutcome {
  return { outcome: 'skipped', reason, why };
}

/** Why something that was written down before forbids to resend an entry. @param newer the snapshot that has it since it was cleared again. */
export function blocked({ outcome, job }: ResendAttempt, newer?: string): EntryOutcome {
  if (outcome !== 'accepted') return skipped('unknown', en.skips.unanswered({}));
  return newer === undefined
    ? skipped('restored-before', en.skips['restored-before']({ job }))
    : skipped('cleared-again', en.skips['cleared-again']({ job, snapshot: newer }));
}
