import type { QueueRow } from '../reading/queue-row.ts';
import type { NextStep } from './finding.ts';

// A longer command is too long to type.
const MAX_IDS = 20;

/** The command that plans to clear just these; where they are too many to name, or have no ids, the one that lists what can be chosen from. */
export function planFor(listed: readonly Pick<QueueRow, 'entry'>[]): NextStep['command'] {
  const ids = listed.flatMap(({ entry }) => entry.messageIds.slice(0, 1));
  if (ids.length === 0 || ids.length < listed.length || ids.length > MAX_IDS) return ['queue'];
  return ['plan', ...ids.flatMap((id) => ['--id', id])];
}
