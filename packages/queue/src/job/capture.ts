import type { QueueEntry } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import { minElapsed, momentOf } from '../clock.ts';
import type { Job } from '../journal/job.ts';
import type { StoredEntry } from '../journal/snapshot.ts';
import type { Plan } from '../plan/plan.ts';
import { unseenIn } from '../reading/completeness.ts';
import { keyOf, storedKey } from '../reading/entry-key.ts';
import { readQueue } from '../reading/reading.ts';
import { type Advanced, goOn, waitFor } from './advanced.ts';
import type { Captured } from './clearing-events.ts';
import { compareWithPlan } from './compare-with-plan.ts';
import type { StepPorts } from './ports.ts';

/**
 * Reads the queue once more, compares it with the plan and makes it durable.
 *
 * @throws {SluiceError} `plan-changed` or `truncated`; whatever a reading or the journal throws. Nothing was sent.
 */
export async function capture(ports: StepPorts, job: Job, plan: Plan): Promise<Advanced> {
  const { clock, ledger, journal } = ports;
  const { showCap, countLagMs } = capabilities[plan.flavor];
  // Behind the end of a list only the ledger sees, and whether it sees everything the count says, once it must be younger than the hold.
  const isExtended = ledger !== undefined && plan.toClear.length + plan.toKeep.length > showCap;
  const lagMs = isExtended ? countLagMs + 1 - minElapsed(clock, job.ownedSince) : 0;
  if (lagMs > 0) return waitFor(ports, job, {}, { for: 'count', ms: lagMs });
  const began = momentOf(clock);
  const reading = await readQueue({ ...ports, settings: 'if-it-sends' });
  const ended = momentOf(clock);
  const { rows, flavor, at, state, count, completeness, since, isSending, settings } = reading;
  // It was not asked for where nothing leaves; it changes only by a setting, and with that the instance is started again.
  const delayMs = settings.delayMs ?? plan.basis.delayMs;
  const { arrived } = compareWithPlan(plan, reading);
  const saved = journal.saveSnapshot(job, { flavor, at, state, count, completeness }, rows);
  const { snapshot = '' } = saved;
  const captured: Captured = {
    snapshot,
    // What others put behind the end of the list shows only when the count has been renewed.
    since: isExtended ? since - countLagMs : since,
    at,
    began,
    ended,
    isSending,
    delayMs: delayMs === undefined || delayMs === null ? null : Math.floor(delayMs),
    arrived,
    plannedAt: plan.basis.at,
  };
  const moved = journal.moveJob(saved, 'captured', { ...captured });
  return goOn(ports, moved, { step: 'captured', snapshot, captured: rows.length, unseen: unseenIn(completeness) });
}

/**
 * Recognises an entry by any of its ids, although ids are unique within a chat only (evidence/ids#unique-within-chat). To take an arrival for a
 * leftover is a false alarm; to take a leftover for an arrival, because its chat is written in another way, would be a false promise. An entry
 * without an id is known by its content.
 */
export function captureMatcher(
  idInstance: string,
  captured: Iterable<Pick<StoredEntry, 'messageIds' | 'key'>>,
): (entry: QueueEntry) => boolean {
  const ids = new Set<string>();
  const keys = new Set<string>();
  for (const { messageIds, key } of captured) {
    if (messageIds.length === 0) keys.add(key);
    for (const id of messageIds) ids.add(id);
  }
  return (entry) =>
    entry.messageIds.length > 0 ? entry.messageIds.some((id) => ids.has(id)) : keys.has(storedKey(keyOf(idInstance, entry)));
}
