import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import type { JobClock } from '../clock.ts';
import { JOB_NAMES, type Job } from '../journal/job.ts';
import { isCancellable } from '../journal/job-states.ts';
import { advance } from './advance.ts';
import type { Advanced } from './advanced.ts';
import { cancelled, close, wasCancelled } from './cancel.ts';
import { endedMeanwhile } from './ended-job.ts';
import { jobError } from './failure.ts';
import type { JobPorts, StepPorts } from './ports.ts';
import type { JobStep } from './steps.ts';

/** A loop in this process that drives a job. */
interface Run extends StepPorts {
  readonly clock: JobClock;
  readonly owner: string;
  /** Resolves when the step that is under way has been taken; the run has ended then if its reader has gone away. */
  under: Promise<unknown>;
}

/** What a run begins with. */
interface Beginning {
  /** What it is, in an error: `the clearing`. */
  readonly what: string;
  /** Opens the job, or finds it. */
  readonly open: (run: Run) => Job;
  /** The step that is given as soon as it is open. */
  readonly opened?: (id: string) => JobStep;
  /** The job that is to be resumed, where it is not opened by this run. */
  readonly resumed?: string;
}

/**
 * Opens a job and drives it to its end as a separate run, which has ended when the generator has, and the step that was under way then. One that
 * cannot be opened has failed.
 */
export async function* runOpened(ports: JobPorts, { what, open, opened, resumed }: Beginning): AsyncGenerator<JobStep, void> {
  let run: Run | undefined;
  try {
    let job: Job;
    try {
      run = { ...ports, owner: ports.owners.begin(), silentMs: silenceOf(ports.clock), under: Promise.resolve() };
      job = open(run);
    } catch (cause) {
      const error = jobError(cause, ports.instance.idInstance, what);
      yield stillOpen(resumed ?? openedBy(ports, run?.owner), error);
      return;
    }
    yield* runJob(run, job, opened);
  } finally {
    if (run !== undefined) void endRun(run);
  }
}

/** Ends a run after the step that is under way. */
async function endRun({ under, owners, owner }: Run): Promise<void> {
  await under;
  try {
    owners.end(owner);
  } catch {
    // What the host throws here changes nothing about the job, and must not end its process: the silence of the run says that it has ended.
  }
}

/** The job that a run has opened although its opening failed after that. */
function openedBy({ journal, instance }: JobPorts, owner: string | undefined): string | undefined {
  try {
    return journal.openJobs(instance.idInstance).find((job) => job.owner === owner)?.id;
  } catch {
    // That the journal cannot be read now is no reason to hide why the job could not be opened.
    return undefined;
  }
}

/** What no later run can change: there is no such job of the instance, or it has ended. */
const UNRESUMABLE: ReadonlySet<SluiceErrorCode> = new Set(['not-found', 'instance-mismatch', 'job-closed']);

/** The last step of a run that could not go on: the job stays open, where there is one. */
function stillOpen(job: string | undefined, error: SluiceError): JobStep {
  return job === undefined || UNRESUMABLE.has(error.code) ? { step: 'failed', error } : { step: 'interrupted', job, error };
}

/** How long owners of jobs were silent, by the clock that is never set: a heartbeat may have been written by a clock that was ahead. */
function silenceOf(clock: JobClock): (job: Job) => number {
  let seen: { readonly sign: string; readonly at: number } | undefined;
  return ({ fence, heartbeatAt }) => {
    const sign = `${fence} ${heartbeatAt}`;
    if (seen?.sign !== sign) seen = { sign, at: clock.monotonic() };
    return clock.monotonic() - seen.at;
  };
}

/**
 * Drives a job to its end, as the steps that it takes. A clearing that is cancelled, or given up by its reader, before its request has sent
 * nothing and is closed. Afterwards the signal stops the run between two steps, and the job stays open.
 *
 * Nothing is thrown: it ends with one of the last steps.
 */
