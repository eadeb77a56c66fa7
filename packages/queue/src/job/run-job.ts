import { SluiceError } from '@sluice/core';
import type { JobClock } from '../clock.ts';
import type { Job } from '../journal/job.ts';
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
  /** Opens the job, or finds it. @returns its id. */
  readonly open: (run: Run) => string;
  /** The first step, reported as soon as the job is open. */
  readonly opened?: (id: string) => JobStep;
}

/**
 * Opens a job and drives it to its end as a separate run, which has ended when the generator has, and the step that was under way then. One that
 * cannot be opened has failed.
 */
export async function* runOpened(ports: JobPorts, { what, open, opened }: Beginning): AsyncGenerator<JobStep, void> {
  const owner = ports.owners.begin();
  const run: Run = { ...ports, owner, silentMs: silenceOf(ports.clock), under: Promise.resolve() };
  try {
    let id: string;
    try {
      id = open(run);
    } catch (error) {
      yield { step: 'failed', error: jobError(error, ports.instance.idInstance, what) };
      return;
    }
    if (opened !== undefined) yield opened(id);
    yield* runJob(run, id);
  } finally {
    void run.under.then(() => ports.owners.end(owner));
  }
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
 * nothing and is closed. Afterwards the signal only stops the looking.
 *
 * Nothing is thrown: it ends with one of the last steps.
 */
async function* runJob(run: Run, id: string): AsyncGenerator<JobStep, void> {
  const { instance, journal, clock, signal } = run;
  let owned: Job | undefined;
  let isOver = false;
  try {
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
    const job = owned ?? readable(journal, id);
    if (owned !== undefined && isStopped && isStillCancellable(run, owned)) {
      yield close(run, owned, cancelled(instance.idInstance)).step;
      return;
    }
    const what = job?.kind === 'restore' ? 'the restore' : 'the clearing';
    const error = isStopped && job !== undefined ? stopped(job, owned !== undefined) : jobError(cause, instance.idInstance, what);
    yield (
      endedMeanwhile(journal, id) ??
        (owned === undefined && job?.owner !== run.owner
          ? ({ step: 'failed', error } as const)
          : ({ step: 'interrupted', job: id, error } as const))
    );
  } finally {
    if (!isOver && owned !== undefined && isStillCancellable(run, owned)) close(run, owned, cancelled(instance.idInstance));
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

function stopped({ id, kind, idInstance }: Job, wasOwned: boolean): SluiceError {
  const message = !wasOwned
    ? `The waiting for the run that works on instance ${idInstance} was stopped. That run goes on; see how it ends: sluice resume ${id}`
    : kind === 'clear'
      ? `The clear request of instance ${idInstance} was sent and cannot be taken back; only the looking was stopped. Resume it: ${id}.`
      : `The restore of instance ${idInstance} was stopped between two messages. The journal has what was sent; resume it to send the rest: ${id}.`;
  return new SluiceError({ code: 'aborted', message, idInstance });
}
