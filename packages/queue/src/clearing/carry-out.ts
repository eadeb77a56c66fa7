import { SluiceError } from '@sluice/core';
import { unreadable } from '../journal/columns.ts';
import type { SnapshotInfo, StoredEntry } from '../journal/snapshots.ts';
import type { Job } from '../journal/job.ts';
import { told, toldBy, type ClearingStory, type Verified } from '../work/clearing-story.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { putBack } from '../work/put-back.ts';
import type { RestoreReport } from '../work/put-back-report.ts';
import { afterClearing, notPutBack, type VerifiedClearing } from '../work/whereabouts.ts';
import type { RunPorts } from '../work/job-ports.ts';
import { clearingReport } from './clearing-report.ts';
import type { ClearingStep } from './clearing-step.ts';
import { settle } from './settle.ts';

/** A clearing whose one request has been sent, or may have been. */
export type SentStory = ClearingStory & Required<Pick<VerifiedClearing, 'captured' | 'answered'>>;

/**
 * Carries out what follows the clear request: looks until it is certain, puts back what is to stay, reports. Whether it was begun by this
 * process or by one that is gone makes no difference: all that it needs is in the journal.
 *
 * @param sinceCapture how long ago the capture began, at most, in milliseconds; `undefined` where another run captured.
 * @throws {SluiceError} when it cannot go on; the job stays open, and can be resumed.
 */
export async function* carryOut(
  ports: RunPorts,
  sent: Job,
  story: SentStory,
  sinceCapture: (() => number) | undefined,
): AsyncGenerator<ClearingStep, void> {
  const { journal } = ports;
  const { captured, answered } = story;
  const snapshot = journal.readSnapshot(captured.snapshot);
  const entries = [...journal.iterateEntries(captured.snapshot)];
  const windowMs = (): number | null => (sinceCapture === undefined ? null : Math.ceil(sinceCapture()));
  let job = sent;
  let { verified } = story;
  if (verified === undefined) {
    const settled = yield* settle(ports, { job, entries, captured, answered });
    if (settled.outcome === 'unverified') {
      const { remaining, count, error } = settled;
      const { at, sent: wasSending } = settled;
      const verifiedNot: Verified = { at, sent: wasSending, arrived: 0, windowMs: windowMs(), beside: null };
      const clearing = { captured, answered, verified: verifiedNot };
      const report = clearingReport(job, snapshot, clearing, undefined);
      journal.closeJob(job, 'unverified', {
        kind: 'unverified',
        data: { remaining: remaining ?? null, count: count ?? null, code: error?.code ?? null, report },
      });
      yield { step: 'unverified', remaining, count, error, report };
      return;
    }
    const { outcome: _, ...found } = settled;
    verified = { ...found, windowMs: windowMs() };
    job = journal.moveJob(job, 'verified', { kind: toldBy.verified, data: told(verified) });
  }
  yield { step: 'verified', arrived: verified.arrived };

  const clearing: VerifiedClearing = { captured, answered, verified };
  const toKeep = await stayingOf(job, entries);
  const back = yield* putBackStaying(ports, { job, snapshot, clearing, entries, staying: toKeep });
  const report = clearingReport(job, snapshot, clearing, back);
  journal.closeJob(job, 'done', { kind: 'done', data: { report } });
  yield { step: 'done', report };
}

interface Staying {
  readonly job: Job;
  readonly snapshot: SnapshotInfo;
  readonly clearing: VerifiedClearing;
  /** All that was captured, and those of it that are to stay. */
  readonly entries: readonly StoredEntry[];
  readonly staying: readonly StoredEntry[];
}

async function* putBackStaying(
  ports: RunPorts,
  { job, snapshot, clearing, entries, staying: toKeep }: Staying,
): AsyncGenerator<ClearingStep, RestoreReport | undefined> {
  if (toKeep.length === 0) return undefined;
  yield { step: 'restoring', done: 0, of: toKeep.length };
  const restoring =
    job.state === 'restoring'
      ? job
      : ports.journal.moveJob(job, 'restoring', { kind: 'restoring', data: { entries: toKeep.length } });
  const { captured } = clearing;
  const whereabouts = yield* afterClearing(ports, clearing, {
    job: restoring,
    chosen: notPutBack(ports, captured.snapshot, toKeep),
    toStep: (waiting) => ({ step: 'restoring', done: 0, of: toKeep.length, waiting }),
  });
  return yield* putBack(ports, {
    job: restoring,
    snapshot,
    capturedAt: captured.at,
    entries: toKeep,
    known: new Set(entries.flatMap(({ messageIds }) => messageIds)),
    whereabouts,
  });
}

/**
 * What is to be put back: all that the plan does not name as going, also what joined the queue after the plan was made.
 *
 * @throws {SluiceError} `refused` when the plan is no longer what was agreed to: a bit that flips would put back what was to go.
 */
async function stayingOf({ plan }: Job, entries: readonly StoredEntry[]): Promise<readonly StoredEntry[]> {
  const { kind, toClear } = await parsePlan(plan).catch(() => {
    throw unreadable('jobs.plan');
  });
  if (kind === 'full') return [];
  const keys = new Set(toClear.map(({ key }) => key));
  return entries.filter(({ key }) => !keys.has(key));
}

/** What a clearing that could not go on says. */
export function interrupted(job: Job, cause: SluiceError): ClearingStep & { readonly step: 'interrupted' } {
  if (cause.code !== 'aborted') return { step: 'interrupted', job: job.id, error: cause };
  const error = new SluiceError({
    code: 'aborted',
    message: `The clear request of instance ${job.idInstance} was sent and cannot be taken back; only the looking was stopped. Resume it: ${job.id}.`,
    idInstance: job.idInstance,
  });
  return { step: 'interrupted', job: job.id, error };
}
