import { SluiceError, type MessageId, type QueueEntry } from '@sluice/core';
import { expect } from 'vitest';
import { rowsOf } from '../../../test/reading.ts';
import type { Database } from '../database.ts';
import { openJobJournal, type JobJournal } from '../job-journal.ts';
import type { JournalSettings } from '../journal-settings.ts';
import type { SnapshotMeta } from '../snapshot.ts';
import type { Claim, NewJob } from '../jobs.ts';
import type { Job } from '../job.ts';

/** Gives a database with nothing in it. */
export type OpenDatabase = () => Database;

export const SHOP = '1101000001';
export const BAKERY = '1101000002';
export const START: number = Date.UTC(2026, 0, 1);
export const DAY_MS: number = 24 * 60 * 60 * 1000;

export interface JournalUnderTest {
  readonly database: Database;
  readonly journal: JobJournal;
  readonly pass: (ms: number) => void;
}

/** A journal whose time passes only when the test says so. */
export function journalIn(database: Database, different: Partial<JournalSettings> = {}): JournalUnderTest {
  let time = START;
  const journal = openJobJournal(database, { now: () => time, bodies: 'full', ...different });
  return {
    database,
    journal,
    pass: (ms) => {
      time += ms;
    },
  };
}

export const newJob: NewJob = {
  kind: 'clear',
  idInstance: SHOP,
  actor: 'operator',
  reason: 'The number was blocked.',
  plan: { digest: 'd1', ids: ['BAE501'] },
  owner: 'host-1',
  ownedSince: { now: START, monotonic: 0, origin: 'host-1' },
};

export const capture: SnapshotMeta = {
  flavor: 'plain',
  at: START,
  state: 'blocked',
  count: 5,
  completeness: { kind: 'truncated', shown: 3, total: 5 },
};

export const entries: readonly QueueEntry[] = [message('BAE501'), message('BAE502'), message('BAE503')];

export function message(id: string, chatId = '79990000002@c.us'): QueueEntry {
  return { messageIds: [id].filter(isMessageId), type: 'sendMessage', chatId, body: { chatId, message: `Offer of ${id}` } };
}

export function isMessageId(text: string): text is MessageId {
  return text !== '';
}

/** A run that takes a job over from one that has ended. */
export const successor: Parameters<JobJournal['takeOver']>[1] = {
  owner: 'host-2',
  since: { now: START + 1000, monotonic: 7, origin: 'host-2' },
  because: 'ended',
};

/** The job, where it was acquired. */
export function acquiredJob(claim: Claim): Job {
  if (claim.outcome === 'acquired') return claim.job;
  throw new Error(`It is taken by ${claim.by.owner}.`);
}

/** An open job, with a snapshot of three entries. */
export function capturedJob(journal: JobJournal, different: Partial<NewJob> = {}, what: readonly QueueEntry[] = entries): Job {
  return journal.saveSnapshot(
    acquiredJob(journal.openJob({ ...newJob, ...different })),
    capture,
    rowsOf(what, [], different.idInstance),
  );
}

export function failureOf(action: () => unknown): SluiceError {
  try {
    action();
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

/** Matches a sentence that has this in it. */
export function saying(part: string): unknown {
  return expect.stringContaining(part);
}

export function kindsIn(journal: JobJournal): readonly string[] {
  return journal.events({ order: 'oldest-first', limit: 1000 }).map(({ kind }) => kind);
}
