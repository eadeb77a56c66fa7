import type { Moment } from '../clock.ts';
import { columnsOf, unreadable, type Json } from '../journal/columns.ts';
import type { JournalEvent } from '../journal/events.ts';
import { toMoment } from '../journal/job.ts';
import type { JobState } from '../journal/job-states.ts';
import type { Journal } from '../journal/journal.ts';

/** The facts known when the queue was captured. Times are milliseconds since the epoch. */
export interface Captured {
  /** The id of the snapshot. */
  readonly snapshot: string;
  /** When the reading began, and when it ended. */
  readonly since: number;
  readonly at: number;
  /** The same by the clocks of the run that captured. */
  readonly began: Moment;
  readonly ended: Moment;
  readonly isSending: boolean;
  /** The pause between two messages that leave; `null` where it is not known. */
  readonly delayMs: number | null;
  /** How many had joined the queue since the plan was made, and when that was. */
  readonly arrived: number;
  readonly plannedAt: number;
}

/** The answer to the clear request. */
export interface ClearOutcome {
  readonly outcome: 'cleared' | 'unknown';
  readonly at: number;
  /** How many the gateway says it cleared; `null` where it does not say. */
  readonly cleared: number | null;
  /** Positions of the snapshot of which the gateway's answer proves that they were cleared, and so had not been sent. */
  readonly confirmedPositions: readonly number[];
}

/** The findings when everything captured was gone. */
export interface Verified {
  readonly at: number;
  /** Whether the instance was seen to send, at the capture or after it. */
  readonly wasSending: boolean;
  readonly arrived: number;
  /** From the beginning of the capture until then, at most, in whole milliseconds; `null` where another run captured: no clock says it for certain. */
  readonly windowMs: number | null;
  /** How many the ledger knows to have joined between capture and clear; `null` without a ledger. */
  readonly arrivedDuringClear: number | null;
}

/** What the journal says of a clearing. Each part is there once it was written, and the later ones only after the earlier. */
export interface ClearingFacts {
  readonly captured: Captured | undefined;
  readonly response: ClearOutcome | undefined;
  readonly verified: Verified | undefined;
}

export function clearingFacts(journal: Pick<Journal, 'events'>, job: string): ClearingFacts {
  const dataOf = (kind: JobState): Json | undefined => {
    const [event]: readonly JournalEvent[] = journal.events({ job, kind, order: 'newest-first', limit: 1 });
    return event?.data;
  };
  const captured = dataOf('captured');
  const cleared = dataOf('cleared');
  const unknown = dataOf('unknown');
  const verified = dataOf('verified');
  return {
    captured: captured && toCaptured(captured),
    response: cleared !== undefined ? toResponse('cleared', cleared) : unknown && toResponse('unknown', unknown),
    verified: verified && toVerified(verified),
  };
}

/** The response as the data of an event, whose name is the outcome. */
export function responseData({ at, cleared, confirmedPositions }: ClearOutcome): Json {
  return { at, cleared, confirmedPositions };
}

function toCaptured(data: Json): Captured {
  const columns = columnsOf('events.data', data);
  return {
    snapshot: columns.text('snapshot'),
    since: columns.integer('since'),
    at: columns.integer('at'),
    began: toMoment(data['began']),
    ended: toMoment(data['ended']),
    isSending: toFlag(data, 'isSending'),
    delayMs: columns.optionalInteger('delayMs') ?? null,
    arrived: columns.integer('arrived'),
    plannedAt: columns.integer('plannedAt'),
  };
}

function toResponse(outcome: ClearOutcome['outcome'], data: Json): ClearOutcome {
  const columns = columnsOf('events.data', data);
  const { confirmedPositions } = data;
  if (!Array.isArray(confirmedPositions) || !confirmedPositions.every((position) => Number.isSafeInteger(position))) {
    throw unreadable('events.data.confirmedPositions');
  }
  return {
    outcome,
    at: columns.integer('at'),
    cleared: columns.optionalInteger('cleared') ?? null,
    confirmedPositions: confirmedPositions.map(Number),
  };
}

function toVerified(data: Json): Verified {
  const columns = columnsOf('events.data', data);
  return {
    at: columns.integer('at'),
    wasSending: toFlag(data, 'wasSending'),
    arrived: columns.integer('arrived'),
    windowMs: columns.optionalInteger('windowMs') ?? null,
    arrivedDuringClear: columns.optionalInteger('arrivedDuringClear') ?? null,
  };
}

function toFlag(data: Json, name: string): boolean {
  const value = data[name];
  if (typeof value === 'boolean') return value;
  throw unreadable(`events.data.${name}`);
}
