import type { Listing } from '../instance/queue-instance.ts';
import { columnsOf, isInteger, isObject, unreadable, type Json } from '../journal/columns.ts';
import { keyOf, storedKey } from '../reading/entry-key.ts';

/** Some entries of a list with their positions, by which a later list shows how many have left from its head. */
export interface Anchors {
  readonly listed: number;
  readonly entries: readonly { readonly position: number; readonly key: string }[];
}

/** So many lie between two anchors: a list has 500 entries at most, and an event must not hold as many keys. */
const EVERY = 10;

/** Where the list could not be read: by these nothing is known to have left. */
export const NOTHING_SEEN: Anchors = { listed: 0, entries: [] };

export function anchorsIn(idInstance: string, { entries }: Listing): Anchors {
  return {
    listed: entries.length,
    entries: entries.flatMap((entry, index) =>
      index % EVERY === 0 || index === entries.length - 1
        ? [{ position: index + 1, key: storedKey(keyOf(idInstance, entry)) }]
        : [],
    ),
  };
}

/**
 * How many have left since, at least. A queue is first in, first out (evidence/queue#order), so the entries behind have moved forward by as many.
 */
export function departedSince(idInstance: string, { listed, entries }: Anchors, now: Listing): number {
  const positions = new Map(now.entries.map((entry, index) => [storedKey(keyOf(idInstance, entry)), index + 1]));
  for (const { position, key } of entries) {
    const found = positions.get(key);
    if (found !== undefined) return Math.max(0, position - found);
  }
  return listed;
}

/** As an event holds them. @throws {SluiceError} `journal-damaged` where it does not. */
export function toAnchors(data: Json): Anchors {
  const { anchors } = data;
  if (!isObject(anchors) || !isInteger(anchors['listed']) || !Array.isArray(anchors['entries'])) throw unreadable('events');
  return {
    listed: anchors['listed'],
    entries: anchors['entries'].map((entry: unknown) => {
      if (!isObject(entry)) throw unreadable('events');
      const columns = columnsOf('events', entry);
      return { position: columns.integer('position'), key: columns.text('key') };
    }),
  };
}
