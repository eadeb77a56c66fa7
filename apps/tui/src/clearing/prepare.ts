import { SluiceError } from '@sluice/core';
import type { OpenJob, Plan, Reading, Selection } from '@sluice/queue';
import type { InstanceAccess } from '../access/access.ts';
import { refuseUnless } from '../access/refuse.ts';

/** What an operator is asked before a clearing. */
export type Prepared =
  /** What it would do, to be confirmed. */
  | { readonly kind: 'plan'; readonly plan: Plan }
  /** The job that was begun before and is unfinished: it comes first. */
  | { readonly kind: 'open-job'; readonly job: OpenJob }
  | { readonly kind: 'refused'; readonly error: SluiceError };

/** Plans a clearing. Nothing is sent. */
export async function prepare(access: InstanceAccess, reading: Reading, selection: Selection): Promise<Prepared> {
  try {
    refuseUnless(access, 'clear');
    // A clear that could not be begun is not planned: nothing is typed for it.
    await access.jobs.check();
    const job = await access.openJob();
    if (job !== undefined) return { kind: 'open-job', job };
    return { kind: 'plan', plan: await access.plan(selection, reading) };
  } catch (error) {
    if (error instanceof SluiceError) return { kind: 'refused', error };
    throw error;
  }
}
