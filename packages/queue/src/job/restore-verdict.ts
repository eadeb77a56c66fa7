import { whyUnrestorable } from '../instance/restorable.ts';
import type { QueueFlavor } from '../capabilities.ts';
import type { ResendAttempt } from '../journal/resend-attempts.ts';
import type { EntryStatus, SkipReason } from '../journal/restore-entries.ts';
import { isIntact } from '../journal/snapshot.ts';
import type { Skips } from '../sentences/refusals.ts';
import type { Restored } from './restored.ts';

/** Why an entry is not restored, as `skipSentence` says it. */
export type Skip = { readonly [Code in keyof Skips]: { readonly code: Code; readonly data: Skips[Code] } }[keyof Skips];

/** What becomes of an entry that is to be restored. */
export type RestoreVerdict =
  | { readonly verdict: 'send' }
  /** A request to send it was not answered: it is looked for first, and sent only where it is proven that it was not. */
  | { readonly verdict: 'look-first' }
  /** It never left the queue. */
  | { readonly verdict: 'still-waiting' }
  /** It had reached the messenger. */
  | { readonly verdict: 'already-sent' }
  | { readonly verdict: 'skip'; readonly reason: SkipReason; readonly skip: Skip };

export interface VerdictFacts {
  readonly flavor: QueueFlavor;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Where the entry is. */
  readonly status: EntryStatus;
  /** The latest attempt to send it again. */
  readonly attempt: ResendAttempt | undefined;
  /** The snapshot that has it since it was restored and cleared again. */
  readonly newerSnapshotOf: (attempt: ResendAttempt) => string | undefined;
}

/** What becomes of an entry: the same for the job that restores it and for the plan that says so before. */
export function restoreVerdict({ snapshot, stored, entry }: Restored, facts: VerdictFacts): RestoreVerdict {
  const { flavor, now, status, attempt, newerSnapshotOf } = facts;
  if (!isIntact(snapshot, stored)) return skip('damaged', { code: 'damaged', data: {} });
  if (attempt?.outcome === 'accepted') {
    const { job } = attempt;
    const newer = newerSnapshotOf(attempt);
    return newer === undefined
      ? skip('restored-before', { code: 'restored-before', data: { job } })
      : skip('cleared-again', { code: 'cleared-again', data: { job, snapshot: newer } });
  }
  if (attempt !== undefined && (attempt.outcome === undefined || attempt.outcome === 'unknown')) return { verdict: 'look-first' };
  if (status === 'waiting') return { verdict: 'still-waiting' };
  if (status === 'sent') return { verdict: 'already-sent' };
  const unrestorable = whyUnrestorable(entry, flavor, snapshot.at, now);
  if (unrestorable !== undefined) return skip('unrestorable', { code: unrestorable, data: {} });
  return status === 'unknown' ? skip('unknown', { code: 'sent-before-clear', data: {} }) : { verdict: 'send' };
}

function skip(reason: SkipReason, why: Skip): RestoreVerdict {
  return { verdict: 'skip', reason, skip: why };
}
