import { SluiceError } from '@sluice/core';
import { openJobs } from '@sluice/queue/job';
import { refusal } from '@sluice/queue/sentences';
import type { InstanceAccess } from '../access/access.ts';
import type { FoundJob } from '../clearing/found-jobs.ts';
import { jobLine, unreadableLine } from '../present/job.ts';
import type { CommandContext } from './command-context.ts';
import { isoTime } from './json.ts';

/** The open job of an instance. A journal that cannot be read is one of the answers. */
export async function findJob(access: Pick<InstanceAccess, 'openJob'>): Promise<FoundJob> {
  try {
    return await access.openJob();
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}

/** Says on standard error, in one line, which job of an instance is open; nothing where none is. */
export function printJob({ host }: CommandContext, name: string, found: FoundJob): void {
  if (found instanceof SluiceError) host.writeError(unreadableLine(name, found, host.sentences));
  else if (found !== undefined) host.writeError(jobLine(name, found, host.sentences));
}

/** Looks for what is open of an instance, and says it. */
export async function findAndPrintJob(
  context: CommandContext,
  access: Pick<InstanceAccess, 'name' | 'openJob'>,
): Promise<FoundJob> {
  const found = await findJob(access);
  printJob(context, access.name, found);
  return found;
}

/** Says which jobs of one instance, or of all, are open in the journal of this machine. One that is no longer configured goes by its number. */
export async function printJobsHere(context: CommandContext, idInstance?: string): Promise<void> {
  if (!(await context.hasJournal())) return;
  const { host, owners } = context;
  const { instances } = await context.config();
  const jobs = openJobs({ journal: await context.journal(), owners, now: () => host.clock.now() }, idInstance);
  for (const job of jobs) printJob(context, nameIn(instances, job.idInstance), job);
}

/** The name of the instance of a job; its number where it is not among these. */
export function nameIn(instances: readonly { readonly name: string; readonly idInstance: string }[], wanted: string): string {
  return instances.find(({ idInstance }) => idInstance === wanted)?.name ?? wanted;
}

/** The open job of an instance, as JSON; times are ISO 8601. */
export function jobJson(found: FoundJob): unknown {
  if (found === undefined) return null;
  if (found instanceof SluiceError) return { error: { code: found.code, message: found.message } };
  const { id, kind, state, actor, reason, openedAt, heartbeatAt, isLeft } = found;
  return {
    id,
    kind,
    state,
    actor,
    reason,
    openedAt: isoTime(openedAt),
    heartbeatAt: isoTime(heartbeatAt),
    isLeft,
  };
}

/**
 * Refuses to plan a clearing on what is seen of a queue in the middle of another job. A journal that cannot be read is said: without it
 * nothing is cleared either.
 *
 * @throws {SluiceError} `busy` while a job of the instance is open, with who began it and when. Nothing has been asked of the gateway then.
 */
export async function refuseWhileOpen(context: CommandContext, access: InstanceAccess): Promise<void> {
  const { name, idInstance } = access;
  const found = await findJob(access);
  if (found === undefined) return;
  if (found instanceof SluiceError) {
    printJob(context, name, found);
    return;
  }
  throw refusal('job-open', { idInstance, job: found });
}
