import type { Plan } from '../plan/plan.ts';
import type { Agreement } from '../work/job-ports.ts';

/** A plan that somebody has agreed to. */
export interface ClearingOrder extends Agreement {
  readonly plan: Plan;
  /** How many messages may be lost at most, as it was typed: the plan's `lost`, or more. */
  readonly lost: number;
}
