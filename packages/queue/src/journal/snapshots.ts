import { gatewayTypeOf, SluiceError, type QueueEntry } from '@sluice/core';
import type { QueueFlavor } from '../instance/flavor.ts';
import type { Completeness } from '../reading/completeness.ts';
import { columnsOf, isWhole, unreadable, type Json } from './columns.ts';
import type { Context } from './context.ts';
import type { Database, SqlRow } from './database.ts';
import { storedKey } from './stored-key.ts';
import { mask, TEXTS, type Texts } from './texts.ts';
import { insertWorkEvent, updateWork, type Work } from './work.ts';

/** What a reading tells apart from its entries. */
export interface Capture {
  /** Which API the instance speaks. */
  readonly flavor: QueueFlavor;
  /** When it was read, in milliseconds since the epoch. */
  readonly at: number;
  readonly state: string | null;
  readonly count: number;
  readonly completeness: Completeness;
}

/** A snapshot without its entries. */
export interface SnapshotInfo extends Capture {
  readonly id: string;
  readonly idInstance: string;
  readonly entryCount: number;
  /** What became of the texts. Nothing can be restored from a snapshot whose texts were not kept. */
  readonly texts: Texts;
}

/** An entry as it was put away. Its body is a JSON object in which nobody has looked for what its type promises. */
export interface StoredEntry {
  /** 1 is the head of the queue. */
  readonly place: number;
  /** What it is recognised by: the same in every snapshot. */
  readonly key: string;
  readonly messageIds: readonly string[];
  /** The type as the gateway writes it. */
  readonly gatewayType: string;
  readonly chatId: string | undefined;
  /** `undefined` where it was left out. */
  readonly body: Json | undefined;
}

export interface Snapshots {
  /** What becomes of message texts in the snapshots that are saved from now on. */
  readonly texts: Texts;
  /**
   * Puts a reading away, whole or not at all, and notes in the work that this is its snapshot now. Durable when it resolves.
   *
   * @throws {SluiceError} `refused` when the work was closed or taken over.
   */
  saveSnapshot(work: Work, capture: Capture, entries: readonly QueueEntry[]): Promise<Work>;
  /** Those of one instance, or of all, newest first. */
  listSnapshots(idInstance?: string): readonly SnapshotInfo[];
  /** @throws {SluiceError} `not-found` for an unknown snapshot. */
  readSnapshot(id: string): SnapshotInfo;
  /**
   * All entries in their order, a page of them in memory at a time.
   *
   * @throws {SluiceError} `not-found` for an unknown snapshot, `refused` when it is deleted meanwhile.
   */
  iterateEntries(id: string): Iterable<StoredEntry>;
}

const PAGE = 100;

export function createSnapshots(context: Context, texts: Texts): Snapshots {
  const { database } = context;
  return {
    texts,
    saveSnapshot: async (work, capture, entries) => {
      const keys = await Promise.all(entries.map((entry) => storedKey(work.idInstance, entry)));
      const keyed = entries.map((entry, index) => ({ entry, key: keys[index] ?? '' }));
      return database.transaction(() => save(context, texts, work, capture, keyed));
    },
    listSnapshots: (idInstance) =>
      (idInstance === undefined
        ? database.all(`SELECT * FROM snapshots ORDER BY taken_at DESC, rowid DESC`)
        : database.all(`SELECT * FROM snapshots WHERE id_instance = ? ORDER BY taken_at DESC, rowid DESC`, [idInstance])
      ).map(toInfo),
    readSnapshot: (id) => readSnapshot(database, id),
    iterateEntries: function* (id) {
      const { entryCount } = readSnapshot(database, id);
      for (let place = 0; place < entryCount;) {
        const page = database.all(`SELECT * FROM snapshot_entries WHERE snapshot = ? AND place > ? ORDER BY place LIMIT ?`, [
          id,
          place,
          PAGE,
        ]);
        for (const row of page) {
          const entry = toEntry(row);
          if (entry.place !== place + 1) throw unreadable('snapshot_entries.place');
          place = entry.place;
          yield entry;
        }
        if (page.length > 0) continue;
        // Whoever takes a part for the whole would restore less than was cleared.
        readSnapshot(database, id);
        throw unreadable('snapshots.entry_count');
      }
    },
  };
}

interface KeyedEntry {
  readonly entry: QueueEntry;
  readonly key: string;
}

function save(context: Context, texts: Texts, work: Work, capture: Capture, entries: readonly KeyedEntry[]): Work {
  const { database } = context;
  const id = crypto.randomUUID();
  const { flavor, at, state, count, completeness } = capture;
  database.run(
    `INSERT INTO snapshots (id, id_instance, flavor, taken_at, state, count, completeness, entry_count, texts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, work.idInstance, flavor, at, state, count, JSON.stringify(completeness), entries.length, texts],
  );
  for (const [index, { entry, key }] of entries.entries()) {
    database.run(
      `INSERT INTO snapshot_entries (snapshot, place, entry_key, ids, type, chat_id, body) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        index + 1,
        key,
        JSON.stringify(entry.messageIds),
        gatewayTypeOf(entry),
        entry.chatId ?? null,
        stored(entry.body, texts),
      ],
    );
  }
  const moved = updateWork(context, work, { snapshot: id });
  insertWorkEvent(context, moved, {
    kind: 'snapshot-saved',
    data: { snapshot: id, entries: entries.length, count, completeness, texts },
  });
  return moved;
}

function stored(body: Json, texts: Texts): string | null {
  switch (texts) {
    case 'keep':
      return JSON.stringify(body);
    case 'mask':
      return JSON.stringify(mask(body));
    case 'leave-out':
      return null;
  }
}

function readSnapshot(database: Database, id: string): SnapshotInfo {
  const [row] = database.all(`SELECT * FROM snapshots WHERE id = ?`, [id]);
  if (row !== undefined) return toInfo(row);
  throw new SluiceError({
    code: 'not-found',
    message: `The journal has no snapshot ${id}. Look at the list of snapshots: old ones are deleted.`,
  });
}

/** @throws {SluiceError} `not-found` for an unknown snapshot, `refused` for one that nothing of this instance can be restored from. */
export function checkOfInstance(database: Database, id: string, idInstance: string): void {
  const snapshot = readSnapshot(database, id);
  if (snapshot.idInstance === idInstance) return;
  throw new SluiceError({
    code: 'refused',
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
    at: columns.whole('taken_at'),
    state: columns.maybeText('state') ?? null,
    count: columns.whole('count'),
    completeness: toCompleteness(columns.json('completeness')),
    entryCount: columns.whole('entry_count'),
    texts: columns.oneOf('texts', TEXTS),
  };
}

function toCompleteness({ kind, shown, total }: Json): Completeness {
  if (kind === 'complete') return { kind };
  if ((kind === 'truncated' || kind === 'uncertain') && isWhole(shown) && isWhole(total)) return { kind, shown, total };
  throw unreadable('snapshots.completeness');
}

function toEntry(row: SqlRow): StoredEntry {
  const columns = columnsOf('snapshot_entries', row);
  return {
    place: columns.whole('place'),
    key: columns.text('entry_key'),
    messageIds: columns.texts('ids'),
    gatewayType: columns.text('type'),
    chatId: columns.maybeText('chat_id'),
    body: row['body'] === null ? undefined : columns.json('body'),
  };
}
