import { SluiceError } from '@sluice/core';
import { isAbort } from '@sluice/core/errors';
import { isInteger, unreadable } from '../journal/columns.ts';
import { JOB_NAMES, type Job } from '../journal/job.ts';
import { isCancellable } from '../journal/job-states.ts';
import { digestOfChoice, type StoredEntry } from '../journal/snapshot.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { takeConnectStep } from '../connect/take-connect-step.ts';
import { takeBrakeStep } from '../brake/take-brake-step.ts';
import { closed, isOfBrake, restoringStep, waiting, type Advanced } from './advanced.ts';
import { hold, verifyingMs } from './begin.ts';
import { cancelled, close, wasCancelled } from './cancel.ts';
import { capture } from './capture.ts';
import { claimJob, type Claimed } from './claim.ts';
import { clearingFacts } from './clearing-events.ts';
import { endedStep } from './ended-job.ts';
import { beforeClear, jobError } from './failure.ts';
import { doneClearing, factOf } from './job-report.ts';
import { locate } from './locate.ts';
import type { StepPorts } from './ports.ts';
import { requestClear, toUnknown } from './request-clear.ts';
import { restoreNext } from './restore-next.ts';
import { restoreReport } from './restore-report.ts';
import { verify } from './verify.ts';

/**
 * Takes one step of a job and says when the next one is due. Whatever it needs is in the journal: it keeps nothing in memory and never waits for
 * longer than a request takes, so that a loop, a timer or an alarm can drive it, each step in another process if need be. Called too early, it
 * does nothing but say so. To go on with a job that another run has left is to call it.
 *
 * @throws {SluiceError} when the job cannot go on now; the reason of the signal when it is given. The job stays open, and nothing of it is
 *   repeated that must not be.
 */
export async function advance(ports: StepPorts, id: string): Promise<Advanced> {
  try {
    return await takeStep(ports, id);
  } catch (thrown) {
    throw isAbort(thrown, ports.signal) ? thrown : jobError(thrown, ports.instance.idInstance, `the job ${id}`);
  }
}

async function takeStep(ports: StepPorts, id: string): Promise<Advanced> {
  const claimed = claimJob(ports, id);
  switch (claimed.outcome) {
    case 'closed':
      return closed(claimed.job, endedStep(ports.journal, claimed.job));
    case 'taken':
      return taken(ports, claimed);
    case 'owned':
      return (isStoppedConnect(ports, claimed.job) ? undefined : waiting(ports, claimed.job)) ?? (await take(ports, claimed.job));
  }
}

/** A run that waits for a number and is stopped looks once more, and closes the job. */
function isStoppedConnect({ signal }: StepPorts, { state }: Job): boolean {
  return state === 'connecting' && signal?.aborted === true;
}

/** How often a run that waits for another looks whether that has ended. */
const LOOK_MS = 5000;

function taken({ clock }: StepPorts, { job, forMs }: Extract<Claimed, { outcome: 'taken' }>): Advanced {
  const now = clock.now();
  const step = {
    step: 'waiting',
    job: job.id,
    kind: job.kind,
    heardOfAt: job.heartbeatAt,
    until: now + Math.max(LOOK_MS, forMs),
  } as const;
  return { job, step, wakeAt: now + LOOK_MS };
}

async function take(ports: StepPorts, job: Job): Promise<Advanced> {
  if (!isCancellable(job.kind, job.state)) return takeFrom(ports, job);
  // The run that captured is gone: what it has seen may no longer be what waits.
  if (job.fence > 1) return close(ports, job, notSent(job));
  try {
    return await takeFrom(ports, job);
  } catch (cause) {
    const { state } = ports.journal.readJob(job.id);
    if (!isCancellable(job.kind, state)) throw cause;
    const error = wasCancelled(cause, ports.signal) ? cancelled(job.idInstance, JOB_NAMES[job.kind]) : cause;
    const failed = jobError(error, job.idInstance, `the ${JOB_NAMES[job.kind]}`);
    return close(ports, job, job.kind === 'clear' ? beforeClear(failed) : failed);
  }
}

