import { capabilities } from '../capabilities.ts';
import { unreadable } from '../journal/columns.ts';
import type { Job } from '../journal/job.ts';
import { beginJob } from '../job/begin.ts';
import { checkConfirmation, type Confirmation } from '../job/order.ts';
import type { StepPorts } from '../job/ports.ts';
import { endConnect } from './end-connect.ts';
import { endOfStop } from './end-stop.ts';
import { refusal } from '../sentences/refusal.ts';

/** What an operator has to say before the brake is set. */
export interface StopOrder extends Confirmation {
  /**
   * Whether the queue is watched until it is seen that hardly anything leaves any more; otherwise the stop ends when the gateway says that it
   * has the delay.
   */
  readonly isWatched: boolean;
}

/** What a stop was asked for, as its job keeps it. */
export interface StopPlan {
  readonly isWatched: boolean;
}

/**
 * Opens the job of a stop. Nothing is sent; `advance` takes the steps.
 *
 * @throws {SluiceError} `unsupported` where the flavor has no delay that can be set, what is wrong with the confirmation, `busy` where a job of the
 *   instance is open, or what the journal throws.
 */
export function openStop(ports: StepPorts, order: StopOrder): Job {
  const { idInstance, flavor } = ports.instance;
  if (capabilities[flavor].maxDelayMs === undefined) throw refusal('no-brake-here', { idInstance });
  checkConfirmation(idInstance, order);
  const plan: StopPlan = { isWatched: order.isWatched };
  endConnect(ports);
  return beginJob(ports, order, { kind: 'stop', plan: { ...plan } });
}

/**
 * Opens the job that sets the delay back which a brake has changed. A stop that is being watched ends with it.
 *
 * @throws {SluiceError} `not-found` where no brake is on, `busy` where another job is open, also a stop whose request may be under way, and as
 *   `openStop` does.
 */
export function openGo(ports: StepPorts, order: Confirmation): Job {
  const { idInstance } = ports.instance;
  checkConfirmation(idInstance, order);
  if (ports.journal.brakeOf(idInstance) === undefined) throw refusal('no-brake-on', { idInstance });
  return beginJob(ports, order, { kind: 'go', plan: {} }, endOfStop(ports));
}

/** @throws {SluiceError} `journal-damaged` when it is not what was agreed to. */
export function stopPlanOf({ plan: { isWatched } }: Job): StopPlan {
  if (typeof isWatched !== 'boolean') throw unreadable('jobs.plan');
  return { isWatched };
}
