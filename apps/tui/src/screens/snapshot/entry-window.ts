import type { SluiceError } from '@sluice/core';
import type { StoredEntry } from '@sluice/queue/journal';
import { loaded } from '../../app/loaded.ts';
import type { KeptSnapshots } from '../../access/access.ts';

/** The entries of a snapshot that are seen, and those around them. */
export interface EntryWindow {
  /** `undefined` where it was not read yet. */
  readonly at: (position: number) => StoredEntry | undefined;
  /** Reads what is missing of these. */
  readonly want: (positions: readonly number[]) => void;
  readonly error: () => SluiceError | undefined;
}

const PAGE = 100;
/** So many pages are kept: more than any screen shows of a list that was searched. */
const MAX_PAGES = 200;

/** Reads a snapshot by pages, as they are wanted, and calls `changed` when one has come. */
export function createEntryWindow(kept: Pick<KeptSnapshots, 'entriesAfter'>, id: string, changed: () => void): EntryWindow {
  const pages = new Map<number, ReadonlyMap<number, StoredEntry>>();
  const asked = new Set<number>();
  let error: SluiceError | undefined;

  async function read(page: number): Promise<void> {
    asked.add(page);
    const found = await loaded(() => kept.entriesAfter(id, page * PAGE, PAGE));
    asked.delete(page);
    if (found.kind === 'failed') ({ error } = found);
    if (found.kind === 'ready') {
      pages.set(page, new Map(found.value.map((entry) => [entry.position, entry])));
      const [oldest] = pages.keys();
      if (pages.size > MAX_PAGES && oldest !== undefined) pages.delete(oldest);
    }
    changed();
  }

  return {
    at: (position) => pages.get(pageOf(position))?.get(position),
    want(positions) {
      // One that cannot be read would be asked for again and again.
      if (error !== undefined) return;
      for (const page of new Set(positions.map(pageOf))) if (!pages.has(page) && !asked.has(page)) void read(page);
    },
    error: () => error,
  };
}

function pageOf(position: number): number {
  return Math.floor((position - 1) / PAGE);
}
