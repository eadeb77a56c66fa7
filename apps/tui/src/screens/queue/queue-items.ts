import { gatewayTypeOf } from '@sluice/core';
import type { AgeBucket } from '@sluice/queue/forecast';
import type { EntryKey, QueueRow } from '@sluice/queue/reading';

/** An entry of the list, by a name that no other entry of it has. */
export interface NamedRow {
  /** Its key; of entries without an id that are alike, the second and the others have a number behind it. */
  readonly id: string;
  readonly row: QueueRow;
}

export function itemsOf(rows: readonly QueueRow[]): readonly NamedRow[] {
  const seen = new Map<EntryKey, number>();
  return rows.map((row) => {
    const nth = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, nth);
    return { id: nth === 1 ? row.key : `${row.key} ${nth}`, row };
  });
}

export function typeOf({ row }: NamedRow): string {
  return gatewayTypeOf(row.entry);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const UNDER: readonly (readonly [AgeBucket, ms: number])[] = [
  ['<1m', MINUTE_MS],
  ['<10m', 10 * MINUTE_MS],
  ['<1h', HOUR_MS],
  ['<6h', 6 * HOUR_MS],
  ['<12h', 12 * HOUR_MS],
  ['<24h', 24 * HOUR_MS],
];

/** How long an entry has waited, in the steps of the histogram. @param now milliseconds since the epoch. */
export function ageOf({ row: { acceptedAt } }: NamedRow, now: number): AgeBucket {
  if (acceptedAt === undefined) return 'unknown';
  const ageMs = now - acceptedAt.at;
  return UNDER.find(([, ms]) => ageMs < ms)?.[0] ?? 'older';
}
