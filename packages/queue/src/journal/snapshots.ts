import { gatewayTypeOf, SluiceError } from '@sluice/core';
import { refusal } from '../sentences/refusal.ts';
import type { Completeness } from '../reading/completeness.ts';
import { storedKey } from '../reading/entry-key.ts';
import type { QueueRow } from '../reading/queue-row.ts';
import { columnsOf, isInteger, unreadable, type Json } from './columns.ts';
import type { Context, Database, SqlRow } from './database.ts';
import { digestOfEntry, digestOfSnapshot, type SnapshotMeta, type SnapshotInfo, type StoredEntry } from './snapshot.ts';
import { mask, BODY_POLICIES, type BodyPolicy } from './body-policy.ts';
import { insertJobEvent, updateJob, type Job } from './job.ts';

/** What a snapshot keeps of a row. */
type CapturedRow = Pick<QueueRow, 'key' | 'position' | 'entry'>;

/** What a journal says of snapshots. */
export interface SnapshotRecords {
  /** What becomes of message bodies in the snapshots that are saved from now on. */
  readonly bodies: BodyPolicy;
  /** Those of one instance, or of all, newest first. */
  listSnapshots(idInstance?: string): readonly SnapshotInfo[];
  /** @throws {SluiceError} `not-found` for an unknown snapshot. */
  readSnapshot(id: string): SnapshotInfo;
  /**
   * All entries in their order, a page of them in memory at a time.
   *
   * @param after the position behind which they begin: 0, the beginning, unless given.
   * @throws {SluiceError} `not-found` for an unknown snapshot, or when it is deleted meanwhile; `journal-damaged` where entries are missing.
   */
  iterateEntries(id: string, after?: number): Iterable<StoredEntry>;
  /** @throws {SluiceError} `not-found` where the snapshot has no entry at this position. */
  readEntry(id: string, position: number): StoredEntry;
  /** Whether one of the messages of a snapshot has this id. */
  hasMessage(id: string, messageId: string): boolean;
}

/** The same, and what saves one. Only the machine has it. */
export interface Snapshots extends SnapshotRecords {
  /**
   * Puts a reading away, whole or not at all, and notes in the job that this is its snapshot now. Durable when it returns.
   *
   * @throws {SluiceError} `job-closed` or `job-taken-over`.
   */
  saveSnapshot(job: Job, capture: SnapshotMeta, rows: readonly CapturedRow[]): Job;
}

const PAGE = 100;

export function createSnapshots(context: Context, bodies: BodyPolicy): Snapshots {
  const { database } = context;
  return {
    bodies,
    saveSnapshot: (job, capture, rows) => {
      const id = crypto.randomUUID();
      const stored = rows.map((row) => storedEntry(id, row, bodies));
      const info = { ...capture, id, idInstance: job.idInstance, entryCount: rows.length, bodies };
      const digest = digestOfSnapshot(info, stored);
      return database.transaction(() => save(context, job, { ...info, digest }, stored));
    },
    listSnapshots: (idInstance) =>
      (idInstance === undefined
        ? database.all(`SELECT * FROM snapshots ORDER BY taken_at DESC, rowid DESC`)
        : database.all(`SELECT * FROM snapshots WHERE id_instance = ? ORDER BY taken_at DESC, rowid DESC`, [idInstance])
      ).map(toInfo),
    readSnapshot: (id) => readSnapshot(database, id),
    readEntry: (id, position) => {
      const [row] = database.all(`SELECT * FROM snapshot_entries WHERE snapshot = ? AND position = ?`, [id, position]);
      if (row !== undefined) return toEntry(row);
      throw new SluiceError({
        code: 'not-found',
        message: `The snapshot ${id} has no entry ${position}. Look at what the snapshot holds.`,
      });
    },
    hasMessage: (id, messageId) =>
      database.all(
        `SELECT 1 FROM snapshot_entries, json_each(CASE WHEN json_valid(ids) THEN ids ELSE '[]' END) AS known
         WHERE snapshot = ? AND known.value = ? LIMIT 1`,
        [id, messageId],
      ).length > 0,
    iterateEntries: function* (id, after = 0) {
      const { entryCount } = readSnapshot(database, id);
      const [further] = database.all(`SELECT position FROM snapshot_entries WHERE snapshot = ? AND position > ?`, [
        id,
        entryCount,
      ]);
      if (further !== undefined) throw unreadable('snapshots.entry_count');
      for (let position = after; position < entryCount;) {
        const page = database.all(
          `SELECT * FROM snapshot_entries WHERE snapshot = ? AND position > ? ORDER BY position LIMIT ?`,
          [id, position, PAGE],
        );
        for (const row of page) {
          const entry = toEntry(row);
          if (entry.position !== position + 1) throw unreadable('snapshot_entries.position');
          position = entry.position;
          yield entry;
        }
        if (page.length > 0) continue;
        // A reader that takes a part for the whole would restore less than was cleared.
        readSnapshot(database, id);
        throw unreadable('snapshots.entry_count');
      }
    },
  };
}

