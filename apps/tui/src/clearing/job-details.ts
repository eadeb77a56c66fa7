import { SluiceError } from '@sluice/core';
import type { JobStep, OpenJob } from '@sluice/queue';
import { knownStep, openJobs, type KnownStep } from '@sluice/queue/job';
import type { Session } from './session.ts';

/** What the journal says of the job of an instance. */
export interface JobDetails {
  readonly job: OpenJob;
  /** What it does now; `undefined` where its state says it all. */
  readonly step: JobStep | undefined;
  /** What it waits for, and by when it goes on at the latest. */
  readonly wait: KnownStep['wait'];
}

/**
 * Reads what the journal says of the open job of an instance; nothing where none is open, or why that is not known.
 *
 * @param ended the id of the job to read where none is open: who began it and why is still said when it has ended.
 */
export async function readJobDetails(
  { readOpenJobs, journal, owners, clock }: Session,
  idInstance: string,
  ended: string | undefined,
): Promise<JobDetails | SluiceError | undefined> {
  try {
    // Where there is no journal yet there is no job, and none is made by looking.
    const jobs = await readOpenJobs();
    const open = jobs.find((one) => one.idInstance === idInstance);
    const written = open ?? (ended === undefined ? undefined : (await journal()).readJob(ended));
    if (written === undefined) return undefined;
    const [job] = openJobs({ journal: { openJobs: () => [written] }, owners, now: () => clock.now() });
    if (job === undefined) return undefined;
    const known = open === undefined ? undefined : knownStep(await journal(), open);
    return { job, step: known?.step, wait: known?.wait };
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
