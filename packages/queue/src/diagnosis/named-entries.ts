import type { QueueEntry } from '@sluice/core';
import type { QueueRow } from '../reading/queue-row.ts';

/** Where an entry is, and under which ids. */
export type EntryPosition = Pick<QueueRow, 'position'> & Pick<QueueEntry, 'messageIds'>;

/** Entries that a finding is about. */
export interface NamedEntries {
  /** How many there are. */
  readonly entries: number;
  /** At most 100 of them, in the order of the list. */
  readonly named: readonly EntryPosition[];
}

// More are of no use, and a finding is shown, stored and sent.
const MAX_NAMED = 100;

export function positionOf({ entry, position }: QueueRow): EntryPosition {
  return { position, messageIds: entry.messageIds };
}

/** @param listed in the order of the list. */
export function namedEntries(listed: readonly QueueRow[]): NamedEntries {
  return { entries: listed.length, named: listed.slice(0, MAX_NAMED).map(positionOf) };
}
