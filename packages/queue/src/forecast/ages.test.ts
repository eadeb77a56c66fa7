import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readings } from '../../test/forecast-cases.ts';
import { entries, entry, messageId, reading, START } from '../../test/reading.ts';
import type { AcceptedAt } from '../reading/queue-row.ts';
import { AGE_BUCKETS, ageHistogram, type AgeCounts } from './ages.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

function ago(ms: number, certainty: AcceptedAt['certainty'] = 'certain'): AcceptedAt {
  return { at: START - ms, certainty };
}

/** The buckets that are not empty. */
function filled({ buckets }: AgeCounts): Partial<AgeCounts['buckets']> {
  return Object.fromEntries(AGE_BUCKETS.flatMap((name) => (buckets[name] > 0 ? [[name, buckets[name]]] : [])));
}

test('each message is in the step of its age, and those of unknown age are by themselves', () => {
  const acceptedAt = [
    ago(24 * HOUR_MS),
    ago(24 * HOUR_MS - 1),
    ago(12 * HOUR_MS),
    ago(HOUR_MS),
    ago(MINUTE_MS, 'inferred'),
    ago(0),
    undefined,
  ];
  const { total } = ageHistogram(reading({ entries: entries(7), acceptedAt }), START);
  expect(filled(total)).toEqual({ older: 1, '<24h': 2, '<6h': 1, '<10m': 1, '<1m': 1, unknown: 1 });
  expect(total.ages).toEqual({ certain: 5, inferred: 1, unknown: 1 });
});

test('messages grow older while nothing is read', () => {
  const histogram = ageHistogram(reading({ entries: entries(1), acceptedAt: [ago(0)] }), START + 7 * HOUR_MS);
  expect(filled(histogram.total)).toEqual({ '<12h': 1 });
});

test('a message of a gateway whose clock is ahead has only just come', () => {
  const histogram = ageHistogram(reading({ entries: entries(1), acceptedAt: [ago(-30_000)] }), START);
  expect(filled(histogram.total)).toEqual({ '<1m': 1 });
});

test('the chats with the most messages come first, and those after the twentieth are summed', () => {
  const listed = Array.from({ length: 25 }, (_, chat) =>
    Array.from({ length: 25 - chat }, (_unused, i) =>
      entry({ chatId: `7999000${chat}@c.us`, messageIds: [messageId(chat * 100 + i)] }),
    ),
  ).flat();
  const { chats, others } = ageHistogram(reading({ entries: listed }), START);
  expect(chats.map(({ entries: many }) => many)).toEqual(Array.from({ length: 20 }, (_, chat) => 25 - chat));
  expect(chats[0]?.chatId).toBe('79990000@c.us');
  expect(others).toMatchObject({ chats: 5, entries: 15 });
});

test('messages whose recipients the gateway does not name are together, and what cannot be seen is counted beside them', () => {
  const withoutChat = { ...entry(), chatId: undefined };
  const { chats, unseen } = ageHistogram(
    reading({ entries: [withoutChat, withoutChat], completeness: { kind: 'truncated', shown: 2, total: 742 } }),
    START,
  );
  expect(chats).toMatchObject([{ chatId: null, entries: 2 }]);
  expect(unseen).toBe(740);
});

test('no message is lost or counted twice', () => {
  fc.assert(
    fc.property(readings('some'), fc.infiniteStream(fc.nat(40)), (known, chatOf) => {
      const rows = known.rows.map((row) => ({ ...row, entry: { ...row.entry, chatId: `${chatOf.next().value}` } }));
      const { total, chats, others } = ageHistogram({ ...known, rows }, START);
      expect(total.entries).toBe(rows.length);
      expect(chats.length).toBeLessThanOrEqual(20);
      for (const name of AGE_BUCKETS) {
        expect([...chats, others].reduce((sum, { buckets }) => sum + buckets[name], 0)).toBe(total.buckets[name]);
      }
      for (const row of [total, others, ...chats]) {
        expect(Object.values(row.buckets).reduce((sum, many) => sum + many, 0)).toBe(row.entries);
        expect(row.ages.unknown).toBe(row.buckets.unknown);
      }
    }),
  );
});