async function* runJob(run: Run, { id, ...found }: Job, opened: Beginning['opened']): AsyncGenerator<JobStep, void> {
  const { instance, journal, clock, signal } = run;
  let owned: Job | undefined = found.owner === run.owner ? { id, ...found } : undefined;
  let isOver = false;
  try {
    if (opened !== undefined) yield opened(id);
    for (;;) {
      const { job, step, wakeAt } = yield* announcing(run, id, owned?.fence);
      if (step.step !== 'waiting') owned = job;
      isOver = wakeAt === undefined;
      yield step;
      if (wakeAt === undefined) return;
      const ms = wakeAt - clock.now();
      if (ms > 0) await clock.sleep(ms, signal);
    }
  } catch (cause) {
    isOver = true;
    const isStopped = wasCancelled(cause, signal);
    if (owned !== undefined && isStopped && isStillCancellable(run, owned)) {
      yield closeOwned(run, owned);
      return;
    }
    const ended = isStopped && owned?.kind === 'connect' ? await endedConnect(run, owned) : undefined;
    if (ended !== undefined) {
      yield ended;
      return;
    }
    const job = readable(journal, id) ?? owned;
    const isOwned = owned !== undefined || job?.owner === run.owner;
    const what = `the ${JOB_NAMES[job?.kind ?? found.kind]}`;
    const error = isStopped && job !== undefined ? stopped(job, isOwned) : jobError(cause, instance.idInstance, what);
    yield endedMeanwhile(journal, id) ?? (isOwned ? { step: 'interrupted', job: id, error } : stillOpen(id, error));
  } finally {
    if (!isOver && owned !== undefined && isStillCancellable(run, owned)) closeOwned(run, owned);
  }
}

/** The end of a connect that was stopped while it waited for a number; `undefined` where one is connected, or it cannot be known. */
async function endedConnect(run: Run, { id, fence }: Job): Promise<JobStep | undefined> {
  try {
    const { step, wakeAt } = await advance({ ...run, fence }, id);
    return wakeAt === undefined ? step : undefined;
  } catch {
    // The error that is said is the one that has stopped the run.
    return undefined;
  }
}

/** Closes a clearing that was cancelled. One that cannot be closed stays open. */
function closeOwned(run: Run, owned: Job): JobStep {
  const { idInstance } = run.instance;
  try {
    return close(run, owned, cancelled(idInstance, JOB_NAMES[owned.kind])).step;
  } catch (cause) {
    return { step: 'interrupted', job: owned.id, error: jobError(cause, idInstance, 'the cancelling') };
  }
}

/** One step, and before it what the step announces while it is under way. It is taken whether or not its reader asks for what follows. */
async function* announcing(run: Run, id: string, fence: number | undefined): AsyncGenerator<JobStep, Advanced> {
  const announced: JobStep[] = [];
  let heard = Promise.withResolvers<void>();
  const announce = (step: JobStep): void => {
    announced.push(step);
    heard.resolve();
  };
  const advancing = advance({ ...run, announce, fence }, id);
  run.under = advancing.catch(() => undefined);
  for (;;) {
    await Promise.race([advancing, heard.promise]);
    const step = announced.shift();
    if (step === undefined) return await advancing;
    if (announced.length === 0) heard = Promise.withResolvers();
    yield step;
  }
}

function readable(journal: Run['journal'], id: string): Job | undefined {
  try {
    return journal.readJob(id);
  } catch {
    // That the journal cannot be read now is no reason to hide what has ended the run.
    return undefined;
  }
}

function isStillCancellable({ journal, owner }: Run, { id }: Job): boolean {
  const job = readable(journal, id);
  return job !== undefined && job.owner === owner && job.closedAt === undefined && isCancellable(job.kind, job.state);
}

function stopped({ id, kind, state, idInstance }: Job, wasOwned: boolean): SluiceError {
  const message = !wasOwned
    ? `The waiting for the run that works on instance ${idInstance} was stopped. That run goes on; resume the job to see how it ends: ${id}.`
    : kind === 'connect'
      ? `A number ${state === 'authorized' ? 'is' : 'may be'} connected to instance ${idInstance}; the watching of what leaves was stopped. Resume it to see what left: ${id}.`
      : kind === 'stop' || kind === 'go'
        ? `The request of the ${JOB_NAMES[kind]} of instance ${idInstance} was sent and cannot be taken back; only the looking was stopped. Resume it: ${id}.`
        : kind === 'restore'
          ? `The restore of instance ${idInstance} was stopped between two messages. The journal has those that were sent; resume it to send the rest: ${id}.`
          : state === 'verified' || state === 'restoring'
            ? `The queue of instance ${idInstance} was cleared, and not all messages that are to stay are in it again: the restoring was stopped between two of them. Resume it to send the rest: ${id}.`
            : `The clear request of instance ${idInstance} was sent and cannot be taken back; only the looking was stopped. Resume it: ${id}.`;
  return new SluiceError({ code: 'aborted', message, idInstance });
}
