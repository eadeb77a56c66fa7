import type { NextStep } from './finding.ts';
import type { Placed } from './named-entries.ts';

// A longer command is typed by nobody.
const MOST_IDS = 20;

/** The command that plans to clear just these; where they are too many to name, or have no ids, the one that lists what can be chosen from. */
export function planFor(placed: readonly Placed[]): NextStep['command'] {
  const ids = placed.flatMap(({ entry }) => entry.messageIds.slice(0, 1));
  if (ids.length === 0 || ids.length < placed.length || ids.length > MOST_IDS) return ['queue'];
  return ['plan', ...ids.flatMap((id) => ['--id', id])];
}
