import { SluiceError } from '@sluice/core';
import { columnsOf, type Json } from '../journal/columns.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { Journal } from '../journal/journal.ts';

/** What was known when the queue was captured. Times are milliseconds since the epoch. */
export interface Captured {
  /** The id of the snapshot. */
  readonly snapshot: string;
  /** When the reading began, and when it ended. */
  readonly since: number;
  readonly at: number;
  readonly sends: boolean;
  /** The pause between two messages that leave; `null` where it is not known. */
  readonly delayMs: number | null;
  /** How many had joined the queue since the plan was made, and when that was. */
  readonly arrived: number;
  readonly plannedAt: number;
}

/** What was heard of the clear request. */
export interface Answered {
  readonly outcome: 'cleared' | 'unknown';
  readonly at: number;
  /** How many the gateway says it cleared; `null` where it does not tell. */
  readonly cleared: number | null;
  /** Places of the snapshot of which the gateway's answer proves that they were cleared, and so had not left. */
  readonly proven: readonly number[];
}

/** What was found when everything captured was gone. */
export interface Verified {
  readonly at: number;
  /** Whether the instance was seen to send, at the capture or after it. */
  readonly sent: boolean;
  readonly arrived: number;
  /** From the beginning of the capture until then, at most, in whole milliseconds; `null` where another run captured: no clock tells it for certain. */
  readonly windowMs: number | null;
  /** How many the ledger knows to have joined between capture and clear; `null` without a ledger. */
  readonly beside: number | null;
}

/** How far a clearing has come, by the journal. Each part is there once it was written, and the later ones only after the earlier. */
export interface ClearingStory {
  readonly captured: Captured | undefined;
  /** Whether the one request may have been sent. */
  readonly isIntended: boolean;
  readonly answered: Answered | undefined;
  readonly verified: Verified | undefined;
}

export const toldBy = {
  captured: 'captured',
  intended: 'clear-intended',
  answered: 'clear-answered',
  verified: 'verified',
} as const;

/** Reads from the journal how far a clearing has come. */
export function clearingStory(journal: Journal, job: string): ClearingStory {
  const dataOf = (kind: string): Json | undefined => {
    const [event]: readonly JournalEvent[] = journal.events({ job, kind, order: 'newest-first', limit: 1 });
    return event?.data;
  };
  const captured = dataOf(toldBy.captured);
  const answered = dataOf(toldBy.answered);
  const verified = dataOf(toldBy.verified);
  return {
    captured: captured && readCaptured(captured),
    isIntended: dataOf(toldBy.intended) !== undefined,
    answered: answered && readAnswered(answered),
    verified: verified && readVerified(verified),
  };
}

/** Written as they are read: JSON. */
export function told(part: Captured | Answered | Verified): Json {
  return { ...part };
}

function readCaptured(data: Json): Captured {
  const columns = columnsOf('events.data', data);
  return {
    snapshot: columns.text('snapshot'),
    since: columns.whole('since'),
    at: columns.whole('at'),
    sends: flag(data, 'sends'),
    delayMs: columns.maybeWhole('delayMs') ?? null,
    arrived: columns.whole('arrived'),
    plannedAt: columns.whole('plannedAt'),
  };
}

function readAnswered(data: Json): Answered {
  const columns = columnsOf('events.data', data);
  const { proven } = data;
  if (!Array.isArray(proven) || !proven.every((position) => Number.isSafeInteger(position))) throw unreadable('proven');
  return {
    outcome: columns.oneOf('outcome', ['cleared', 'unknown']),
    at: columns.whole('at'),
    cleared: columns.maybeWhole('cleared') ?? null,
    proven: proven.map(Number),
  };
}

function readVerified(data: Json): Verified {
  const columns = columnsOf('events.data', data);
  return {
    at: columns.whole('at'),
    sent: flag(data, 'sent'),
    arrived: columns.whole('arrived'),
    // Events of before have none, or one with a fraction.
    windowMs: typeof data['windowMs'] === 'number' ? Math.ceil(data['windowMs']) : null,
    beside: columns.maybeWhole('beside') ?? null,
  };
}

function flag(data: Json, name: string): boolean {
  const value = data[name];
  if (typeof value === 'boolean') return value;
  throw unreadable(name);
}

function unreadable(name: string): SluiceError {
  return new SluiceError({
    code: 'refused',
    message: `The journal holds an event whose "${name}" cannot be read. Nothing was sent; export the journal and look at what changed it.`,
  });
}
