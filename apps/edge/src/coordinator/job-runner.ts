import { SluiceError } from '@sluice/core';
import type { JobStep, Queue } from '@sluice/queue';
import { isLastStep, type Advanced } from '@sluice/queue/job';

/** What drives the jobs of one instance, one at a time: there is one open job at most. */
export interface JobRunner {
  /**
   * Takes the steps of the open job that are due, if there is one, and has itself called again for the next. What it needs is in the journal: a
   * process that ends and one that begins go on in the same way. A call while it runs joins that.
   */
  wake(): Promise<void>;
  /** Hears every step from now on. @returns what ends that. */
  listen(listener: StepListener): () => void;
  /**
   * Takes no further step. Resolves when that under way is at its end: a job in progress can be gone on with. Those who listen hear that it is
   * interrupted, also of a job that is opened later: none of them waits for a step that does not come.
   */
  stop(why: StopReason): Promise<void>;
}

/** `ended`: the next process goes on. `removed`: the edge has the instance no more, or as another. */
export type StopReason = 'ended' | 'removed';

type StepListener = (job: string, step: JobStep) => void;

export interface RunnerPorts {
  readonly queue: Pick<Queue, 'advance' | 'journal' | 'instance'>;
  /** The name of the only host of the instance, whichever process it is. */
  readonly owner: string;
  readonly now: () => number;
  /**
   * Has `wake` called at a time, in milliseconds since the epoch, also where this process has ended by then. The last time given counts;
   * `undefined`: nothing is to be done.
   */
  readonly wakeAt: (at: number | undefined) => void;
  /** Resolves when the sends that passed before a hold are answered. */
  readonly sendsEnded: () => Promise<void>;
}

/** A host that dies in a step is woken after this time, in milliseconds: longer than a step takes, its request included. */
const REVIVE_MS = 45_000;
/** After an error that lets the job open it goes on after this time, twice as long after each further one. */
const RETRY_MS = 1000;
const MAX_RETRY_MS = 60_000;

export function createJobRunner({ queue, owner, now, wakeAt, sendsEnded }: RunnerPorts): JobRunner {
  const { idInstance } = queue.instance;
  const listeners = new Set<StepListener>();
  let running: Promise<void> | undefined;
  let failures = 0;
  let stopped: StopReason | undefined;
  /** The job of which those who listen have not heard the end. */
  let unended: string | undefined;

  const announce = (job: string, step: JobStep): void => {
    for (const listener of listeners) {
      try {
        listener(job, step);
      } catch {
        // What goes wrong for one who watches must not keep a job from going on.
      }
    }
  };

  async function takeSteps(): Promise<void> {
    // Never at an end before `running` is set.
    await Promise.resolve();
    try {
      for (;;) {
        const [job] = queue.journal.openJobs(idInstance);
        if (job !== undefined && stopped !== undefined)
          return announce(job.id, { step: 'interrupted', job: job.id, error: stoppedBy(stopped, idInstance) });
        // It has ended without a step: another was opened in its place.
        if (unended !== undefined && unended !== job?.id) await takeStep(unended);
        if (job === undefined) return wakeAt(undefined);
        wakeAt(now() + REVIVE_MS);
        if (job.kind === 'clear' && job.state === 'opened') {
          // It holds its senders, and captures next. A send that is answered after that would be destroyed without a copy.
          await sendsEnded();
          wakeAt(now() + REVIVE_MS);
        }
        const dueAt = await takeStep(job.id);
        if (dueAt !== undefined && dueAt > now()) return wakeAt(dueAt);
      }
    } finally {
      // At once, and not a turn later: a job that is opened in between would lie until the next alarm.
      running = undefined;
    }
  }

  /** @returns when the next one is due; `undefined` where none is. */
  async function takeStep(job: string): Promise<number | undefined> {
    unended = job;
    const { step, wakeAt: dueAt } = await advance(job);
    if (dueAt === undefined) unended = undefined;
    announce(job, step);
    return dueAt;
  }

  async function advance(job: string, isAgain = false): Promise<Pick<Advanced, 'step' | 'wakeAt'>> {
    try {
      const advanced = await queue.advance(job, { owner, announce: (step) => announce(job, step) });
      failures = 0;
      return advanced;
    } catch (thrown) {
      const error = SluiceError.from(thrown, { during: `the job ${job}` });
      // It was ended in the middle of the step: now it is said how.
      if (error.code === 'job-closed' && !isAgain) return advance(job, true);
      // The job stays open, and what it needs is in the journal: it goes on later.
      failures += 1;
      const pauseMs = Math.min(RETRY_MS * 2 ** (failures - 1), MAX_RETRY_MS);
      return { step: { step: 'interrupted', job, error }, wakeAt: now() + pauseMs };
    }
  }

  return {
    wake() {
      running ??= takeSteps();
      return running;
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async stop(why) {
      stopped = why;
      await running;
      await takeSteps();
    },
  };
}

const WHY_STOPPED: Readonly<Record<StopReason, (idInstance: string) => string>> = {
  ended: (idInstance) => `The edge is being ended. The job of instance ${idInstance} goes on when the edge is started again.`,
  removed: (idInstance) =>
    `Instance ${idInstance} was removed from the edge. Its job takes no further step here; add the instance again to go on with it.`,
};

function stoppedBy(why: StopReason, idInstance: string): SluiceError {
  return new SluiceError({ code: 'aborted', message: WHY_STOPPED[why](idInstance), idInstance });
}

/**
 * Follows a job until a step is enough, or is the last one.
 *
 * @param begin opens the job: what it is announced in the same turn is heard.
 */
export async function followUntil(
  runner: Pick<JobRunner, 'listen' | 'wake'>,
  begin: () => string,
  isEnough: (step: JobStep) => boolean,
): Promise<{ readonly job: string; readonly step: JobStep }> {
  const enough = Promise.withResolvers<JobStep>();
  let job: string | undefined;
  const end = runner.listen((of, step) => {
    if (of === job && (isEnough(step) || isLastStep(step))) enough.resolve(step);
  });
  try {
    job = begin();
    // It does not fail: what goes wrong in a step is a step.
    void runner.wake().catch(enough.reject);
    return { job, step: await enough.promise };
  } finally {
    end();
  }
}
