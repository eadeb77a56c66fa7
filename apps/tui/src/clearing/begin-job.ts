import { SluiceError } from '@sluice/core';
import type { JobStep, Queue } from '@sluice/queue';
import { queueOf } from '../instances/connected-instance.ts';
import type { FleetInstance } from '../services/fleet.ts';
import type { Session } from './session.ts';

/** Begins a job, or goes on with one. */
export type BeginSteps = (queue: Queue, options: { readonly signal: AbortSignal }) => AsyncIterable<JobStep>;

/**
 * Begins a job of an instance in the app: it goes on whatever screen is shown. Its watch is paused meanwhile, as the job reads for itself, within
 * the same limits.
 *
 * @returns why it cannot be begun, if so: the journal cannot be opened.
 */
export async function beginJob(
  { connected, watch }: FleetInstance,
  session: Session,
  begin: BeginSteps,
): Promise<SluiceError | undefined> {
  try {
    const queue = await queueOf(connected, session);
    session.runs.begin(connected.idInstance, (signal) => begin(queue, { signal }), watch.pause());
    return undefined;
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
