import type { EdgeClient } from '@sluice/core';
import type { JobDetails } from '../access.ts';
import { type EdgeStanding, jobRecord } from './answers.ts';
import { decode } from './decode.ts';
import { toJobStep } from './job-step.ts';

interface DetailsPorts {
  readonly client: Pick<EdgeClient, 'readJob'>;
  /** The name of the edge. */
  readonly edge: string;
  readonly idInstance: string;
  readonly standing: () => Promise<EdgeStanding>;
}

/** What an edge says of the job of an instance, as `InstanceAccess.jobDetails`. */
export async function detailsOfJob(
  { client, edge, idInstance, standing }: DetailsPorts,
  ended: string | undefined,
): Promise<JobDetails | undefined> {
  const { openJob } = await standing();
  const id = openJob?.id ?? ended;
  if (id === undefined) return undefined;
  const { doing, ...known } = decode(jobRecord, await client.readJob(idInstance, id), { edge, idInstance });
  // One that has ended is heard of no more.
  const job = openJob ?? { ...known, idInstance, heartbeatAt: known.openedAt, isLeft: false };
  return { job, step: doing === undefined ? undefined : toJobStep({ job: id, step: doing.step })?.step, wait: doing?.wait };
}
