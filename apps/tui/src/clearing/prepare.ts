import { SluiceError } from '@sluice/core';
import { planClearing, type Journal, type Plan, type Reading, type Selection, type Job } from '@sluice/queue';
import { refuseProtected } from '../instances/refuse-protected.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import type { Session } from './session.ts';

/** What an operator is asked before a clearing. */
export type Prepared =
  /** What it would do, to be confirmed. */
  | { readonly kind: 'plan'; readonly plan: Plan; readonly journal: Journal }
  /** What was begun before and has not come to its end: that comes first. */
  | { readonly kind: 'open-job'; readonly job: Job; readonly journal: Journal }
  | { readonly kind: 'refused'; readonly error: SluiceError };

/** Plans a clearing. Nothing is sent. */
export async function prepare(
  connected: ConnectedInstance,
  session: Session,
  reading: Reading,
  selection: Selection,
): Promise<Prepared> {
  try {
    refuseProtected(connected, 'clear');
    const journal = await session.journal();
    const [job] = journal.openJobs(connected.idInstance);
    if (job !== undefined) return { kind: 'open-job', job, journal };
    const ports = { now: () => session.clock.now(), newId: () => crypto.randomUUID() };
    return { kind: 'plan', plan: planClearing(reading, selection, ports), journal };
  } catch (error) {
    if (error instanceof SluiceError) return { kind: 'refused', error };
    throw error;
  }
}
