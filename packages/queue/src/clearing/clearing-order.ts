import type { Plan } from '../plan/plan.ts';
import type { Agreement } from '../work/work-ports.ts';

/** A plan that somebody has agreed to. */
export interface ClearingOrder extends Agreement {
  readonly plan: Plan;
  /** How many messages cannot be brought back afterwards, as it was typed: the plan's `lost`. */
  readonly lost: number;
}
