import type { QueueEntry } from '@sluice/core';
import { select, type Reading } from '@sluice/queue';
import type { Filter } from './filter.ts';

/** An entry and its place in the queue; 1 is the head of what is listed. */
export interface FilteredEntry {
  readonly position: number;
  readonly entry: QueueEntry;
}

/** The entries that a filter leaves: those that a plan with its conditions would take. */
export function filtered({ entries }: Reading, filter: Filter | undefined): readonly FilteredEntry[] {
  const all = entries.map((entry, at) => ({ position: at + 1, entry, acceptedAt: undefined }));
  return filter === undefined ? all : select(filter.conditions, all, 0).selected;
}