function storedEntry(snapshot: string, { key, position, entry }: CapturedRow, bodies: BodyPolicy): StoredEntry {
  const stored = {
    position,
    key: storedKey(key),
    messageIds: entry.messageIds,
    gatewayType: gatewayTypeOf(entry),
    chatId: entry.chatId,
    body: bodyToStore(entry.body, bodies),
  };
  return { ...stored, digest: digestOfEntry(snapshot, stored) };
}

function save(context: Context, job: Job, info: SnapshotInfo, entries: readonly StoredEntry[]): Job {
  const { database } = context;
  const { id, flavor, at, state, count, completeness, bodies, digest } = info;
  database.run(
    `INSERT INTO snapshots (id, id_instance, flavor, taken_at, state, count, completeness, entry_count, bodies, digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, info.idInstance, flavor, at, state, count, JSON.stringify(completeness), info.entryCount, bodies, digest],
  );
  for (const entry of entries) {
    database.run(
      `INSERT INTO snapshot_entries (snapshot, position, entry_key, ids, type, chat_id, body, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        entry.position,
        entry.key,
        JSON.stringify(entry.messageIds),
        entry.gatewayType,
        entry.chatId ?? null,
        entry.body === undefined ? null : JSON.stringify(entry.body),
        entry.digest,
      ],
    );
  }
  const moved = updateJob(context, job, { snapshot: id });
  insertJobEvent(context, moved, {
    kind: 'snapshot-saved',
    data: { snapshot: id, entries: entries.length, count, completeness, bodies },
  });
  return moved;
}

function bodyToStore(body: Json, bodies: BodyPolicy): Json | undefined {
  switch (bodies) {
    case 'full':
      return body;
    case 'masked':
      return mask(body);
    case 'none':
      return undefined;
  }
}

function readSnapshot(database: Database, id: string): SnapshotInfo {
  const [row] = database.all(`SELECT * FROM snapshots WHERE id = ?`, [id]);
  if (row !== undefined) return toInfo(row);
  throw refusal('snapshot-unknown', { id });
}

/** @throws {SluiceError} `not-found` for an unknown snapshot, `instance-mismatch` for one of another instance. */
export function checkOfInstance(database: Database, id: string, idInstance: string): void {
  const snapshot = readSnapshot(database, id);
  if (snapshot.idInstance === idInstance) return;
  throw new SluiceError({
    code: 'instance-mismatch',
    message: `The snapshot ${id} is of instance ${snapshot.idInstance}, not of ${idInstance}. Choose a snapshot of ${idInstance}.`,
    idInstance,
  });
}

function toInfo(row: SqlRow): SnapshotInfo {
  const columns = columnsOf('snapshots', row);
  return {
    id: columns.text('id'),
    idInstance: columns.text('id_instance'),
    flavor: columns.oneOf('flavor', ['plain', 'v3', 'chat-api']),
    at: columns.integer('taken_at'),
    state: columns.optionalText('state') ?? null,
    count: columns.integer('count'),
    completeness: toCompleteness(columns.json('completeness')),
    entryCount: columns.integer('entry_count'),
    bodies: columns.oneOf('bodies', BODY_POLICIES),
    digest: columns.text('digest'),
  };
}

function toCompleteness({ kind, shown, total }: Json): Completeness {
  if (kind === 'complete') return { kind };
  if ((kind === 'truncated' || kind === 'uncertain') && isInteger(shown) && isInteger(total)) return { kind, shown, total };
  throw unreadable('snapshots.completeness');
}

/**
 * A row whose content cannot be read is given without it: its digest does not fit then, and one message is skipped and named, not all of
 * them.
 */
function toEntry(row: SqlRow): StoredEntry {
  const columns = columnsOf('snapshot_entries', row);
  return {
    position: columns.integer('position'),
    key: columns.text('entry_key'),
    messageIds: readable(() => columns.texts('ids'), []),
    gatewayType: columns.text('type'),
    chatId: columns.optionalText('chat_id'),
    body: row['body'] === null ? undefined : readable(() => columns.json('body'), undefined),
    digest: columns.text('digest'),
  };
}

function readable<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
