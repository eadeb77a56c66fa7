import { momentOf, minElapsed } from '../clock.ts';
import type { Job } from '../journal/job.ts';
import { renewHold } from './begin.ts';
import type { StepPorts } from './ports.ts';
import { progressOf, type Braking, type Progress, type Wait } from './progress.ts';
import type { BrakeKind, JobStep, Restoring, Waiting } from './steps.ts';

/** Where a job is after one step. */
export interface Advanced {
  readonly job: Job;
  /** What the step has come to, for a person who looks on. */
  readonly step: JobStep;
  /** When the next step is due, in milliseconds since the epoch: at once where that is past. `undefined` where there is none. */
  readonly wakeAt: number | undefined;
}

/** The next step is due at once. */
export function goOn({ clock }: StepPorts, job: Job, step: JobStep): Advanced {
  return { job, step, wakeAt: clock.now() };
}

/** Nothing follows. */
export function closed(job: Job, step: JobStep): Advanced {
  return { job, step, wakeAt: undefined };
}

/** A job is heard of at least this often: far more often than after a silence for which it would be taken from its owner. */
const MAX_SILENCE_MS = 10_000;

/** The reason to wait, and for how long. */
export interface ToWait {
  readonly for: Wait['for'];
  readonly ms: number;
  /** For how long it may wait for the same in all, where this is a part of it. */
  readonly atMostMs?: number | undefined;
}

/** Writes down what the next step has to know, and from when on it is due. */
export function waitFor(
  ports: StepPorts,
  job: Job,
  progress: Omit<Progress, 'wait'>,
  { ms, atMostMs = ms, ...rest }: ToWait,
): Advanced {
  const wait: Wait = { ...rest, since: momentOf(ports.clock), ms, atMostMs };
  const kept = ports.journal.keepProgress(job, { ...progress, wait });
  return waitingStill(ports, kept, { ...progress, wait }, ms);
}

/**
 * Whether a job has to wait still. Then it is heard of, and its senders stay held.
 *
 * @returns `undefined` where the next step is due.
 */
export function waiting(ports: StepPorts, job: Job): Advanced | undefined {
  const progress = progressOf(job);
  const { wait } = progress;
  if (wait === undefined) return undefined;
  const remaining = wait.ms - minElapsed(ports.clock, wait.since);
  if (remaining <= 0) return undefined;
  const alive = ports.journal.heartbeat(job);
  renewHold(ports, alive);
  return waitingStill(ports, alive, progress, remaining);
}

function waitingStill(ports: StepPorts, job: Job, progress: Progress, remaining: number): Advanced {
  const { clock } = ports;
  const wakeAt = Math.ceil(clock.now() + Math.min(Math.max(0, remaining), MAX_SILENCE_MS));
  const { wait, looks } = progress;
  const until = Math.round(clock.now() + remaining + (wait === undefined ? 0 : wait.atMostMs - wait.ms));
  const forMs = looks === undefined ? 0 : minElapsed(clock, looks.since);
  return { job, step: stepOf(ports, job, progress, { until, forMs }), wakeAt };
}

/**
 * What a job does while it waits.
 *
 * @param until by when it goes on at the latest, in milliseconds since the epoch.
 * @param forMs for how long the queue has been read since a clear, in milliseconds.
 */
export function stepOf(
  { journal }: { readonly journal: Pick<StepPorts['journal'], 'nextEntry'> },
  job: Job,
  { wait, looks, locating, braking, connecting, proving }: Progress,
  { until, forMs }: { readonly until: number; readonly forMs: number },
): JobStep {
  if (job.kind === 'connect') {
    if (proving !== undefined) return { step: 'proving', ...proving, until };
    return connecting === undefined ? { step: 'deciding', job: job.id } : { step: 'connecting', ...connecting, until };
  }
  if (isOfBrake(job)) return brakeStep(job, braking, until);
  if (job.kind === 'clear' && job.state === 'opened') return { step: 'capturing', job: job.id };
  if (looks !== undefined) {
    return { step: 'verifying', listed: looks.remaining ?? undefined, count: looks.count ?? undefined, forMs };
  }
  const counts = locating === undefined ? journal.nextEntry(job.id) : { decided: 0, of: locating.chosen };
  return restoringStep(job, counts, wait && toWaiting(wait, until));
}

/** What a stop or a go does while it waits. */
function brakeStep(
  { id, kind, state }: Job & { readonly kind: BrakeKind },
  braking: Braking | undefined,
  until: number,
): JobStep {
  // The settings have been read: a request that was not answered can still change them.
  const isLate = braking !== undefined && braking.shownMs !== null;
  if (state === 'opened' && !isLate) return { step: 'measuring', job: id, kind, isStarting: true };
  if (kind === 'stop' && state === 'changed') return { step: 'watching', departed: braking?.departed ?? 0, until };
  return { step: 'confirming', kind, shownMs: braking?.shownMs ?? undefined, until };
}

/** Whether a job changes the delay, and not the queue. */
export function isOfBrake(job: Job): job is Job & { readonly kind: BrakeKind } {
  return job.kind === 'stop' || job.kind === 'go';
}

/** How far the restore has come, where it is decided how many entries it has. */
export function restoringStep(
  { id, kind }: Job,
  { decided, of }: { readonly decided: number; readonly of: number },
  waitingFor?: Waiting,
): Restoring {
  return { step: 'restoring', job: id, kind, done: decided, of, ...(waitingFor && { waiting: waitingFor }) };
}

function toWaiting(wait: Wait, until: number): Waiting | undefined {
  if (wait.for === 'count' || wait.for === 'look' || wait.for === 'delay' || wait.for === 'number') return undefined;
  return { for: wait.for, until };
}