async function takeFrom(ports: StepPorts, job: Job): Promise<Advanced> {
  if (isOfBrake(job)) return takeBrakeStep(ports, job);
  if (job.kind === 'connect') return takeConnectStep(ports, job);
  const { signal } = ports;
  signal?.throwIfAborted();
  switch (job.state) {
    case 'opened':
      return job.kind === 'clear' ? capture(ports, job, planOf(job)) : locateChosen(ports, job);
    case 'captured':
      return requestClear(ports, job, factOf(clearingFacts(ports.journal, job.id).captured));
    case 'clearing':
      // A run that could write what it heard would have left this state.
      return toUnknown(ports, job, unanswered(job.idInstance));
    case 'cleared':
    case 'unknown': {
      const { captured, response } = clearingFacts(ports.journal, job.id);
      // A run that has taken the job over may find that its holds have lapsed.
      hold(ports, job, verifyingMs(ports));
      return verify(ports, job, { captured: factOf(captured), response: factOf(response) });
    }
    case 'verified':
      return locateKept(ports, job);
    case 'restoring':
      return (await restoreNext(ports, job)) ?? finish(ports, job);
    case 'changing':
    case 'changed':
    case 'connecting':
    case 'authorized':
    case 'not-connected':
    case 'done':
    case 'unverified':
    case 'refused':
    case 'failed':
    case 'cancelled':
      return closed(job, endedStep(ports.journal, job));
  }
}

function locateChosen(ports: StepPorts, job: Job): Promise<Advanced> {
  const { journal } = ports;
  const { id, at } = journal.readSnapshot(job.snapshot ?? '');
  const chosen = chosenOf(job, [...journal.iterateEntries(id)]);
  if (isFirstStep(job)) ports.announce?.({ step: 'looking', job: job.id });
  return locate(ports, job, { snapshot: id, takenAt: at, chosen });
}

async function locateKept(ports: StepPorts, job: Job): Promise<Advanced> {
  const { journal } = ports;
  const { id, at } = journal.readSnapshot(job.snapshot ?? '');
  const chosen = keptOf(job, [...journal.iterateEntries(id)]);
  if (chosen.length === 0) return finish(ports, job);
  if (isFirstStep(job)) ports.announce?.(restoringStep(job, { decided: 0, of: chosen.length }));
  return locate(ports, job, { snapshot: id, takenAt: at, chosen });
}

/** Whether this run has taken no step in this state yet. */
function isFirstStep(job: Job): boolean {
  return Object.keys(job.progress).length === 0;
}

/** Closes a job of which all is done. */
function finish({ journal }: StepPorts, job: Job): Advanced {
  if (job.kind === 'restore') {
    const report = restoreReport(journal, job);
    return closed(journal.moveJob(job, 'done', { report }), { step: 'restored', job: job.id, report });
  }
  const report = doneClearing(journal, job);
  return closed(journal.moveJob(job, 'done', { report }), { step: 'done', report });
}

/** @throws {SluiceError} `journal-damaged` when the plan is no longer what was agreed to: a bit that flips would resend a message that was to be cleared. */
function planOf({ plan }: Job): Plan {
  try {
    return parsePlan(plan);
  } catch {
    throw unreadable('jobs.plan');
  }
}

/** The entries to restore after a clear: all that the plan does not name to be cleared, also those that joined the queue after the plan was made. */
function keptOf(job: Job, entries: readonly StoredEntry[]): readonly StoredEntry[] {
  const { kind, toClear } = planOf(job);
  if (kind === 'full') return [];
  const keys = new Set(toClear.map(({ key }) => key));
  return entries.filter(({ key }) => !keys.has(key));
}

/** @throws {SluiceError} `journal-damaged` when the choice is no longer what was agreed to. */
function chosenOf({ plan: { positions, digest }, snapshot = '' }: Job, all: readonly StoredEntry[]): readonly StoredEntry[] {
  if (!Array.isArray(positions) || !positions.every(isInteger)) throw unreadable('jobs.plan');
  if (digest !== digestOfChoice(snapshot, positions)) throw unreadable('jobs.plan');
  const chosen = new Set(positions);
  return all.filter(({ position }) => chosen.has(position));
}

function notSent({ kind, idInstance }: Job): SluiceError {
  const next = kind === 'clear' ? 'plan again' : 'begin again';
  return new SluiceError({
    code: 'aborted',
    message: `The ${JOB_NAMES[kind]} of instance ${idInstance} had not sent its request. Nothing was sent; ${next} if it is still wanted.`,
    idInstance,
  });
}

function unanswered(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `Whether the clear request of instance ${idInstance} arrived is not known: the process ended before it was answered.`,
    idInstance,
  });
}
