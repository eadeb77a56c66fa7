import { SluiceError } from '@sluice/core';
import { formats, messages } from '../sentences/en/words.ts';
import { planDigest } from '../plan/plan-digest.ts';
import type { Plan } from '../plan/plan.ts';
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

/** Which entries of a snapshot are to be put back. */
export interface RestoreOrder extends Confirmation {
  readonly snapshot: string;
  readonly selection: Selection;
}

/** @throws {SluiceError} `confirmation-required` where the instance is not confirmed by its number, `invalid-request` without actor or reason. */
export function checkConfirmation(idInstance: string, { confirm, actor, reason }: Confirmation): void {
  if (confirm !== idInstance) {
    throw new SluiceError({
      code: 'confirmation-required',
      message: `The number of the instance was not confirmed. Nothing was sent; confirm ${idInstance} to go on.`,
      idInstance,
    });
  }
  for (const [what, text] of Object.entries({ actor, reason })) {
    if (text.trim() !== '') continue;
    throw new SluiceError({
      code: 'invalid-request',
      message: `There is no ${what}. Nothing was sent; the journal needs to know who asked for it, and why.`,
      idInstance,
    });
  }
}

/** A plan may come from another machine, whose clock is a little ahead. */
const MAX_CLOCKS_APART_MS = 60_000;

/**
 * Makes sure that somebody has agreed to just this, before anything is written or sent.
 *
 * @throws {SluiceError} `instance-mismatch`, `confirmation-required`, `invalid-request`, `bodies-not-kept`, `plan-changed` or `plan-expired`,
 *   with what to do.
 */
export function checkClearingOrder({ instance, journal, clock }: StepPorts, order: ClearingOrder): void {
  const { plan, lost } = order;
  const { idInstance } = instance;
  if (plan.idInstance !== idInstance || plan.flavor !== instance.flavor) {
    throw new SluiceError({
      code: 'instance-mismatch',
      message: `The plan is one for instance ${plan.idInstance}, not for ${idInstance}. Nothing was sent; plan the clearing of the instance that you mean.`,
      idInstance,
    });
  }
  if (planDigest(plan) !== plan.digest) {
    throw new SluiceError({
      code: 'plan-changed',
      message: `The plan for instance ${idInstance} was changed after it was made. Nothing was sent; plan again.`,
      idInstance,
    });
  }
  if (clock.now() >= plan.expiresAt) {
    throw new SluiceError({
      code: 'plan-expired',
      message: `The plan for instance ${idInstance} has expired: the queue may be another by now. Nothing was sent; plan again.`,
      idInstance,
    });
  }
  if (plan.basis.at > clock.now() + MAX_CLOCKS_APART_MS) {
    throw new SluiceError({
      code: 'plan-expired',
      message: `The plan for instance ${idInstance} was made at a time that the clock of this machine has not reached, so its age is not known. Nothing was sent; plan again.`,
      idInstance,
    });
  }
  checkConfirmation(idInstance, order);
  // In a queue that drains the number falls while it is confirmed: to lose fewer than was agreed to is safe.
  if (lost < plan.lost) {
    throw new SluiceError({
      code: 'confirmation-required',
      message: `${messages(plan.lost)} cannot be brought back after this clearing, and only ${formats.number(lost)} ${lost === 1 ? 'was' : 'were'} confirmed. Nothing was sent; plan again, or confirm ${formats.number(plan.lost)} if you agree to lose as many.`,
      idInstance,
    });
  }
  if (plan.kind === 'selective' && journal.bodies !== 'full') {
    throw new SluiceError({
      code: 'bodies-not-kept',
      message: `The journal does not keep texts, so what is to stay could not be put back. Nothing was sent; let the journal keep texts, or plan to clear everything.`,
      idInstance,
    });
  }
}
