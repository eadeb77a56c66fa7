import { unreadable } from '../journal/columns.ts';
import type { Job } from '../journal/job.ts';
import { beginJob } from '../job/begin.ts';
import { checkConfirmation, type Confirmation } from '../job/order.ts';
import type { StepPorts } from '../job/ports.ts';
import { refusal } from '../sentences/refusal.ts';

/** What an operator has to say before a number is connected, or what waits is kept on purpose. */
export interface ConnectConfirmation extends Confirmation {
  /** How many messages may wait and leave from the number, at most, as it was typed: 0 where nothing is to wait. */
  readonly keep: number;
}

export interface ConnectOrder extends ConnectConfirmation {
  /** Whether only the decision to keep is written down; a number is connected by other means then. */
  readonly isOnlyDecided: boolean;
  /** How long what leaves is watched once a number is connected, in milliseconds. */
  readonly watchMs: number;
  /** Whether the watching ends as soon as something leaves, or waits, that was not decided to leave: then the brake can be set at once. */
  readonly endsAtLeak: boolean;
}

/** What a connect was asked for, as its job keeps it. */
export type ConnectPlan = Pick<ConnectOrder, 'keep' | 'isOnlyDecided' | 'watchMs' | 'endsAtLeak'>;

const MAX_WATCH_MS = 24 * 60 * 60_000;

/**
 * Opens the job of a connect. Nothing is sent; `advance` takes the steps.
 *
 * @throws {SluiceError} what is wrong with the order, `busy` where a job of the instance is open, or what the journal throws.
 */
export function openConnect(ports: StepPorts, order: ConnectOrder): Job {
  const { idInstance } = ports.instance;
  const { keep, isOnlyDecided, watchMs, endsAtLeak } = order;
  checkConfirmation(idInstance, order);
  // Without this `NaN` would pass the comparison with what waits.
  if (!Number.isSafeInteger(keep) || keep < 0) throw refusal('keep-not-a-number', { idInstance });
  if (!Number.isFinite(watchMs) || watchMs < 0 || watchMs > MAX_WATCH_MS) throw refusal('watch-out-of-range', { idInstance });
  const plan: ConnectPlan = { keep, isOnlyDecided, watchMs, endsAtLeak };
  return beginJob(ports, order, { kind: 'connect', plan: { ...plan } });
}

/** @throws {SluiceError} `journal-damaged` when it is not what was agreed to. */
export function connectPlanOf({ plan: { keep, isOnlyDecided, watchMs, endsAtLeak } }: Job): ConnectPlan {
  if (typeof keep !== 'number' || typeof watchMs !== 'number') throw unreadable('jobs.plan');
  if (typeof isOnlyDecided !== 'boolean' || typeof endsAtLeak !== 'boolean') throw unreadable('jobs.plan');
  return { keep, isOnlyDecided, watchMs, endsAtLeak };
}
