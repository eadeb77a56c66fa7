import { SluiceError } from '@sluice/core';
import { refusal } from '@sluice/queue/sentences';
import type { CommandContext } from '../cli/command-context.ts';
import { findJob, printJob } from '../cli/open-jobs.ts';
import type { ConnectedInstance } from './connected-instance.ts';

/**
 * Refuses to plan a clearing on what is seen of a queue in the middle of another job. A journal that cannot be read is said: without it
 * nothing is cleared either.
 *
 * @throws {SluiceError} `busy` while a job of the instance is open, with who began it and when. Nothing has been asked of the gateway then.
 */
export async function refuseWhileOpen(context: CommandContext, { name, idInstance }: ConnectedInstance): Promise<void> {
  const found = await findJob(context, idInstance);
  if (found === undefined) return;
  if (found instanceof SluiceError) {
    printJob(context, name, found);
    return;
  }
  throw refusal('job-open', { idInstance, job: found });
}
