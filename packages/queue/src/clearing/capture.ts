import { capabilities } from '../capabilities.ts';
import { momentOf, type Moment } from '../clock.ts';
import { storedKey } from '../journal/stored-key.ts';
import type { Job } from '../journal/job.ts';
import type { Plan } from '../plan/plan.ts';
import { unseenIn } from '../reading/completeness.ts';
import { readQueue } from '../reading/reading.ts';
import { told, toldBy, type Captured } from '../work/clearing-story.ts';
import type { RunPorts } from '../work/job-ports.ts';
import { compareWithPlan } from './changed-since.ts';

/** What was made durable before anything is destroyed. */
export interface Capture {
  readonly job: Job;
  readonly captured: Captured;
  /** When the reading began and ended, by the clocks of this run. */
  readonly began: Moment;
  readonly ended: Moment;
  readonly entries: number;
  readonly unseen: number;
}

/**
 * Reads the queue once more, holds it against the plan and makes it durable.
 *
 * @throws {SluiceError} `plan-changed` or `truncated`; whatever a reading or the journal throws. Nothing was sent.
 */
export async function capture(ports: RunPorts, job: Job, plan: Plan): Promise<Capture> {
  const { clock, ledger, signal } = ports;
  const { showCap, countLagMs } = capabilities[plan.flavor];
  // Behind the end of a list only the ledger sees, and whether it sees everything the count tells, once it must be younger than the hold.
  const isExtended = ledger !== undefined && plan.toClear.length + plan.toKeep.length > showCap;
  if (isExtended) await clock.sleep(countLagMs + 1, signal);
  const began = momentOf(clock);
  const reading = await readQueue({ ...ports, settings: 'if-it-sends' });
  const ended = momentOf(clock);
  const { entries, flavor, at, state, count, completeness, since, isSending, settings } = reading;
  // It was not asked for where nothing leaves; it changes only by a setting, and with that the instance is started again.
  const delayMs = settings.delayMs ?? plan.basis.delayMs;
  const keys = await Promise.all(entries.map((entry) => storedKey(plan.idInstance, entry)));
  const { arrived } = compareWithPlan(plan, reading, keys);
  const saved = await ports.journal.saveSnapshot(job, { flavor, at, state, count, completeness }, entries);
  const captured: Captured = {
    snapshot: saved.snapshot ?? '',
    // What others put behind the end of the list shows only when the count has been renewed.
    since: isExtended ? since - countLagMs : since,
    at,
    sends: isSending,
    delayMs: delayMs === undefined || delayMs === null ? null : Math.floor(delayMs),
    arrived,
    plannedAt: plan.basis.at,
  };
  const moved = ports.journal.moveJob(saved, 'captured', { kind: toldBy.captured, data: told(captured) });
  return { job: moved, captured, began, ended, entries: entries.length, unseen: unseenIn(completeness) };
}
