import { knownStep, openJobs } from '@sluice/queue/job';
import type { JobDetails } from '../access.ts';
import type { DirectPorts } from './direct-access.ts';

/** What the journal of this machine says of the job of an instance, as `InstanceAccess.jobDetails`. Where there is no journal yet, none is made by looking. */
export async function jobDetailsHere(
  { journal, hasJournal, owners, clock }: DirectPorts,
  idInstance: string,
  ended: string | undefined,
): Promise<JobDetails | undefined> {
  if (!(await hasJournal())) return undefined;
  const opened = await journal();
  const [open] = opened.openJobs(idInstance);
  const written = open ?? (ended === undefined ? undefined : opened.readJob(ended));
  if (written === undefined) return undefined;
  const [job] = openJobs({ journal: { openJobs: () => [written] }, owners, now: () => clock.now() });
  const doing = open && knownStep(opened, open);
  return job && { job, step: doing?.step, wait: doing?.wait };
}
