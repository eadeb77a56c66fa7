import { SluiceError } from '@sluice/core';
import { columnsOf } from './columns.ts';
import type { Context, Database, SqlRow } from './database.ts';
import { insertJobEvent, updateJob, type Job } from './job.ts';

const OUTCOMES = ['accepted', 'refused', 'unknown', 'not-sent'] as const;

/** How the sending of an entry ended. Only `unknown` can still be decided. */
export type ResendOutcome = (typeof OUTCOMES)[number];

/** One entry that was sent again, or was about to be. */
export interface ResendAttempt {
  readonly id: number;
  readonly idInstance: string;
  /** What the entry is recognised by. */
  readonly key: string;
  /** The snapshot that it was taken from, and its place there. */
  readonly snapshot: string;
  readonly position: number;
  /** The id of the job that sent it. */
  readonly job: string;
  /** Milliseconds since the epoch, as all times here. */
  readonly intendedAt: number;
  /** `undefined` from the intent until something was heard: after a crash it is not known whether it was sent. */
  readonly outcome: ResendOutcome | undefined;
  /** The id that the gateway gave to what was sent. */
  readonly messageId: string | undefined;
  readonly decidedAt: number | undefined;
  /** What the outcome rests on. */
  readonly evidence: string | undefined;
}

export type ResendAnswer =
  | { readonly outcome: 'accepted'; readonly messageId?: string | undefined; readonly evidence?: string | undefined }
  | { readonly outcome: Exclude<ResendOutcome, 'accepted'>; readonly evidence: string };

/** Whether an entry may be sent now, once; or the row that forbids it. */
export type Intent =
  | { readonly outcome: 'intended'; readonly attempt: ResendAttempt }
  | { readonly outcome: 'blocked'; readonly by: ResendAttempt };

/** What a journal says of what was sent again. */
export interface ResendRecords {
  /** @throws {SluiceError} `not-found` for an unknown intent. */
  readResend(id: number): ResendAttempt;
  /** The attempts ever made, or meant, to send the entries of a snapshot, also from other snapshots; oldest first. Matched by `key`. */
  resendsOf(snapshot: string): readonly ResendAttempt[];
  /** The latest of an entry; an entry that was refused or not sent before is tried again. */
  latestResend(key: string): ResendAttempt | undefined;
  /** Whether the gateway gave this id to an entry of the snapshot that was sent again. */
  hasResent(snapshot: string, messageId: string): boolean;
}

/** The same, and what writes it down. Only the machine has it. */
export interface ResendAttempts extends ResendRecords {
  /**
   * Writes down that the entry at this place of the snapshot of the job is about to be sent. It may be sent when this returns `intended`,
   * and only then: an entry that was accepted, may have been, or is being sent by another run is `blocked`, whichever snapshot it is in.
   *
   * @throws {SluiceError} `job-closed` or `job-taken-over`; `bodies-not-kept` when its snapshot has no texts; `not-found` when there is no such
   * place.
   */
  intendResend(job: Job, position: number): Intent;
  /**
   * Writes down what became of an intent, or later what an `unknown` was found to be. Also the owner before may: what it knows is true
   * after the job was taken from it.
   *
   * @param by the job in which it was found out.
   * @throws {SluiceError} `already-decided` when it was decided before.
   */
  answerResend(by: Job, attempt: number, answer: ResendAnswer): ResendAttempt;
}

export function createResendAttempts(context: Context): ResendAttempts {
  const { database } = context;
  return {
    intendResend: (job, position) => database.transaction(() => intend(context, job, position)),
    answerResend: (by, attempt, answer) => database.transaction(() => decide(context, by, attempt, answer)),
    readResend: (id) => readAttempt(database, id),
    resendsOf: (snapshot) =>
      database
        .all(
          `SELECT * FROM resend_attempts WHERE entry_key IN (SELECT entry_key FROM snapshot_entries WHERE snapshot = ?) ORDER BY id`,
          [snapshot],
        )
        .map(toAttempt),
    latestResend: (key) =>
      database.all(`SELECT * FROM resend_attempts WHERE entry_key = ? ORDER BY id DESC LIMIT 1`, [key]).map(toAttempt)[0],
    hasResent: (snapshot, messageId) =>
      database.all(
        `SELECT 1 FROM resend_attempts WHERE message_id = ?
         AND entry_key IN (SELECT entry_key FROM snapshot_entries WHERE snapshot = ?) LIMIT 1`,
        [messageId, snapshot],
      ).length > 0,
  };
}

