import type { SnapshotInfo } from '@sluice/queue';
import type { StoredEntry } from '@sluice/queue/journal';
import { createFakedClock, useFakeTime } from '@sluice/testing';
import { expect, it, vi } from 'vitest';
import { en } from '../../sentences/en/en.ts';
import { everyEntry } from './entry-list.ts';
import { createEntrySearch } from './entry-search.ts';
import { createEntryWindow } from './entry-window.ts';
import { selectionOf } from './marks.ts';

useFakeTime();

const COUNT = 200_000;
const info: SnapshotInfo = {
  id: 'large',
  idInstance: '1101000001',
  flavor: 'plain',
  at: 0,
  state: 'blocked',
  count: COUNT,
  completeness: { kind: 'complete' },
  entryCount: COUNT,
  bodies: 'full',
  digest: '',
};

function entryAt(position: number): StoredEntry {
  return {
    position,
    key: String(position),
    messageIds: position === 7 ? [] : [`BAE5${position}`],
    gatewayType: 'sendMessage',
    chatId: '79990000001@c.us',
    body: { chatId: '79990000001@c.us', message: position % 50_000 === 0 ? 'Round number' : 'Offer' },
    digest: '',
  };
}

/** A snapshot that nothing holds as a whole, and how many of its entries were asked for. */
function largeArchive(): {
  readonly read: () => number;
  readonly entriesAfter: (id: string, position: number, count: number) => Promise<readonly StoredEntry[]>;
  readonly entries: () => AsyncGenerator<StoredEntry>;
} {
  const clock = createFakedClock();
  let read = 0;
  const take = (position: number): StoredEntry => {
    read += 1;
    return entryAt(position);
  };
  return {
    read: () => read,
    entriesAfter: async (_id, position, count) =>
      Array.from({ length: Math.min(count, COUNT - position) }, (_, at) => take(position + at + 1)),
    async *entries() {
      for (let position = 1; position <= COUNT; position += 1) {
        yield take(position);
        if (position % 200 === 0) await clock.sleep(0);
      }
    },
  };
}

it('of a snapshot of 200,000 messages only the pages that are seen are read', async () => {
  const archive = largeArchive();
  const window = createEntryWindow(archive, 'large', () => undefined);
  const list = everyEntry(COUNT);
  expect([list.length, list.at(COUNT - 1), list.at(COUNT), list.indexOf(COUNT)]).toEqual([COUNT, COUNT, undefined, COUNT - 1]);
  window.want([199_950, 199_951]);
  await vi.advanceTimersByTimeAsync(0);
  expect(window.at(199_950)?.messageIds).toEqual(['BAE5199950']);
  expect(window.at(1)).toBeUndefined();
  expect(archive.read()).toBe(100);
});

it('a search of 200,000 shows what it has found on the way, and ends when another begins', async () => {
  const archive = largeArchive();
  const search = createEntrySearch(archive, 'large', en, () => undefined);
  search.search('round');
  await vi.advanceTimersByTimeAsync(1);
  search.search('ROUND number');
  for (let at = 0; at < 1100 && search.found()?.isDone !== true; at += 1) await vi.advanceTimersByTimeAsync(1);
  const { entries, searched } = search.found() ?? { entries: everyEntry(0), searched: 0 };
  expect([0, 1, 2, 3, 4].map((at) => entries.at(at))).toEqual([50_000, 100_000, 150_000, 200_000, undefined]);
  expect([entries.indexOf(1), entries.indexOf(120_000), entries.indexOf(200_000)]).toEqual([0, 2, 3]);
  expect(searched).toBe(COUNT);
});

it('marks mean a selection by ids: of the marked, or of the others where those are fewer', async () => {
  const archive = largeArchive();
  expect(await selectionOf(archive, info, new Set([3, 5]))).toEqual({
    kind: 'selection',
    selection: { ids: ['BAE53', 'BAE55'] },
  });
  expect(archive.read()).toBe(2);
  expect(await selectionOf(archive, info, new Set([7]))).toEqual({ kind: 'without-id', count: 1 });
  const all = new Set(Array.from({ length: COUNT }, (_, at) => at + 1));
  expect(await selectionOf(archive, info, all)).toEqual({ kind: 'selection', selection: { all: true } });
  all.delete(9);
  const others = selectionOf(archive, info, all);
  for (let at = 0; at < 1100; at += 1) await vi.advanceTimersByTimeAsync(1);
  expect(await others).toEqual({ kind: 'selection', selection: { not: { ids: ['BAE59'] } } });
  const many = selectionOf(archive, info, new Set(Array.from({ length: 10_500 }, (_, at) => at + 100)));
  for (let at = 0; at < 1100; at += 1) await vi.advanceTimersByTimeAsync(1);
  expect(await many).toEqual({ kind: 'too-many', max: 10_000 });
});
