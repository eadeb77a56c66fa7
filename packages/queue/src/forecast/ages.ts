import { unseenIn } from '../reading/completeness.ts';
import type { AcceptedAt, QueueRow } from '../reading/queue-row.ts';
import type { Reading } from '../reading/reading.ts';

/** Of how many messages it is known how long they have waited, and how. */
export interface Ages {
  /** From a ledger of accepted sends. */
  readonly certain: number;
  /** From the form of an id. */
  readonly inferred: number;
  /** Not at all; what cannot be seen is among them. */
  readonly unknown: number;
}

/** @param unseen how many more wait than are listed. */
export function agesOf(rows: readonly Pick<QueueRow, 'acceptedAt'>[], unseen: number): Ages {
  const of = (certainty: AcceptedAt['certainty']): number =>
    rows.filter(({ acceptedAt }) => acceptedAt?.certainty === certainty).length;
  const [certain, inferred] = [of('certain'), of('inferred')];
  return { certain, inferred, unknown: rows.length + unseen - certain - inferred };
}

/** How long a message has waited, in steps that suit the 24 hours for which a gateway keeps it. */
export type AgeBucket = '<1m' | '<10m' | '<1h' | '<6h' | '<12h' | '<24h' | 'older' | 'unknown';

/**
 * The buckets in their order, for a table's head.
 *
 * @example
 * ```ts
 * for (const bucket of AGE_BUCKETS) console.log(bucket);
 * ```
 */
export const AGE_BUCKETS: readonly AgeBucket[] = ['<1m', '<10m', '<1h', '<6h', '<12h', '<24h', 'older', 'unknown'];

/** How many messages have waited how long. */
export interface AgeCounts {
  /** How many messages; the sum of its buckets. */
  readonly entries: number;
  readonly buckets: Readonly<Record<AgeBucket, number>>;
  readonly ages: Ages;
}

export interface ChatAges extends AgeCounts {
  /** `null` for messages of which the gateway does not name the recipient. */
  readonly chatId: string | null;
}

export interface AgeHistogram {
  /** All that could be seen. */
  readonly total: AgeCounts;
  /** At most 20 chats, those with the most messages first. */
  readonly chats: readonly ChatAges[];
  /** The other chats together. */
  readonly others: AgeCounts & { readonly chats: number };
  /** How many more wait that could not be seen: they are in none of these counts. */
  readonly unseen: number;
}

const MAX_CHATS = 20;

/**
 * How long the messages of each chat have waited. @param now milliseconds since the epoch.
 *
 * @example
 * ```ts
 * const { chats } = ageHistogram(reading, Date.now());
 * console.log(chats.length);
 * ```
 */
export function ageHistogram(reading: Reading, now: number): AgeHistogram {
  const byChat = Map.groupBy(reading.rows, ({ entry }) => entry.chatId ?? null);
  const chats = [...byChat].toSorted(([, one], [, other]) => other.length - one.length);
  const rest = chats.slice(MAX_CHATS);
  return {
    total: countsOf(reading.rows, now),
    chats: chats.slice(0, MAX_CHATS).map(([chatId, rows]) => {
      const { entries, buckets, ages } = countsOf(rows, now);
      return { chatId, entries, buckets, ages };
    }),
    others: {
      chats: rest.length,
      ...countsOf(
        rest.flatMap(([, rows]) => rows),
        now,
      ),
    },
    unseen: unseenIn(reading.completeness),
  };
}

function countsOf(rows: readonly QueueRow[], now: number): AgeCounts {
  const buckets: Record<AgeBucket, number> = {
    '<1m': 0,
    '<10m': 0,
    '<1h': 0,
    '<6h': 0,
    '<12h': 0,
    '<24h': 0,
    older: 0,
    unknown: 0,
  };
  for (const { acceptedAt } of rows) buckets[acceptedAt === undefined ? 'unknown' : bucketOf(now - acceptedAt.at)] += 1;
  return { entries: rows.length, buckets, ages: agesOf(rows, 0) };
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

/** One that seems to come from the future, by a clock that is ahead, has only just come. */
function bucketOf(ageMs: number): AgeBucket {
  return UNDER.find(([, ms]) => ageMs < ms)?.[0] ?? 'older';
}
