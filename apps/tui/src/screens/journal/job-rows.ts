import { STATES, TRANSITIONS, type JobKind, type JournalEvent } from '@sluice/queue/journal';
import { wordOf } from '../../sentences/event-words.ts';
import type { EventContext } from './event-details.ts';
import type { JournalRow } from './journal-rows.ts';

/** A job in one row, by its events that were read so far. */
export interface JobOfRow {
  /** Newest first. */
  readonly events: readonly JournalEvent[];
  /** Whether they are all that the job has. */
  readonly isAll: boolean;
}

/**
 * The rows of events, newest first, with one for each job: a clear writes nine events, and what others have done was pages below.
 *
 * @param isAtEnd whether no older event can follow.
 */
export function jobRows(events: readonly JournalEvent[], isAtEnd: boolean): readonly JournalRow[] {
  const ofJobs = Map.groupBy(events, ({ job }) => job);
  const folded = new Set<string>();
  return events.flatMap((event): readonly JournalRow[] => {
    const { n, job } = event;
    if (job === undefined) return [{ key: String(n), event, resends: undefined }];
    if (folded.has(job)) return [];
    folded.add(job);
    const all = ofJobs.get(job) ?? [event];
    const isAll = isAtEnd || all.some(({ kind }) => kind === 'opened');
    return [{ key: `job ${job}`, event: all.find(isMove) ?? event, resends: undefined, job: { events: all, isAll } }];
  });
}

/** What a job is and has come to, as far as its events were read. */
export function jobWord({ events }: JobOfRow, { kind: state }: JournalEvent, context: EventContext): string {
  const { words, eventWords } = context;
  const kind = events.find((event) => event.kind === 'opened')?.data['job'];
  const name = isKind(kind) ? words.jobKinds[kind] : words.job;
  return `${name}: ${state === 'done' ? words.jobDone : isEnd(state) ? wordOf(eventWords.kinds, state) : words.jobOpen}`;
}

/** Whether an event is named after the state that it has brought its job to. */
function isMove({ kind }: JournalEvent): boolean {
  return Object.hasOwn(STATES, kind);
}

/** Whether a job goes on from a state no more. */
function isEnd(state: string): boolean {
  return Object.hasOwn(STATES, state) && Object.values(TRANSITIONS).every((from) => !Object.hasOwn(from, state));
}

function isKind(kind: unknown): kind is JobKind {
  return typeof kind === 'string' && Object.hasOwn(TRANSITIONS, kind);
}
