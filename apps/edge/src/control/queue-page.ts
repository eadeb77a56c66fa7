import { gatewayTypeOf } from '@sluice/core';
import { parseSelection, type Reading } from '@sluice/queue';
import { select } from '@sluice/queue/plan';
import { storedKey, type QueueRow } from '@sluice/queue/reading';
import { overviewJson } from './overview-json.ts';

/** What a caller wants to see of a queue. */
export interface PageQuery {
  readonly types: readonly string[];
  readonly chats: readonly string[];
  readonly text: string | undefined;
  readonly olderThanMs: number | undefined;
  /** How many entries at most. */
  readonly limit: number;
  /** The position of the last entry of the page before; 0 for the first page. */
  readonly after: number;
}

/** A page, of which only its times differ when the same queue is read again. */
interface QueuePage {
  readonly at: number;
  readonly ageMs: number;
  readonly [member: string]: unknown;
}

/** A page of a reading, as the contract of the edge has it. @param now milliseconds since the epoch. */
export function queuePage(reading: Reading, query: PageQuery, now: number): QueuePage {
  const { idInstance, flavor, at, completeness } = reading;
  const matching = matchingRows(reading, query, now);
  const rows = matching.filter(({ position }) => position > query.after);
  const page = rows.slice(0, query.limit);
  return {
    idInstance,
    flavor,
    ...overviewJson(reading),
    completeness,
    entries: page.map(entryJson),
    next: rows.length > page.length ? (page.at(-1)?.position ?? null) : null,
    matching: matching.length,
    ageMs: Math.max(0, now - at),
  };
}

function matchingRows(reading: Reading, { types, chats, text, olderThanMs }: PageQuery, now: number): readonly QueueRow[] {
  const conditions = {
    ...(types.length > 0 && { types }),
    ...(chats.length > 0 && { chats }),
    ...(text !== undefined && { text }),
    ...(olderThanMs !== undefined && { olderThanMs }),
  };
  if (Object.keys(conditions).length === 0) return reading.rows;
  return select(parseSelection(conditions), reading.rows, now).selected;
}

function entryJson({ position, key, entry, acceptedAt }: QueueRow): object {
  const { messageIds, chatId = null, body } = entry;
  return { position, key: storedKey(key), messageIds, chatId, type: gatewayTypeOf(entry), body, acceptedAt: acceptedAt ?? null };
}
