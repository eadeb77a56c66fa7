import type { QueueRow } from '../../reading/queue-row.ts';
import type { EntryPosition, NamedEntries, NextStep } from '../finding.ts';

// More are of no use, and a finding is shown, stored and sent.
const MAX_NAMED = 100;

export function positionOf({ entry, position }: QueueRow): EntryPosition {
  return { position, messageIds: entry.messageIds };
}

/** @param listed in the order of the list. */
export function namedEntries(listed: readonly QueueRow[]): NamedEntries {
  return { entries: listed.length, named: listed.slice(0, MAX_NAMED).map(positionOf) };
}

// A longer command is too long to type.
const MAX_IDS = 20;

/** The command that plans to clear just these; where they are too many to name, or have no ids, the one that lists what can be chosen from. */
export function planFor(listed: readonly Pick<QueueRow, 'entry'>[]): NextStep['command'] {
  const ids = listed.flatMap(({ entry }) => entry.messageIds.slice(0, 1));
  if (ids.length === 0 || ids.length < listed.length || ids.length > MAX_IDS) return ['queue'];
  return ['plan', ...ids.flatMap((id) => ['--id', id])];
}
