import { openQueue, type Journal, type Queue } from '@sluice/queue';
import type { JobClock, Owners } from '@sluice/queue/job';
import type { ConnectedInstance } from './connected-instance.ts';

interface Shared {
  readonly journal: () => Promise<Journal>;
  readonly clock: JobClock;
  readonly owners: Owners;
}

/**
 * The queue of an instance: what plans, clears and restores.
 *
 * @throws {SluiceError} when the journal cannot be opened: nothing may be destroyed or sent then.
 */
export async function queueOf({ instance }: ConnectedInstance, { journal, clock, owners }: Shared): Promise<Queue> {
  return openQueue({ instance, journal: await journal(), clock, owners });
}
