import { SluiceError } from '@sluice/core';
import { columnsOf } from './columns.ts';
import type { Context } from './context.ts';
import type { Database, SqlRow } from './database.ts';
import { insertWorkEvent, updateWork, type Work } from './work.ts';

const OUTCOMES = ['accepted', 'refused', 'unknown', 'not-sent'] as const;

/** How the sending of an entry ended. Only `unknown` can still be decided. */
export type RestoreOutcome = (typeof OUTCOMES)[number];

/** One entry that was sent again, or was about to be. */
export interface Restore {
  readonly id: number;
  readonly idInstance: string;
  /** What the entry is recognised by. */
  readonly key: string;
  /** The snapshot that it was taken from, and its place there. */
  readonly snapshot: string;
  readonly place: number;
  /** The id of the work that sent it. */
  readonly work: string;
  /** Milliseconds since the epoch, as all times here. */
  readonly intendedAt: number;
  /** `undefined` from the intent until something was heard: after a crash nobody knows whether it was sent. */
  readonly outcome: RestoreOutcome | undefined;
  /** The id that the gateway gave to what was sent. */
  readonly messageId: string | undefined;
  readonly decidedAt: number | undefined;
  /** What the outcome rests on. */
  readonly evidence: string | undefined;
}

export type RestoreAnswer =
  | { readonly outcome: 'accepted'; readonly messageId?: string | undefined; readonly evidence?: string | undefined }
  | { readonly outcome: Exclude<RestoreOutcome, 'accepted'>; readonly evidence: string };

/** Whether an entry may be sent now, once; or the row that forbids it. */
export type Intent =
  | { readonly outcome: 'intended'; readonly restore: Restore }
  | { readonly outcome: 'blocked'; readonly by: Restore };

export interface Restores {
  /**
   * Writes down that the entry at this place of the snapshot of the work is about to be sent. It may be sent when this returns `intended`,
   * and only then: an entry that was accepted, may have been, or is being sent by somebody is `blocked`, whichever snapshot it is in.
   *
   * @throws {SluiceError} `refused` when the work was closed or taken over, or its texts were not kept; `not-found` when there is no
   * such place.
   */
  intendRestore(work: Work, place: number): Intent;
  /**
   * Writes down what became of an intent, or later what an `unknown` was found to be. Also the owner before may: what it knows is true
   * after the work was taken from it.
   *
   * @param by the work in which it was found out.
   * @throws {SluiceError} `refused` when it was decided before.
   */
  answerRestore(by: Work, restore: number, answer: RestoreAnswer): Restore;
  /** @throws {SluiceError} `not-found` for an unknown intent. */
  readRestore(id: number): Restore;
  /** What was ever sent, or meant to be, of the entries of a snapshot, also from other snapshots; oldest first. Matched by `key`. */
  restoresOf(snapshot: string): readonly Restore[];
}

export function createRestores(context: Context): Restores {
  const { database } = context;
  return {
    intendRestore: (work, place) => database.transaction(() => intend(context, work, place)),
    answerRestore: (by, restore, answer) => database.transaction(() => decide(context, by, restore, answer)),
    readRestore: (id) => readRestore(database, id),
    restoresOf: (snapshot) =>
      database
        .all(
          `SELECT * FROM restores WHERE entry_key IN (SELECT entry_key FROM snapshot_entries WHERE snapshot = ?) ORDER BY id`,
          [snapshot],
        )
        .map(toRestore),
  };
}

function intend(context: Context, claimed: Work, place: number): Intent {
  const { database, now } = context;
  const work = updateWork(context, claimed, {});
  const { key, snapshot } = findEntry(database, work, place);
  const [standing] = database.all(
    `SELECT * FROM restores WHERE entry_key = ? AND (outcome IS NULL OR outcome = 'accepted' OR outcome = 'unknown')`,
    [key],
  );
  if (standing !== undefined) return { outcome: 'blocked', by: toRestore(standing) };
  const rows = database.all(
    `INSERT INTO restores (id_instance, entry_key, snapshot, place, work, intended_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
    [work.idInstance, key, snapshot, place, work.id, now()],
  );
  const restore = toRestore(rows[0] ?? {});
  insertWorkEvent(context, work, { kind: 'restore-intended', data: { restore: restore.id, snapshot, place } });
  return { outcome: 'intended', restore };
}

function findEntry(database: Database, work: Work, place: number): { readonly key: string; readonly snapshot: string } {
  const { idInstance, snapshot = '' } = work;
  const [row] = database.all(
    `SELECT entry_key, snapshot, texts FROM snapshot_entries JOIN snapshots ON snapshots.id = snapshot WHERE snapshot = ? AND place = ?`,
    [snapshot, place],
  );
  if (row === undefined) {
    const message = `There is no entry ${place} in the snapshot of work ${work.id}. Look at what the snapshot holds.`;
    throw new SluiceError({ code: 'not-found', message, idInstance });
  }
  const columns = columnsOf('snapshot_entries', row);
  if (columns.text('texts') !== 'keep') {
    throw new SluiceError({
      code: 'refused',
      message: `The snapshot ${snapshot} was saved without the texts, so nothing can be restored from it. Send the messages anew from where they came.`,
      idInstance,
    });
  }
  return { key: columns.text('entry_key'), snapshot: columns.text('snapshot') };
}

function decide(context: Context, by: Work, id: number, answer: RestoreAnswer): Restore {
  const { database, now } = context;
  const { outcome, evidence } = answer;
  const messageId = answer.outcome === 'accepted' ? answer.messageId : undefined;
  const rows = database.all(
    `UPDATE restores SET outcome = ?, message_id = ?, decided_at = ?, evidence = ?
     WHERE id = ? AND (outcome IS NULL OR outcome = 'unknown') RETURNING *`,
    [outcome, messageId ?? null, now(), evidence ?? null, id],
  );
  if (rows[0] === undefined) throw decided(database, id);
  const restore = toRestore(rows[0]);
  insertWorkEvent(context, by, {
    kind: 'restore-answered',
    data: { restore: id, snapshot: restore.snapshot, place: restore.place, outcome, messageId, evidence },
  });
  return restore;
}

function readRestore(database: Database, id: number): Restore {
  const [row] = database.all(`SELECT * FROM restores WHERE id = ?`, [id]);
  if (row !== undefined) return toRestore(row);
  throw new SluiceError({ code: 'not-found', message: `The journal knows no restore ${id}. Look at those of the snapshot.` });
}

function decided(database: Database, id: number): SluiceError {
  const { idInstance, outcome = 'unknown', place, snapshot } = readRestore(database, id);
  return new SluiceError({
    code: 'refused',
    message: `What became of entry ${place} of snapshot ${snapshot} was decided before: ${outcome}. Nothing was written; read the journal to see on what evidence.`,
    idInstance,
  });
}

function toRestore(row: SqlRow): Restore {
  const columns = columnsOf('restores', row);
  return {
    id: columns.whole('id'),
    idInstance: columns.text('id_instance'),
    key: columns.text('entry_key'),
    snapshot: columns.text('snapshot'),
    place: columns.whole('place'),
    work: columns.text('work'),
    intendedAt: columns.whole('intended_at'),
    outcome: row['outcome'] === null ? undefined : columns.oneOf('outcome', OUTCOMES),
    messageId: columns.maybeText('message_id'),
    decidedAt: columns.maybeWhole('decided_at'),
    evidence: columns.maybeText('evidence'),
  };
}
