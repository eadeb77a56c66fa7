import type { Reading } from '@sluice/queue';
import { select } from '@sluice/queue/plan';
import type { QueueRow } from '@sluice/queue/reading';
import type { Filter } from './filter.ts';

/** The rows that a filter leaves: those that a plan with its conditions would take. */
export function filtered({ rows, at }: Pick<Reading, 'rows' | 'at'>, filter: Filter | undefined): readonly QueueRow[] {
  return filter === undefined ? rows : select(filter.conditions, rows, at).selected;
}