function intend(context: Context, claimed: Job, position: number): Intent {
  const { database, now } = context;
  const job = updateJob(context, claimed, {});
  const { key, snapshot } = findEntry(database, job, position);
  const [standing] = database.all(
    `SELECT * FROM resend_attempts WHERE entry_key = ? AND (outcome IS NULL OR outcome = 'accepted' OR outcome = 'unknown')`,
    [key],
  );
  if (standing !== undefined) return { outcome: 'blocked', by: toAttempt(standing) };
  const rows = database.all(
    `INSERT INTO resend_attempts (id_instance, entry_key, snapshot, position, job, intended_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
    [job.idInstance, key, snapshot, position, job.id, now()],
  );
  const attempt = toAttempt(rows[0] ?? {});
  insertJobEvent(context, job, { kind: 'resend-intended', data: { attempt: attempt.id, snapshot, position } });
  return { outcome: 'intended', attempt };
}

function findEntry(database: Database, job: Job, position: number): { readonly key: string; readonly snapshot: string } {
  const { idInstance, snapshot = '' } = job;
  const [row] = database.all(
    `SELECT entry_key, snapshot, bodies FROM snapshot_entries JOIN snapshots ON snapshots.id = snapshot WHERE snapshot = ? AND position = ?`,
    [snapshot, position],
  );
  if (row === undefined) {
    const message = `There is no entry ${position} in the snapshot of job ${job.id}. Look at what the snapshot holds.`;
    throw new SluiceError({ code: 'not-found', message, idInstance });
  }
  const columns = columnsOf('snapshot_entries', row);
  if (columns.text('bodies') !== 'full') {
    throw new SluiceError({
      code: 'bodies-not-kept',
      message: `The snapshot ${snapshot} was saved without the texts, so nothing can be restored from it. Send the messages again from where they came.`,
      idInstance,
    });
  }
  return { key: columns.text('entry_key'), snapshot: columns.text('snapshot') };
}

function decide(context: Context, by: Job, id: number, answer: ResendAnswer): ResendAttempt {
  const { database, now } = context;
  const { outcome, evidence } = answer;
  const messageId = answer.outcome === 'accepted' ? answer.messageId : undefined;
  const rows = database.all(
    `UPDATE resend_attempts SET outcome = ?, message_id = ?, decided_at = ?, evidence = ?
     WHERE id = ? AND (outcome IS NULL OR outcome = 'unknown') RETURNING *`,
    [outcome, messageId ?? null, now(), evidence ?? null, id],
  );
  if (rows[0] === undefined) throw decided(database, id);
  const attempt = toAttempt(rows[0]);
  insertJobEvent(context, by, {
    kind: 'resend-answered',
    data: { attempt: id, snapshot: attempt.snapshot, position: attempt.position, outcome, messageId, evidence },
  });
  return attempt;
}

function readAttempt(database: Database, id: number): ResendAttempt {
  const [row] = database.all(`SELECT * FROM resend_attempts WHERE id = ?`, [id]);
  if (row !== undefined) return toAttempt(row);
  throw new SluiceError({ code: 'not-found', message: `The journal knows no restore ${id}. Look at those of the snapshot.` });
}

function decided(database: Database, id: number): SluiceError {
  const { idInstance, outcome = 'unknown', position, snapshot } = readAttempt(database, id);
  return new SluiceError({
    code: 'already-decided',
    message: `What became of entry ${position} of snapshot ${snapshot} was decided before: ${outcome}. Nothing was written; read the journal to see on what evidence.`,
    idInstance,
  });
}

function toAttempt(row: SqlRow): ResendAttempt {
  const columns = columnsOf('resend_attempts', row);
  return {
    id: columns.integer('id'),
    idInstance: columns.text('id_instance'),
    key: columns.text('entry_key'),
    snapshot: columns.text('snapshot'),
    position: columns.integer('position'),
    job: columns.text('job'),
    intendedAt: columns.integer('intended_at'),
    outcome: row['outcome'] === null ? undefined : columns.oneOf('outcome', OUTCOMES),
    messageId: columns.optionalText('message_id'),
    decidedAt: columns.optionalInteger('decided_at'),
    evidence: columns.optionalText('evidence'),
  };
}
