import { SluiceError } from '@sluice/core';
import type { Plan, Queue, Reading, Selection } from '@sluice/queue';
import type { Job } from '@sluice/queue/journal';
import { type ConnectedInstance, queueOf, refuseProtected } from '../instances/connected-instance.ts';
import type { Session } from './session.ts';

/** What an operator is asked before a clearing. */
export type Prepared =
  /** What it would do, to be confirmed. */
  | { readonly kind: 'plan'; readonly plan: Plan; readonly queue: Queue }
  /** The job that was begun before and is unfinished: it comes first. */
  | { readonly kind: 'open-job'; readonly job: Job; readonly queue: Queue }
  | { readonly kind: 'refused'; readonly error: SluiceError };

/** Plans a clearing. Nothing is sent. */
export async function prepare(
  connected: ConnectedInstance,
  session: Session,
  reading: Reading,
  selection: Selection,
): Promise<Prepared> {
  try {
    refuseProtected(connected, 'clear');
    const queue = await queueOf(connected, session);
    const [job] = queue.journal.openJobs(connected.idInstance);
    if (job !== undefined) return { kind: 'open-job', job, queue };
    return { kind: 'plan', plan: await queue.plan(selection, reading), queue };
  } catch (error) {
    if (error instanceof SluiceError) return { kind: 'refused', error };
    throw error;
  }
}
