import { SluiceError } from '@sluice/core';
import type { JobStep } from '@sluice/queue';
import type { RunOptions } from '@sluice/queue/job';
import type { JobAccess } from '../access/access.ts';
import type { FleetInstance } from '../services/fleet.ts';
import type { BeginOptions } from './runs.ts';
import type { Session } from './session.ts';

/** Begins a job, or goes on with one. */
export type BeginSteps = (jobs: JobAccess, options: RunOptions) => AsyncIterable<JobStep>;

/**
 * Begins a job of an instance in the app: it goes on whatever screen is shown. Its watch is paused meanwhile, as the job reads for itself, within
 * the same limits.
 *
 * @param isInPlace whether it takes the place of the job that goes on here.
 * @returns why it cannot be begun, if so: the journal cannot be opened.
 */
export async function beginJob(
  { access, watch }: FleetInstance,
  { runs }: Pick<Session, 'runs'>,
  begin: BeginSteps,
  { isInPlace }: Pick<BeginOptions, 'isInPlace'> = {},
): Promise<SluiceError | undefined> {
  try {
    await access.jobs.check();
    runs.begin(access.idInstance, (signal) => begin(access.jobs, { signal }), watch.pause(), {
      edge: access.edge,
      isInPlace,
    });
    return undefined;
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
