import type { QueueEntry } from '@sluice/core';

/** Where an entry is, and under which ids. */
export interface EntryPosition {
  /** In the list; 1 is the first. Whether that is the head of the queue, Chat-API does not say. */
  readonly position: number;
  readonly messageIds: readonly string[];
}

/** Entries that a finding is about. */
export interface NamedEntries {
  /** How many there are. */
  readonly entries: number;
  /** At most 100 of them, in the order of the list. */
  readonly named: readonly EntryPosition[];
}

// More are of no use, and a finding is shown, stored and sent.
const MAX_NAMED = 100;

/** An entry with its place in the list. */
export interface PositionedEntry {
  readonly entry: QueueEntry;
  readonly position: number;
}

export function withPositions(entries: readonly QueueEntry[]): readonly PositionedEntry[] {
  return entries.map((entry, index) => ({ entry, position: index + 1 }));
}

export function positionOf({ entry, position }: PositionedEntry): EntryPosition {
  return { position, messageIds: entry.messageIds };
}

/** @param listed in the order of the list. */
export function namedEntries(listed: readonly PositionedEntry[]): NamedEntries {
  return { entries: listed.length, named: listed.slice(0, MAX_NAMED).map(positionOf) };
}
