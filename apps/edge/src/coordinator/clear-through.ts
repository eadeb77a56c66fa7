import { SluiceError } from '@sluice/core';
import type { Plan, Queue } from '@sluice/queue';
import { followUntil, type JobRunner } from './job-runner.ts';

/** What became of a clear that a program asked for by the gateway's own method. */
export type ClearedThrough =
  /** The gateway says that it cleared. The job goes on: it is verified still. */
  | { readonly outcome: 'cleared'; readonly job: string }
  /** Nothing is listed and nothing is counted: there is nothing to capture. */
  | { readonly outcome: 'nothing-waits' }
  /** `isSent`: the gateway may have cleared, and the job goes on to find out. */
  | { readonly outcome: 'failed'; readonly job: string | undefined; readonly isSent: boolean; readonly error: SluiceError };

interface ClearThroughPorts {
  readonly queue: Queue;
  readonly runner: Pick<JobRunner, 'listen' | 'wake'>;
  readonly owner: string;
}

/** A queue into which others send changes between the plan and the capture: it is planned again so often. */
const MAX_PLANS = 3;

/**
 * Clears the whole queue for a program that knows only the gateway's own method: captures first, clears once, and answers as soon as the gateway
 * has. What cannot be captured is lost, as it is at the gateway; the job in the journal says how much that was.
 */
export async function clearThrough(
  { queue, runner, owner }: ClearThroughPorts,
  by: { readonly actor: string; readonly reason: string },
): Promise<ClearedThrough> {
  const { idInstance } = queue.instance;
  for (let plans = 1; ; plans += 1) {
    let job: string | undefined;
    try {
      const plan = await planAll(queue);
      if (plan === undefined) return { outcome: 'nothing-waits' };
      const confirmation = { confirm: idInstance, lost: plan.lost, ...by };
      const followed = await followUntil(
        runner,
        () => queue.openClearing(plan, confirmation, { owner }).id,
        ({ step }) => step === 'cleared' || step === 'unknown' || step === 'interrupted',
      );
      ({ job } = followed);
      const { step } = followed;
      if (step.step === 'cleared') return { outcome: 'cleared', job };
      const error = 'error' in step && step.error !== undefined ? step.error : ended(idInstance);
      if (error.code === 'plan-changed' && plans < MAX_PLANS) continue;
      const isSent = queue.journal.readJob(job).state !== 'failed' && step.step !== 'refused' && step.step !== 'cancelled';
      return { outcome: 'failed', job, isSent, error };
    } catch (thrown) {
      const error = SluiceError.from(thrown, { during: `the clear of instance ${idInstance}` });
      if (error.code === 'plan-changed' && plans < MAX_PLANS) continue;
      return { outcome: 'failed', job, isSent: false, error };
    }
  }
}

/** @returns `undefined` where nothing waits. */
async function planAll(queue: Queue): Promise<Plan | undefined> {
  const reading = await queue.read();
  if (reading.rows.length === 0 && reading.count === 0) return undefined;
  return queue.plan({ all: true }, reading);
}

function ended(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The clear of instance ${idInstance} did not come to its request. Look at its jobs before you repeat it.`,
    idInstance,
  });
}
