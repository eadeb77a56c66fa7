import { SluiceError } from '@sluice/core';
import { planDigest } from '../plan/plan-digest.ts';
import { checkAgreement } from '../work/check-agreement.ts';
import type { JobPorts } from '../work/job-ports.ts';
import type { ClearingOrder } from './clearing-order.ts';
import { formatMessageCount, formatCount } from '../format.ts';

/** A plan may come from another machine, whose clock is a little ahead. */
const MAX_CLOCKS_APART_MS = 60_000;

/**
 * Makes sure that somebody has agreed to just this, before anything is written or sent.
 *
 * @throws {SluiceError} `refused`, `invalid-request`, `plan-changed` or `plan-expired`, with what to do.
 */
export async function checkClearingOrder({ instance, journal, clock }: JobPorts, order: ClearingOrder): Promise<void> {
  const { plan, lost } = order;
  const { idInstance } = instance;
  if (plan.idInstance !== idInstance || plan.flavor !== instance.flavor) {
    throw new SluiceError({
      code: 'refused',
      message: `The plan is one for instance ${plan.idInstance}, not for ${idInstance}. Nothing was sent; plan the clearing of the instance that you mean.`,
      idInstance,
    });
  }
  if ((await planDigest(plan)) !== plan.digest) {
    throw new SluiceError({
      code: 'plan-changed',
      message: `The plan for instance ${idInstance} was changed after it was made. Nothing was sent; plan anew.`,
      idInstance,
    });
  }
  if (clock.now() >= plan.expiresAt) {
    throw new SluiceError({
      code: 'plan-expired',
      message: `The plan for instance ${idInstance} has expired: the queue may be another by now. Nothing was sent; plan anew.`,
      idInstance,
    });
  }
  if (plan.basis.at > clock.now() + MAX_CLOCKS_APART_MS) {
    throw new SluiceError({
      code: 'plan-expired',
      message: `The plan for instance ${idInstance} was made at a time that the clock of this machine has not reached, so its age is not known. Nothing was sent; plan anew.`,
      idInstance,
    });
  }
  checkAgreement(idInstance, order);
  // In a queue that drains the number falls while it is confirmed: to lose fewer than was agreed to is safe.
  if (lost < plan.lost) {
    throw new SluiceError({
      code: 'refused',
      message: `${formatMessageCount(plan.lost)} cannot be brought back after this clearing, and only ${formatCount(lost)} ${lost === 1 ? 'was' : 'were'} confirmed. Nothing was sent; plan anew, or confirm ${formatCount(plan.lost)} if you agree to lose as many.`,
      idInstance,
    });
  }
  if (plan.kind === 'selective' && journal.bodies !== 'full') {
    throw new SluiceError({
      code: 'refused',
      message: `The journal does not keep texts, so what is to stay could not be put back. Nothing was sent; let the journal keep texts, or plan to clear everything.`,
      idInstance,
    });
  }
}
