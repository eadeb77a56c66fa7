import { capabilities } from '../capabilities.ts';
import { momentOf, minElapsed } from '../clock.ts';
import type { Job } from '../journal/job.ts';
import type { Plan } from '../plan/plan.ts';
import { unseenIn } from '../reading/completeness.ts';
import { readQueue } from '../reading/reading.ts';
import { goOn, waitFor, type Advanced } from './advanced.ts';
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
