import type { Brake, BrakeEnding } from '../journal/brakes.ts';
import type { Job } from '../journal/job.ts';
import type { Journal } from '../journal/journal.ts';
import { columnsOf, isObject, unreadable, type Json } from '../journal/columns.ts';
import { factOf } from '../job/job-report.ts';

const STOPPED = ['set', 'was-on', 'was-slow', 'changed-by-other', 'released'] as const;
const RELEASED = ['released', 'was-released', 'changed-by-other'] as const;
const EFFECTS = ['seen', 'not-sending', 'nothing-waits', 'settings-only', 'not-watched'] as const;

/**
 * What shows that a brake works, or why nothing can show it. `seen`: the instance sends, and nothing left for longer than three of the former
 * delays. `not-sending`: nothing leaves in its state anyway. `nothing-waits`. `settings-only`: whether less leaves could not be seen in the time.
 * `not-watched`: it was not waited for. In all but the last the settings show the delay.
 */
export type BrakeEffect = (typeof EFFECTS)[number];

/** For how long it is said how many can leave. */
export const HOUR_MS: number = 60 * 60_000;

/** What a stop has come to. */
export interface StopReport {
  readonly job: string;
  readonly idInstance: string;
  /**
   * `set`: the brake is on. `was-on`: it was on before. `was-slow`: the delay was as long already, and nothing was changed.
   * `changed-by-other`: another operator or program has set another delay meanwhile, which was left as it is: no brake is on.
   * `released`: the brake was set, and a go was opened while it was watched, which has ended the watching.
   */
  readonly outcome: (typeof STOPPED)[number];
  /** Whether another operator or program had set `delayBeforeMs` in the place of the delay of a brake that was set before. */
  readonly wasUndone: boolean;
  /** What the delay was before the brake, in milliseconds. */
  readonly delayBeforeMs: number;
  /** What it is now; of a stop that was `released`, what the gateway has taken. */
  readonly delayMs: number;
  readonly effect: BrakeEffect;
  /** How many messages have left the head of the queue since the stop began, at least. */
  readonly departed: number;
  /** How many wait still; `null` where the list could not be read. */
  readonly waiting: number | null;
  /** Whether they are all that wait: only with a ledger it is looked for what the list does not show. */
  readonly isComplete: boolean;
  /** How many can leave in the first hour, at most. */
  readonly canLeave: number;
}

/** What a go has come to. */
export interface GoReport {
  readonly job: string;
  readonly idInstance: string;
  /**
   * `released`: the delay from before is set again. `was-released`: it was so already. `changed-by-other`: another operator or program has set another delay, which
   * was left as it is.
   */
  readonly outcome: (typeof RELEASED)[number];
  /** The delay now, in milliseconds. */
  readonly delayMs: number;
}

/** How a brake has ended of which the settings show another delay. */
export function endingOf({ delayBeforeMs, confirmedAt }: Brake, delayMs: number): BrakeEnding {
  return confirmedAt === undefined && delayMs === delayBeforeMs ? 'not-set' : 'changed-by-other';
}

type Records = Pick<Journal, 'events'>;

/** What a stop has come to that is done, by the journal. */
export function stopReportOf(journal: Records, { id, idInstance }: Job): StopReport {
  const data = reportIn(journal, id);
  const columns = columnsOf('events', data);
  return {
    job: id,
    idInstance,
    outcome: columns.oneOf('outcome', STOPPED),
    wasUndone: data['wasUndone'] === true,
    delayBeforeMs: columns.integer('delayBeforeMs'),
    delayMs: columns.integer('delayMs'),
    effect: columns.oneOf('effect', EFFECTS),
    departed: columns.integer('departed'),
    waiting: columns.optionalInteger('waiting') ?? null,
    isComplete: data['isComplete'] === true,
    canLeave: columns.integer('canLeave'),
  };
}

/** What a go has come to that is done, by the journal. */
export function goReportOf(journal: Records, { id, idInstance }: Job): GoReport {
  const columns = columnsOf('events', reportIn(journal, id));
  return { job: id, idInstance, outcome: columns.oneOf('outcome', RELEASED), delayMs: columns.integer('delayMs') };
}

function reportIn(journal: Records, job: string): Json {
  const [event] = journal.events({ job, kind: 'done', order: 'newest-first', limit: 1 });
  const { report } = factOf(event).data;
  if (isObject(report)) return report;
  throw unreadable('events');
}
