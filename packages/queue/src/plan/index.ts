export { select } from '../selection/select.ts';
export { isAll, type Conditions } from '../selection/selection.ts';
export { PLAN_LIFETIME_MS, planClearing, type PlanPorts } from './plan-clearing.ts';
export type { PlannedEntry, Tally } from './plan.ts';
