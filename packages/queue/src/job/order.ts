import { refusal } from '../sentences/refusal.ts';
import { isSaid } from '../journal/said.ts';
import { checkPlan } from '../plan/parse-plan.ts';
import { type Plan, planDigest } from '../plan/plan.ts';
import type { Selection } from '../selection/selection.ts';
import type { StepPorts } from './ports.ts';

/** What an operator has to say before anything is destroyed or sent. */
export interface Confirmation {
  /** The number of the instance, as it was typed. */
  readonly confirm: string;
  /** Who asks for it. */
  readonly actor: string;
  /** Why, for the journal. */
  readonly reason: string;
}

/** What an operator has to say before a queue is cleared. */
export interface ClearingConfirmation extends Confirmation {
  /** How many messages may be lost at most, as it was typed: the plan's `lost`, or more. */
  readonly lost: number;
}

/** A plan that an operator has agreed to. */
export interface ClearingOrder extends ClearingConfirmation {
  readonly plan: Plan;
}

/** Which entries of a snapshot are to be restored. */
export interface RestoreOrder extends Confirmation {
  readonly snapshot: string;
  readonly selection: Selection;
}

/** @throws {SluiceError} `confirmation-required` where the instance is not confirmed by its number, `invalid-request` without actor or reason. */
export function checkConfirmation(idInstance: string, { confirm, actor, reason }: Confirmation): void {
  if (confirm !== idInstance) {
    throw refusal('number-not-confirmed', { idInstance });
  }
  if (!isSaid(actor)) throw refusal('actor-missing', { idInstance });
  if (!isSaid(reason)) throw refusal('reason-missing', { idInstance });
}

/** A plan may come from another machine, whose clock is a little ahead. */
const MAX_CLOCKS_APART_MS = 60_000;

/**
 * Makes sure that the operator has agreed to just this, before anything is written or sent.
 *
 * @throws {SluiceError} `invalid-request` for what is no plan; `instance-mismatch`, `confirmation-required`, `invalid-request`, `bodies-not-kept`, `plan-changed` or `plan-expired`,
 *   with what to do.
 */
export function checkClearingOrder({ instance, journal, clock }: StepPorts, order: ClearingOrder): void {
  const { lost } = order;
  const { idInstance } = instance;
  const plan = checkPlan(order.plan);
  if (plan.idInstance !== idInstance || plan.flavor !== instance.flavor) {
    throw refusal('plan-of-other-instance', { idInstance: plan.idInstance, wanted: idInstance });
  }
  if (planDigest(plan) !== plan.digest) {
    throw refusal('plan-altered', { idInstance });
  }
  if (clock.now() >= plan.expiresAt) {
    throw refusal('plan-expired', { idInstance });
  }
  if (plan.basis.at > clock.now() + MAX_CLOCKS_APART_MS) {
    throw refusal('plan-from-future', { idInstance });
  }
  checkConfirmation(idInstance, order);
  // Without this `NaN` and `undefined` would pass the comparison below, and messages without a copy would be destroyed.
  if (!Number.isSafeInteger(lost)) throw refusal('loss-not-a-number', { idInstance, lost: plan.lost });
  // In a queue that drains the number falls while it is confirmed: to lose fewer than was agreed to is safe.
  if (lost < plan.lost) {
    throw refusal('loss-not-confirmed', { idInstance, lost: plan.lost, confirmed: lost });
  }
  if (plan.kind === 'selective' && journal.bodies !== 'full') {
    throw refusal('journal-without-bodies', { idInstance });
  }
}
