import { sha256 } from '../digest.ts';
import { columnsOf, unreadable } from './columns.ts';
import type { Context, SqlRow } from './database.ts';
import { updateJob, type Job } from './job.ts';
import { moveJob } from './jobs.ts';

const STATUSES = ['cleared', 'waiting', 'sent', 'unknown'] as const;
const OUTCOMES = ['restored', 'still-waiting', 'already-sent', 'skipped'] as const;
const REASONS = ['unrestorable', 'refused', 'restored-before', 'cleared-again', 'damaged', 'unknown'] as const;

/**
 * Where a captured message was found to be before anything is restored: `cleared` and never sent, so that it may be sent again; still
 * `waiting` in the queue; `sent`; or `unknown`, where it may have been sent and no evidence shows it.
 */
export type EntryStatus = (typeof STATUSES)[number];

/** Why an entry that was to be restored was not, or may not have been. Each is still in its snapshot. */
export type SkipReason =
  /** Its content cannot be sent again. */
  | 'unrestorable'
  /** The gateway would not take it. */
  | 'refused'
  /** It was restored before, or another job is restoring it. */
  | 'restored-before'
  /** It was restored before, and cleared again after that: it does not wait, and a newer snapshot has it. */
  | 'cleared-again'
  /** Its copy in the journal was damaged, and is not sent. */
  | 'damaged'
  /** Whether it was sent before the clear, or whether the request to send it arrived, is not known: it is not resent. */
  | 'unknown';

/** The outcome of an entry that was to be restored. */
export type EntryOutcome =
  | { readonly outcome: 'restored' | 'still-waiting' | 'already-sent' }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason; readonly why: string };

/** An entry of a snapshot that a job has to restore. */
export interface RestoreEntry {
  /** Its position in the snapshot; 1 is the head of the queue. */
  readonly position: number;
  readonly status: EntryStatus;
  /** `undefined` until it is decided. */
  readonly outcome: EntryOutcome | undefined;
}

/** What a journal says of what a job has to restore. */
export interface RestoreRecords {
  /** The first in the order of the queue that is not decided, and how many are. @throws {SluiceError} `journal-damaged` where the row is damaged. */
  nextEntry(job: string): { readonly next: RestoreEntry | undefined; readonly decided: number; readonly of: number };
  /** All, in the order of the queue. */
  restoreEntriesOf(job: string): readonly RestoreEntry[];
}

/** The same, and what writes it down. Only the machine has it. */
export interface RestoreEntries extends RestoreRecords {
  /**
   * Writes down which entries of its snapshot a job has to restore, and where each is, and moves it to `restoring`: all or nothing.
   *
   * @throws {SluiceError} as `moveJob` does.
   */
  startRestoring(job: Job, entries: readonly Pick<RestoreEntry, 'position' | 'status'>[]): Job;
  /** Writes down what became of one. Throws as `moveJob` does. */
  decideEntry(job: Job, position: number, outcome: EntryOutcome): void;
}

export function createRestoreEntries(context: Context): RestoreEntries {
  const { database } = context;
  return {
    startRestoring: (job, entries) =>
      database.transaction(() => {
        for (const { position, status } of entries) {
          database.run(`INSERT INTO restore_entries (job, position, status, digest) VALUES (?, ?, ?, ?)`, [
            job.id,
            position,
            status,
            digestOf(job.id, position, status),
          ]);
        }
        return moveJob(context, job, 'restoring', { entries: entries.length });
      }),
    decideEntry: (job, position, decided) =>
      database.transaction(() => {
        updateJob(context, job, { progress: '{}' });
        const { reason, why } = decided.outcome === 'skipped' ? decided : { reason: null, why: null };
        database.run(`UPDATE restore_entries SET outcome = ?, reason = ?, why = ? WHERE job = ? AND position = ?`, [
          decided.outcome,
          reason,
          why,
          job.id,
          position,
        ]);
      }),
    nextEntry: (job) => {
      const [row] = database.all(`SELECT * FROM restore_entries WHERE job = ? AND outcome IS NULL ORDER BY position LIMIT 1`, [
        job,
      ]);
      const [counts] = database.all(
        `SELECT count(*) AS all_of_them, count(outcome) AS decided FROM restore_entries WHERE job = ?`,
        [job],
      );
      const columns = columnsOf('restore_entries', counts ?? {});
      return { next: row && toEntry(row), decided: columns.integer('decided'), of: columns.integer('all_of_them') };
    },
    restoreEntriesOf: (job) => database.all(`SELECT * FROM restore_entries WHERE job = ? ORDER BY position`, [job]).map(toEntry),
  };
}

/** A bit that flips in a position would resend a message that was to be cleared. */
function digestOf(job: string, position: number, status: EntryStatus): string {
  return sha256(JSON.stringify([job, position, status]));
}

function toEntry(row: SqlRow): RestoreEntry {
  const columns = columnsOf('restore_entries', row);
  const position = columns.integer('position');
  const status = columns.oneOf('status', STATUSES);
  if (columns.text('digest') !== digestOf(columns.text('job'), position, status)) throw unreadable('restore_entries.digest');
  return { position, status, outcome: row['outcome'] === null ? undefined : toOutcome(row) };
}

function toOutcome(row: SqlRow): EntryOutcome {
  const columns = columnsOf('restore_entries', row);
  const outcome = columns.oneOf('outcome', OUTCOMES);
  return outcome === 'skipped' ? { outcome, reason: columns.oneOf('reason', REASONS), why: columns.text('why') } : { outcome };
}
