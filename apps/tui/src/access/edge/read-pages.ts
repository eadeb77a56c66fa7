import { type EdgeClient, isMessageId, queueEntryOf } from '@sluice/core';
import type { Overview, Reading } from '@sluice/queue';
import { type AcceptedAt, type CallOptions, type Clock, keyOf, type QueueRow } from '@sluice/queue/reading';
import * as v from 'valibot';
import { decode } from './decode.ts';
import { overviewFacts } from './overview.ts';
import { completeness, figure, flavor, integer, json, nullable, word, words } from './schemas.ts';

const page = v.intersect([
  overviewFacts,
  v.object({
    idInstance: word,
    flavor,
    completeness,
    entries: v.array(
      v.object({
        position: integer,
        messageIds: words,
        chatId: nullable(word),
        type: word,
        body: json,
        acceptedAt: nullable(v.object({ at: integer, certainty: v.picklist(['certain', 'inferred']) })),
      }),
    ),
    next: nullable(integer),
    ageMs: figure,
  }),
]);

type Page = v.InferOutput<typeof page>;

export interface PagePorts {
  readonly client: Pick<EdgeClient, 'readQueue'>;
  /** The name of the edge. */
  readonly edge: string;
  readonly idInstance: string;
  readonly clock: Pick<Clock, 'now'>;
}

/** An answer, and its tag. */
export interface Tagged<T> {
  readonly value: T;
  readonly etag: string | undefined;
}

const MAX_PAGE = 500;
/** The queue can move between two pages: then they do not fit together, and are read again. */
const MAX_TRIES = 3;

/**
 * Reads an overview. @returns `undefined` where nothing has changed since `etag`.
 *
 * @throws {SluiceError} what the edge says.
 */
export async function readEdgeOverview(
  ports: PagePorts,
  options: CallOptions & { readonly etag?: string | undefined } = {},
): Promise<Tagged<Overview> | undefined> {
  const read = await readPage(ports, options, { limit: 1 });
  return read && { value: overviewFrom(read, ports), etag: read.etag };
}

/** Reads all that the edge knows to wait, also beyond what the gateway lists. The same besides. */
export async function readEdgeQueue(
  ports: PagePorts,
  options: CallOptions & { readonly etag?: string | undefined } = {},
): Promise<Tagged<Reading> | undefined> {
  for (let tries = 1; ; tries += 1) {
    const since = ports.clock.now();
    const first = await readPage(ports, options, { limit: MAX_PAGE });
    if (first === undefined) return undefined;
    const pages = [first.content];
    let { next } = first.content;
    while (next !== null) {
      const further = await readPage(ports, { signal: options.signal }, { limit: MAX_PAGE, after: next });
      if (further === undefined) break;
      pages.push(further.content);
      ({ next } = further.content);
    }
    const rows = pages.flatMap(({ entries }) => entries.map((entry) => rowFrom(entry, ports.idInstance)));
    const isOne = rows.every(({ position }, index) => position === index + 1) && pages.every((one) => isSame(one, first.content));
    if (!isOne && tries < MAX_TRIES) continue;
    const of = { ...overviewFrom(first, ports), since: since - first.content.ageMs };
    if (isOne) return { value: { ...of, rows, completeness: first.content.completeness }, etag: first.etag };
    return { value: { ...of, ...pieced(rows, first.content.count) }, etag: undefined };
  }
}

interface ReadPage {
  readonly content: Page;
  readonly etag: string | undefined;
  /** When the answer was there, by the clock here. */
  readonly receivedAt: number;
}

async function readPage(
  { client, edge, idInstance, clock }: PagePorts,
  { signal, etag }: CallOptions & { readonly etag?: string | undefined },
  part: { readonly limit: number; readonly after?: number },
): Promise<ReadPage | undefined> {
  const answer = await client.readQueue(idInstance, {
    ...part,
    ...(signal && { signal }),
    ...(etag !== undefined && { ifNoneMatch: etag }),
  });
  if (answer.data === undefined) return undefined;
  const receivedAt = clock.now();
  return { content: decode(page, answer.data, { edge, idInstance }), etag: answer.etag, receivedAt };
}

/** Times are those of the clock here, by how old the edge says that its reading is: the clock of the edge may be another. */
function overviewFrom({ content, receivedAt }: ReadPage, { idInstance }: PagePorts): Overview {
  const { flavor: speaks, state, isSending, reason, count, settings, ageMs } = content;
  return { idInstance, flavor: speaks, state, isSending, reason, count, settings, at: Math.round(receivedAt - ageMs) };
}

function isSame(one: Page, other: Page): boolean {
  return one.count === other.count && JSON.stringify(one.completeness) === JSON.stringify(other.completeness);
}

/** What pages of several readings show together: an entry can be on two of them, and another on none. */
function pieced(rows: readonly QueueRow[], count: number): Pick<Reading, 'rows' | 'completeness'> {
  const seen = Array.from(new Map(rows.map((row) => [row.key, row])).values(), ({ key, entry, acceptedAt }, index): QueueRow => ({
    key,
    entry,
    acceptedAt,
    position: index + 1,
  }));
  return { rows: seen, completeness: { kind: 'uncertain', shown: seen.length, total: Math.max(count, seen.length) } };
}

function rowFrom(
  { position, messageIds, chatId, type, body, acceptedAt }: Page['entries'][number],
  idInstance: string,
): QueueRow {
  const entry = queueEntryOf({ type, messageIds: messageIds.filter(isMessageId), chatId: chatId ?? undefined, body });
  const accepted: AcceptedAt | undefined = acceptedAt ?? undefined;
  return { key: keyOf(idInstance, entry), position, entry, acceptedAt: accepted };
}
