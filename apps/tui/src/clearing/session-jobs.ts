import { SluiceError } from '@sluice/core';
import type { OpenJob } from '@sluice/queue';
import { openJobs } from '@sluice/queue/job';
import type { Session } from './session.ts';

/** The open jobs of all instances, oldest first; or why the journal does not say. */
export async function sessionJobs({ readOpenJobs, owners, clock }: Session): Promise<readonly OpenJob[] | SluiceError> {
  try {
    const jobs = await readOpenJobs();
    return openJobs({ journal: { openJobs: () => jobs }, owners, now: () => clock.now() });
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
