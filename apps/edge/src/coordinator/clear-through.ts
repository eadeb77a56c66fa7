import { SluiceError } from '@sluice/core';
import type { Queue } from '@sluice/queue';
import { followUntil, type JobRunner } from './job-runner.ts';
import type { SendsUnderWay } from './sends-under-way.ts';

/** What became of a clear that a program asked for by the gateway's own method. */
export type ClearedThrough =
  /** The gateway says that it cleared. The job goes on: it is verified still. */
  | { readonly outcome: 'cleared'; readonly job: string }
  /** Another job of the instance is open, or another clear is being prepared. */
  | { readonly outcome: 'busy'; readonly job: string | undefined }
  /** `isSent`: the gateway may have cleared, and the job goes on to find out. */
  | { readonly outcome: 'failed'; readonly job: string | undefined; readonly isSent: boolean; readonly error: SluiceError };

interface ClearThroughPorts {
  readonly queue: Queue;
  readonly runner: Pick<JobRunner, 'listen' | 'wake'>;
  readonly sends: Pick<SendsUnderWay, 'ended'>;
  readonly owner: string;
}

/** A queue into which others send changes between the plan and the capture: it is planned again so often. */
const MAX_PLANS = 3;

/** So long a caller waits for sends that the gateway has not answered, in milliseconds: then it gets that answer, within its deadline. */
const MAX_WAIT_MS = 20_000;

/** The queues of which a clear is being prepared. Many at once would read the same, each at its turn, and keep one another waiting. */
const prepared = new WeakSet<Queue>();

/** Whether the gateway's own clear is being prepared. Senders wait already: each message that joins between the plan and the capture undoes the plan. */
export function isClearPrepared(queue: Queue): boolean {
  return prepared.has(queue);
}

/**
 * Clears the whole queue for a program that knows only the gateway's own method: captures first, clears once, and answers as soon as the gateway
 * has. What cannot be captured is lost, as it is at the gateway; the job in the journal says how much that was. A queue in which nothing seems to wait is
 * cleared by a job as well: a message may join at the same moment, and a message on its way is neither listed nor counted.
 */
export async function clearThrough(
  ports: ClearThroughPorts,
  by: { readonly actor: string; readonly reason: string },
): Promise<ClearedThrough> {
  const { queue } = ports;
  const open = queue.openJob();
  if (open !== undefined || prepared.has(queue)) return { outcome: 'busy', job: open?.id };
  prepared.add(queue);
  try {
    return await clearOnce(ports, by);
  } finally {
    prepared.delete(queue);
  }
}

async function clearOnce(
  { queue, runner, sends, owner }: ClearThroughPorts,
  by: { readonly actor: string; readonly reason: string },
): Promise<ClearedThrough> {
  const { idInstance } = queue.instance;
  for (let plans = 1; ; plans += 1) {
    let job: string | undefined;
    try {
      if (!(await sends.ended(MAX_WAIT_MS))) return { outcome: 'failed', job, isSent: false, error: unansweredSends(idInstance) };
      const plan = await queue.plan({ all: true }, undefined, { evenIfEmpty: true });
      const confirmation = { confirm: idInstance, lost: plan.lost, ...by };
      const { job: id, step } = await followUntil(
        runner,
        () => {
          ({ id: job } = queue.openClearing(plan, confirmation, { owner }));
          return job;
        },
        (one) => one.step === 'cleared' || one.step === 'unknown' || one.step === 'interrupted',
      );
      if (step.step === 'cleared') return { outcome: 'cleared', job: id };
      const error = 'error' in step && step.error !== undefined ? step.error : ended(idInstance);
      if (error.code === 'plan-changed' && plans < MAX_PLANS) continue;
      const isSent = queue.journal.readJob(id).state !== 'failed' && step.step !== 'refused' && step.step !== 'cancelled';
      return { outcome: 'failed', job: id, isSent, error };
    } catch (thrown) {
      const error = SluiceError.from(thrown, { during: `the clear of instance ${idInstance}` });
      if (error.code === 'plan-changed' && plans < MAX_PLANS) continue;
      // Where the journal fails once a job is open, it is not known how far that has come.
      return { outcome: 'failed', job, isSent: job !== undefined, error };
    }
  }
}

function unansweredSends(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'timeout',
    message: `The gateway has not answered a send to instance ${idInstance} yet, and what it accepts after a copy was made would have none. Clear again when it answers.`,
    idInstance,
  });
}

function ended(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The clear of instance ${idInstance} did not come to its request. Look at its jobs before you repeat it.`,
    idInstance,
  });
}
