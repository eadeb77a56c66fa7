import type { JournalEvent } from '@sluice/queue/journal';
import type { JobOfRow } from './job-rows.ts';

/** A row of the journal: an event, a job, or all messages that a job has resent. */
export interface JournalRow {
  readonly key: string;
  /** The newest one of the row; of a job, the newest that has moved it. */
  readonly event: JournalEvent;
  /** How many messages the job has resent, as far as the journal was read; `undefined` for a row of one event. */
  readonly resends: { readonly count: number; readonly isAll: boolean } | undefined;
  readonly job?: JobOfRow;
}

const RESEND: ReadonlySet<string> = new Set(['resend-intended', 'resend-answered']);

/**
 * The rows of events, newest first. A restore of 500 writes 1,000 events: what others have done was 1,000 rows below.
 *
 * @param isAtEnd whether no older event can follow.
 */
export function rowsOf(events: readonly JournalEvent[], isAtEnd: boolean): readonly JournalRow[] {
  const counts = new Map<string, number>();
  const begun = new Set<string>();
  for (const { job, kind } of events) {
    if (job === undefined) continue;
    if (kind === 'resend-intended') counts.set(job, (counts.get(job) ?? 0) + 1);
    if (kind === 'opened') begun.add(job);
  }
  const folded = new Set<string>();
  return events.flatMap((event): readonly JournalRow[] => {
    const { n, job, kind } = event;
    const count = job === undefined ? 0 : (counts.get(job) ?? 0);
    if (job === undefined || !RESEND.has(kind) || count < 2) return [{ key: String(n), event, resends: undefined }];
    if (folded.has(job)) return [];
    folded.add(job);
    return [{ key: `resends ${job}`, event, resends: { count, isAll: isAtEnd || begun.has(job) } }];
  });
}

/** Each event in a row. */
export function singleRows(events: readonly JournalEvent[]): readonly JournalRow[] {
  return events.map((event) => ({ key: String(event.n), event, resends: undefined }));
}
