import { openJobs, type OpenJob } from '@sluice/queue';
import type { Session } from './session.ts';

/**
 * The open jobs of all instances, oldest first.
 *
 * @throws {SluiceError} when the journal cannot be read.
 */
export async function sessionJobs({ openWorks, owners, clock }: Session): Promise<readonly OpenJob[]> {
  const works = await openWorks();
  return openJobs({ journal: { openWorks: () => works }, owners, now: () => clock.now() });
}
