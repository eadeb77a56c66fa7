import type { Job } from '../journal/job.ts';
import type { ResendAttempt } from '../journal/resend-attempts.ts';
import type { EntryOutcome, RestoreEntry } from '../journal/restore-entries.ts';
import { isIntact, queueEntryFrom } from '../journal/snapshot.ts';
import { goOn, restoringStep, type Advanced } from './advanced.ts';
import { renewHold } from './begin.ts';
import { clearedAgain } from './cleared-again.ts';
import type { StepPorts } from './ports.ts';
import { resend } from './resend.ts';
import { resolveSend } from './resolve-send.ts';
import { skipped, type Restored } from './restored.ts';
import { restoreVerdict } from './restore-verdict.ts';
import { en } from '../sentences/en/en.ts';
import { skipSentence } from '../sentences/say.ts';

/** So many are decided in one step where nothing has to be asked for. */
const MAX_DECISIONS = 100;

/**
 * Resends the next entry that is not decided: once, written down before and after. An entry that the journal says was sent, or that
 * may have been, is not sent again. A request that was not answered is looked into by reading before the next one is sent, so that the order stays.
 *
 * @returns `undefined` when all are decided.
 * @throws {SluiceError} when it cannot go on: the gateway refuses all calls or cannot be reached, the job was taken over, or the signal is
 *   given. It can be resumed.
 */
export async function restoreNext(ports: StepPorts, job: Job): Promise<Advanced | undefined> {
  const { journal, signal } = ports;
  renewHold(ports, job);
  const snapshot = journal.readSnapshot(job.snapshot ?? '');
  const newerSnapshotOf = clearedAgain(ports, snapshot);
  for (let decided = 0; ; decided += 1) {
    const counts = journal.nextEntry(job.id);
    const { next } = counts;
    if (next === undefined) return decided === 0 ? undefined : goOn(ports, journal.readJob(job.id), restoringStep(job, counts));
    if (decided === MAX_DECISIONS) return goOn(ports, journal.readJob(job.id), restoringStep(job, counts));
    signal?.throwIfAborted();
    const stored = journal.readEntry(snapshot.id, next.position);
    const entry = queueEntryFrom(stored);
    const restored: Restored = { snapshot, stored, entry };
    const outcome = outcomeOf(ports, job, next, restored, newerSnapshotOf);
    if (outcome === 'resolve') return resolveSend(ports, job, restored);
    if (outcome === 'send') return resend(ports, job, restored);
    journal.decideEntry(job, next.position, outcome);
  }
}

/** The outcome of an entry, or the step that has to be taken first. */
function outcomeOf(
  { journal, instance, clock }: StepPorts,
  job: Job,
  { status }: RestoreEntry,
  restored: Restored,
  newerSnapshotOf: (attempt: ResendAttempt) => string | undefined,
): EntryOutcome | 'resolve' | 'send' {
  const attempt = journal.latestResend(restored.stored.key);
  // A message that this job has sent is restored, and not restored before.
  if (attempt?.outcome === 'accepted' && attempt.job === job.id && isIntact(restored.snapshot, restored.stored)) {
    return { outcome: 'restored' };
  }
  const verdict = restoreVerdict(restored, { flavor: instance.flavor, now: clock.now(), status, attempt, newerSnapshotOf });
  switch (verdict.verdict) {
    case 'send':
      return 'send';
    case 'look-first':
      return 'resolve';
    case 'still-waiting':
    case 'already-sent':
      return { outcome: verdict.verdict };
    case 'skip':
      return skipped(verdict.reason, skipSentence(verdict.skip, en));
  }
}
