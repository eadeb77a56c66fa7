import type { QueueEntry } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import type { ResendAttempt } from '../journal/resend-attempts.ts';
import { decideUnfound, findSend, gatherEvidence, type Evidence } from './evidence.ts';
import type { PuttingBack } from './put-back.ts';
import { readPatiently } from './read-patiently.ts';
import { wait, type Restoring, type ToStep } from './waiting.ts';

const FIRST_LOOK_MS = 10_000;
/** A message that was accepted late is found within this time. */
const MAX_PAUSE_MS = 60_000;

/**
 * Looks into a request to send that was not answered, and writes down what it finds. The request may still be carried out for a while, so it is
 * looked for until it is found or that time is over. Where it is then not proven that it was not sent, it stays unknown.
 *
 * @param endedMs how long ago the call ended, at least, in milliseconds.
 * @throws {SluiceError} when the queue cannot be read, or the job was taken over; the reason of the signal when it is given.
 */
export async function* lookInto(
  puttingBack: PuttingBack,
  entry: QueueEntry,
  restore: ResendAttempt,
  endedMs: number,
  toStep: ToStep,
): AsyncGenerator<Restoring, ResendAttempt> {
  const { ports, job, known } = puttingBack;
  const { instance, journal, clock } = ports;
  const { lateRequestMs, sentLagMs, countLagMs } = capabilities[instance.flavor];
  const alike = puttingBack.acceptedAlike(entry);
  const look = (): Promise<Evidence> => gatherEvidence(ports, restore.intendedAt);
  const settled = clock.monotonic() + Math.max(0, lateRequestMs + countLagMs - endedMs);
  let pauseMs = FIRST_LOOK_MS;
  for (;;) {
    const remaining = settled - clock.monotonic();
    yield* wait(ports, job, 'unanswered', Math.max(0, Math.min(pauseMs, remaining)), toStep, remaining);
    pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
    const isSettled = clock.monotonic() >= settled;
    const evidence = yield* readPatiently(ports, job, look, toStep);
    // The run before may have been stopped before its request, and have said so when it went on.
    const current = journal.readResend(restore.id);
    if (current.outcome !== 'unknown') return current;
    const found = findSend(entry, evidence, { known, alike });
    if (found?.outcome === 'accepted') return journal.answerResend(job, restore.id, found);
    if (!isSettled) continue;
    if (found !== undefined) return restore;
    // What left before this look is listed by then.
    yield* wait(ports, job, 'sent-list', sentLagMs, toStep);
    const last = yield* readPatiently(ports, job, look, toStep);
    const latest = journal.readResend(restore.id);
    if (latest.outcome !== 'unknown') return latest;
    const decision = findSend(entry, last, { known, alike }) ?? decideUnfound(evidence.reading, last);
    return decision.outcome === 'unknown' ? restore : journal.answerResend(job, restore.id, decision);
  }
}
