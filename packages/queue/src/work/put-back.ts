import { isMessageId, queueEntryOf, type QueueEntry } from '@sluice/core';
import type { ResendAttempt } from '../journal/resend-attempts.ts';
import { isIntact } from '../journal/snapshot-digest.ts';
import type { SnapshotInfo, StoredEntry } from '../journal/snapshots.ts';
import type { Job } from '../journal/job.ts';
import { whyUnrestorable, type UnrestorableReason } from '../instance/restorable.ts';
import { likenessOf } from './likeness.ts';
import { renewHold } from './begin-job.ts';
import type { SkippedEntry, SkipReason, RestoreReport } from './put-back-report.ts';
import { resend, whyBlocked } from './resend.ts';
import { lookInto } from './unanswered-send.ts';
import type { Restoring, ToStep } from './waiting.ts';
import type { RunPorts } from './job-ports.ts';

/** What is known of an entry before it is sent again. */
export type Whereabouts =
  /** It was cleared, and had not left: it may be sent again. */
  | 'gone'
  | 'still-waiting'
  | 'had-left'
  /** Nothing tells whether it had left. */
  | 'doubtful';

export interface ToPutBack {
  readonly job: Job;
  /** The snapshot that they are taken from, and when it was taken. */
  readonly snapshot: Pick<SnapshotInfo, 'id' | 'digest'>;
  readonly capturedAt: number;
  /** Those that are to be put back, in the order of the snapshot. */
  readonly entries: readonly StoredEntry[];
  /** Ids of messages of this queue that are none of those that are put back. */
  readonly known: ReadonlySet<string>;
  readonly whereabouts: (entry: StoredEntry) => Whereabouts;
}

/** What all that puts back one entry needs. */
export interface PuttingBack {
  readonly ports: RunPorts;
  readonly job: Job;
  /** Ids of messages that are known to be another than the one that is looked for. It grows. */
  readonly known: Set<string>;
  /** The ids that were given to those that are the same and were put back before; empty where none was given. */
  readonly acceptedAlike: (entry: QueueEntry) => readonly string[];
}

/**
 * Sends entries again, one by one, each written down before and after. What the journal says to have been sent, or what may have been, is not
 * sent. A request that was not answered is looked into by reading before the next one is sent, so that the order stays.
 *
 * @throws {SluiceError} when it cannot go on: the gateway refuses all calls or cannot be reached, the job was taken over, or the signal is
 *   given. It can be resumed.
 */
export async function* putBack(ports: RunPorts, toPutBack: ToPutBack): AsyncGenerator<Restoring, RestoreReport> {
  const { instance, journal, clock, signal } = ports;
  const { job, snapshot, entries, whereabouts, capturedAt } = toPutBack;
  const puttingBack: PuttingBack = {
    ports,
    job,
    known: new Set(toPutBack.known),
    acceptedAlike: (entry) => acceptedAlike(toPutBack, journal.resendsOf(snapshot.id), entry),
  };
  const skipped: SkippedEntry[] = [];
  const counts = { restored: 0, stillWaiting: 0, alreadySent: 0 };
  // The latest of each, for what was refused or not sent is tried again.
  const before = new Map(journal.resendsOf(snapshot.id).map((restore) => [restore.key, restore]));
  for (const { messageId } of before.values()) if (messageId !== undefined) puttingBack.known.add(messageId);
  for (const [done, stored] of entries.entries()) {
    const leaveOut = (reason: SkipReason, why: string): void => {
      skipped.push({ position: stored.position, messageIds: stored.messageIds, reason, why });
    };
    const toStep: ToStep = (waiting) => ({ step: 'restoring', done, of: entries.length, waiting });
    yield { step: 'restoring', done, of: entries.length };
    signal?.throwIfAborted();
    renewHold(ports, job);
    if (!(await isIntact(snapshot, stored))) {
      leaveOut('damaged', 'Its copy in the journal is no longer what was captured. Send it again from where it came.');
      continue;
    }
    const entry = entryOf(stored);
    const standing = yield* standingOf(puttingBack, entry, before.get(stored.key), toStep);
    if (standing !== undefined) {
      if (standing.outcome === 'accepted' && standing.job === job.id) counts.restored += 1;
      else leaveOut(...whyBlocked(standing));
      continue;
    }
    const position = whereabouts(stored);
    if (position === 'still-waiting') {
      counts.stillWaiting += 1;
      continue;
    }
    if (position === 'had-left') {
      counts.alreadySent += 1;
      continue;
    }
    const why = whyUnrestorable(entry, instance.flavor, capturedAt, clock.now());
    if (why !== undefined) {
      leaveOut('unrestorable', unrestorableWords[why]);
      continue;
    }
    if (position === 'doubtful') {
      leaveOut('unknown', 'It may have left before the clear took effect, and nothing tells whether it did.');
      continue;
    }
    const resent = yield* resend(puttingBack, stored, entry, toStep);
    if (resent === 'accepted') counts.restored += 1;
    else leaveOut(resent.reason, resent.why);
  }
  yield { step: 'restoring', done: entries.length, of: entries.length };
  return { chosen: entries.length, ...counts, skipped };
}

const unrestorableWords: Readonly<Record<UnrestorableReason, string>> = {
  'no-recipient': 'The gateway does not tell to whom it goes. Send it again from where it came.',
  'not-sendable': 'A message of its kind cannot be sent again. Send it again from where it came.',
  'link-too-old': 'Its file was uploaded more than 15 days ago and is no longer there. Upload it again.',
};

/** What stands in the way of sending an entry; an unanswered request is looked into first. `undefined`: nothing does. */
async function* standingOf(
  puttingBack: PuttingBack,
  entry: QueueEntry,
  restore: ResendAttempt | undefined,
  toStep: ToStep,
): AsyncGenerator<Restoring, ResendAttempt | undefined> {
  if (restore === undefined || restore.outcome === 'refused' || restore.outcome === 'not-sent') return undefined;
  if (restore.outcome === 'accepted') return restore;
  const { ports, job } = puttingBack;
  const { journal, clock, since } = ports;
  const unanswered =
    restore.outcome === undefined
      ? journal.answerResend(job, restore.id, {
          outcome: 'unknown',
          evidence: 'The run ended before its request was answered.',
        })
      : restore;
  // The call was another run's: it ended before this run began to own the job, and when exactly, no clock that may have been set can tell.
  const decided = yield* lookInto(puttingBack, entry, unanswered, clock.monotonic() - since.monotonic, toStep);
  return decided.outcome === 'not-sent' ? undefined : decided;
}

function acceptedAlike({ entries }: ToPutBack, restores: readonly ResendAttempt[], entry: QueueEntry): readonly string[] {
  const like = likenessOf(entry);
  const keys = new Set(entries.filter((stored) => likenessOf(entryOf(stored)) === like).map(({ key }) => key));
  return restores.flatMap(({ key, outcome, messageId = '' }) => (outcome === 'accepted' && keys.has(key) ? [messageId] : []));
}

function entryOf({ gatewayType, messageIds, chatId, body = {} }: StoredEntry): QueueEntry {
  return queueEntryOf({ type: gatewayType, messageIds: messageIds.filter(isMessageId), chatId, body });
}
