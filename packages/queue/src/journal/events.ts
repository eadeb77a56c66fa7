import { SluiceError } from '@sluice/core';
import { columnsOf, isInteger, type Json } from './columns.ts';
import type { Context, Database, SqlRow, SqlValue } from './database.ts';
import { required } from './said.ts';

/** Something that happened. It is never changed. */
export interface JournalEvent {
  /** Its number in the journal; later events have larger ones. */
  readonly n: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly idInstance: string | undefined;
  /** The id of the clearing or restore that it belongs to. */
  readonly job: string | undefined;
  /** One word. The journal itself writes those listed in `JOURNAL.md`. */
  readonly kind: string;
  /** Who did it. */
  readonly actor: string;
  /** Why, where the operator was asked. */
  readonly reason: string | undefined;
  readonly data: Json;
}

/** An event that is about to be written. `data` must not hold a secret, nor the text of a message: both would be exported. */
export type NewEvent = Pick<JournalEvent, 'kind' | 'actor'> & {
  readonly idInstance?: string | undefined;
  readonly job?: string | undefined;
  readonly reason?: string | undefined;
  readonly data?: Json | undefined;
};

/** Which events are meant: those of which all that is given is true. */
export interface EventFilter {
  readonly idInstance?: string | undefined;
  readonly job?: string | undefined;
  readonly kind?: string | undefined;
}

export interface EventPage extends EventFilter {
  readonly order: 'oldest-first' | 'newest-first';
  /** How many at most: 1 to 1,000. */
  readonly limit: number;
  /** The number of the last event of the page before; left out for the first page. */
  readonly beyond?: number | undefined;
}

/** What a journal says of what happened. */
export interface EventRecords {
  events(page: EventPage): readonly JournalEvent[];
  /**
   * All events that are meant, oldest first, each as a line of JSON in the shape of `JournalEvent`, with its line feed. It holds a page at a
   * time, and may be read as slowly as one likes: nothing is locked.
   */
  exportJsonl(filter?: EventFilter): Iterable<string>;
}

/** The same, and what adds to it. */
export interface Events extends EventRecords {
  /** @returns the number of the event, durable by then. */
  appendEvent(event: NewEvent): number;
}

const MAX_PAGE_SIZE = 1000;
const EXPORT_PAGE = 200;

export function createEvents(context: Context): Events {
  const { database } = context;
  return {
    appendEvent: (event) => insertEvent(context, event),
    events: (page) => readPage(database, page),
    exportJsonl: function* (filter = {}) {
      let beyond = 0;
      for (;;) {
        const page = readPage(database, { ...filter, order: 'oldest-first', limit: EXPORT_PAGE, beyond });
        for (const event of page) yield `${JSON.stringify(event)}\n`;
        const last = page.at(-1);
        if (last === undefined) return;
        beyond = last.n;
      }
    },
  };
}

/** Writes an event, in the transaction that is open if there is one. */
export function insertEvent({ database, now }: Context, event: NewEvent): number {
  const { idInstance, job, kind, actor, reason, data = {} } = event;
  const rows = database.all(
    `INSERT INTO events (at, id_instance, job, kind, actor, reason, data) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING n`,
    [
      now(),
      idInstance ?? null,
      job ?? null,
      required('kind of the event', kind),
      required('actor', actor),
      reason ?? null,
      JSON.stringify(data),
    ],
  );
  return columnsOf('events', rows[0] ?? {}).integer('n');
}

function readPage(database: Database, { order, limit, beyond, idInstance, job, kind }: EventPage): readonly JournalEvent[] {
  if (!isInteger(limit) || limit < 1 || limit > MAX_PAGE_SIZE) {
    throw new SluiceError({
      code: 'invalid-request',
      message: `A page of the journal has 1 to ${MAX_PAGE_SIZE} events, not ${limit}. Ask for the next page for more.`,
    });
  }
  const isForward = order === 'oldest-first';
  const conditions: readonly (readonly [sql: string, value: SqlValue | undefined])[] = [
    ['id_instance = ?', idInstance],
    ['job = ?', job],
    ['kind = ?', kind],
    [isForward ? 'n > ?' : 'n < ?', beyond],
  ];
  const given = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const where = given.length > 0 ? `WHERE ${given.map(({ sql }) => sql).join(' AND ')}` : '';
  const rows = database.all(`SELECT * FROM events ${where} ORDER BY n ${isForward ? 'ASC' : 'DESC'} LIMIT ?`, [
    ...given.map(({ value }) => value),
    limit,
  ]);
  return rows.map(toEvent);
}

function toEvent(row: SqlRow): JournalEvent {
  const columns = columnsOf('events', row);
  return {
    n: columns.integer('n'),
    at: columns.integer('at'),
    idInstance: columns.optionalText('id_instance'),
    job: columns.optionalText('job'),
    kind: columns.text('kind'),
    actor: columns.text('actor'),
    reason: columns.optionalText('reason'),
    data: columns.json('data'),
  };
}
