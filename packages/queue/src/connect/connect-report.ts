import { SENDING } from '../instance/known-states.ts';
import { factOf } from '../job/job-report.ts';
import { columnsOf, isObject, unreadable } from '../journal/columns.ts';
import type { Job } from '../journal/job.ts';
import type { Journal } from '../journal/journal.ts';

const CONNECTED = ['connected', 'only-decided'] as const;

/** What a connect has come to. */
export interface ConnectReport {
  readonly job: string;
  readonly idInstance: string;
  /** `only-decided`: what waits is kept on purpose, and no number was waited for. */
  readonly outcome: (typeof CONNECTED)[number];
  /** What waited when it was decided: the messages that may leave. */
  readonly snapshot: string;
  readonly kept: number;
  /** How many more waited, by the count, beyond the list. */
  readonly unseen: number;
  /** How many of those that were kept have left the queue since. */
  readonly leftKept: number;
  /**
   * How many messages were seen to leave that were not among them: what others have sent since, or what was beyond the list. The gateway's list of
   * what was sent can be late by the `sentLagMs` of its flavor.
   */
  readonly leftOther: number;
  /** How many wait that are not decided upon. */
  readonly joined: number;
  /** For how long it was watched, in milliseconds. */
  readonly watchedMs: number;
  /** The state of the instance when it was last looked at; `null` where it was not, and while it is being created. */
  readonly state: string | null;
}

/** What a connect has come to that is done, by the journal. */
export function connectReportOf(journal: Pick<Journal, 'events'>, { id, idInstance, snapshot = '' }: Job): ConnectReport {
  const [event] = journal.events({ job: id, kind: 'done', order: 'newest-first', limit: 1 });
  const { report } = factOf(event).data;
  if (!isObject(report)) throw unreadable('events');
  const columns = columnsOf('events', report);
  return {
    job: id,
    idInstance,
    snapshot,
    outcome: columns.oneOf('outcome', CONNECTED),
    kept: columns.integer('kept'),
    unseen: columns.integer('unseen'),
    leftKept: columns.integer('leftKept'),
    leftOther: columns.integer('leftOther'),
    joined: columns.integer('joined'),
    watchedMs: columns.integer('watchedMs'),
    state: columns.optionalText('state') ?? null,
  };
}

/**
 * Whether a number was connected as it was decided: nothing has left, and nothing waits, that was not decided to leave, and the number is not blocked. A
 * program goes on with its next step only then.
 *
 * @example
 * ```ts
 * const report = await queue.connect({ confirm: '1101000001', keep: 0, actor: 'operator@shop', reason: 'The old number was blocked.' });
 * if (!isAsDecided(report)) console.log('Set the brake.');
 * ```
 */
export function isAsDecided({ leftOther, joined, state }: Pick<ConnectReport, 'leftOther' | 'joined' | 'state'>): boolean {
  return leftOther === 0 && joined === 0 && (state === null || state === SENDING);
}
