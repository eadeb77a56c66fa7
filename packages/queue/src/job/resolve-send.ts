import type { QueueEntry } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import { momentOf, minElapsed } from '../clock.ts';
import type { Job } from '../journal/job.ts';
import type { ResendAttempt } from '../journal/resend-attempts.ts';
import { goOn, restoringStep, waitFor, type Advanced } from './advanced.ts';
import { decideUnfound, findSend, gatherEvidence, type OtherMessages } from './evidence.ts';
import type { StepPorts } from './ports.ts';
import { progressOf, type Resolving } from './progress.ts';
import { readPatiently } from './read-patiently.ts';
import { resendFingerprint } from '../reading/fingerprint.ts';
import { queueEntryFrom } from '../journal/snapshot.ts';
import { blocked, type Restored } from './restored.ts';

export const FIRST_LOOK_MS = 10_000;
/** A message that was accepted late is found within this time. */
const MAX_PAUSE_MS = 60_000;

/**
 * Looks once into a request to send that was not answered, and writes down what it finds. The request may still be carried out for a while, so
 * it is looked for until it is found or that time is over. Where it is then not proven that it was not sent, it stays unknown.
 *
 * @throws {SluiceError} when the queue cannot be read, or the job was taken over; the reason of the signal when it is given.
 */
export async function resolveSend(ports: StepPorts, job: Job, restored: Restored): Promise<Advanced> {
  const { journal, clock, instance } = ports;
  const { lateRequestMs, sentLagMs, countLagMs } = capabilities[instance.flavor];
  const attempt = unansweredOf(ports, job, restored.stored.key);
  const progress = progressOf(job);
  const { tries = 0 } = progress;
  if (progress.resolving?.attempt !== attempt.id) {
    // The call was another process's, and ended before this look. When this one began to own the job says nothing: a host that is started again
    // keeps its name, and with it the job that it has owned since long before the call.
    const resolving: Resolving = { attempt: attempt.id, endedAt: momentOf(clock), pauseMs: FIRST_LOOK_MS, settled: null };
    return waitToLook(ports, job, { tries, resolving }, lateRequestMs + countLagMs);
  }
  const { resolving } = progress;
  const isSettled = minElapsed(clock, resolving.endedAt) >= lateRequestMs + countLagMs;
  const look = await readPatiently(ports, job, { tries, resolving }, () => gatherEvidence(ports, job, attempt.intendedAt));
  if ('postponed' in look) return look.postponed;
  const evidence = look.read;
  // The run before may have been stopped before its request, and have said so when it went on.
  if (journal.readResend(attempt.id).outcome !== 'unknown') return goOnSending(ports, job, tries);
  const found = findSend(restored.entry, evidence, othersOf(ports, restored));
  if (found?.outcome === 'accepted') {
    journal.answerResend(job, attempt.id, found);
    return goOnSending(ports, job, tries);
  }
  if (!isSettled) {
    const pauseMs = Math.min(resolving.pauseMs * 2, MAX_PAUSE_MS);
    return waitToLook(ports, job, { tries, resolving: { ...resolving, pauseMs } }, lateRequestMs + countLagMs);
  }
  if (resolving.settled === null) {
    if (found !== undefined) return staysUnknown(ports, job, restored, attempt);
    const { completeness, isSending } = evidence.reading;
    const settled = { at: momentOf(clock), isComplete: completeness.kind === 'complete', isSending };
    // What left before this look is listed by then.
    return waitFor(ports, job, { tries, resolving: { ...resolving, settled } }, { for: 'sent-list', ms: sentLagMs });
  }
  const decision = found ?? decideUnfound(resolving.settled, evidence);
  if (decision.outcome === 'unknown') return staysUnknown(ports, job, restored, attempt);
  journal.answerResend(job, attempt.id, decision);
  return goOnSending(ports, job, tries);
}

/** The request that was not answered. Of one of which nothing was heard, that is written down first. */
function unansweredOf({ journal }: StepPorts, job: Job, key: string): ResendAttempt {
  const attempt = journal.latestResend(key);
  if (attempt === undefined) throw new TypeError('There is no request to look into.');
  if (attempt.outcome !== undefined) return attempt;
  const evidence = 'The run ended before its request was answered.';
  return journal.answerResend(job, attempt.id, { outcome: 'unknown', evidence });
}

function waitToLook(
  ports: StepPorts,
  job: Job,
  progress: { readonly tries: number; readonly resolving: Resolving },
  lateMs: number,
): Advanced {
  const { endedAt, pauseMs } = progress.resolving;
  const remaining = Math.max(0, lateMs - minElapsed(ports.clock, endedAt));
  return waitFor(ports, job, progress, { for: 'unanswered', ms: Math.min(pauseMs, remaining), atMostMs: remaining });
}

/** What became of the request is written down: the next step does what follows from it. */
function goOnSending(ports: StepPorts, job: Job, tries: number): Advanced {
  const kept = ports.journal.keepProgress(job, { tries });
  return goOn(ports, kept, restoringStep(job, ports.journal.nextEntry(job.id)));
}

function staysUnknown(ports: StepPorts, job: Job, { stored }: Restored, attempt: ResendAttempt): Advanced {
  const { journal } = ports;
  journal.decideEntry(job, stored.position, blocked(attempt));
  return goOn(ports, journal.readJob(job.id), restoringStep(job, journal.nextEntry(job.id)));
}

/** The facts about the other messages of the queue. */
function othersOf({ journal }: StepPorts, { snapshot, entry }: Restored): OtherMessages {
  const entries = [...journal.iterateEntries(snapshot.id)];
  const resends = journal.resendsOf(snapshot.id);
  const known = new Set(entries.flatMap(({ messageIds }) => messageIds));
  for (const { messageId } of resends) if (messageId !== undefined) known.add(messageId);
  return { known, alike: acceptedAlike(entries, resends, entry) };
}

/** The ids that were given to those that are the same and were restored before; empty where none was given. */
function acceptedAlike(
  entries: readonly Restored['stored'][],
  resends: readonly ResendAttempt[],
  entry: QueueEntry,
): readonly string[] {
  const fingerprint = resendFingerprint(entry);
  const keys = new Set(
    entries.filter((stored) => resendFingerprint(queueEntryFrom(stored)) === fingerprint).map(({ key }) => key),
  );
  return resends.flatMap(({ key, outcome, messageId = '' }) => (outcome === 'accepted' && keys.has(key) ? [messageId] : []));
}
