import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import type { EventFilter, JournalEvent } from '@sluice/queue/journal';
import type { Clock } from '@sluice/queue/reading';
import type { Archive } from '../../services/archive.ts';

/** The events that a filter means, newest first, as far as they were wanted. */
export interface EventFeed {
  readonly events: () => readonly JournalEvent[];
  /** How many were looked at for them. */
  readonly searched: () => number;
  /** Whether the oldest was looked at, or as many are kept as are ever shown. */
  readonly isAtEnd: () => boolean;
  readonly isFull: () => boolean;
  readonly isReading: () => boolean;
  readonly error: () => SluiceError | undefined;
  /** Reads on until there are so many, or no more. */
  readonly want: (count: number) => void;
  /** Reads those that were written since. */
  readonly refresh: () => Promise<void>;
  /** Reads no further until more is wanted. */
  readonly pause: () => void;
  readonly stop: () => void;
}

const PAGE = 200;
/** A filter leads to what lies further back. */
export const MAX_EVENTS = 10_000;

const PASSING: ReadonlySet<SluiceErrorCode> = new Set([
  'network',
  'timeout',
  'gateway-unavailable',
  'rate-limited',
  'overloaded',
]);

export interface FeedFilter extends EventFilter {
  readonly matches: (event: JournalEvent) => boolean;
}

export function createEventFeed(
  archive: Pick<Archive, 'events'>,
  { matches, ...filter }: FeedFilter,
  { clock, changed }: { readonly clock: Clock; readonly changed: () => void },
): EventFeed {
  const stopped = new AbortController();
  const { signal } = stopped;
  let events: readonly JournalEvent[] = [];
  let newest = 0;
  let beyond: number | undefined;
  let searched = 0;
  let wanted = 0;
  let isAtEnd = false;
  let isReading = false;
  let error: SluiceError | undefined;

  async function readOn(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (events.length < Math.min(wanted, MAX_EVENTS) && !isAtEnd && !signal.aborted) {
        const page = await archive.events({ ...filter, order: 'newest-first', limit: PAGE, beyond });
        if (signal.aborted) return;
        newest = Math.max(newest, page[0]?.n ?? 0);
        beyond = page.at(-1)?.n ?? beyond;
        searched += page.length;
        isAtEnd = page.length < PAGE;
        events = events.concat(page.filter(matches));
        changed();
        await clock.sleep(0, signal);
      }
    } catch (failure) {
      if (signal.aborted) return;
      if (!(failure instanceof SluiceError)) throw failure;
      error = failure;
      isAtEnd = true;
    } finally {
      isReading = false;
    }
    changed();
  }

  async function refresh(): Promise<void> {
    if (isReading) return;
    if (error !== undefined) {
      // An edge that was away can be there again; a journal that is damaged stays so.
      if (!PASSING.has(error.code)) return;
      error = undefined;
      isAtEnd = false;
      return readOn();
    }
    // Before the first page there is nothing that others could be newer than.
    if (newest === 0 && !isAtEnd) return;
    const found: JournalEvent[] = [];
    let since: number | undefined;
    try {
      for (;;) {
        const page = await archive.events({ ...filter, order: 'newest-first', limit: PAGE, beyond: since });
        if (signal.aborted) return;
        const fresh = page.filter(({ n }) => n > newest);
        found.push(...fresh);
        since = page.at(-1)?.n;
        if (fresh.length < PAGE || found.length >= MAX_EVENTS) break;
      }
    } catch (failure) {
      if (!(failure instanceof SluiceError)) throw failure;
      error = failure;
      return changed();
    }
    // Another look may have found some of them meanwhile.
    const fresh = found.filter(({ n }) => n > newest);
    const [latest] = fresh;
    if (latest === undefined) return;
    newest = latest.n;
    searched += fresh.length;
    events = [...fresh.filter(matches), ...events].slice(0, MAX_EVENTS);
    changed();
  }

  return {
    events: () => events,
    searched: () => searched,
    isAtEnd: () => isAtEnd,
    isFull: () => events.length >= MAX_EVENTS,
    isReading: () => isReading,
    error: () => error,
    want(count) {
      wanted = Math.max(wanted, count);
      if (events.length < Math.min(wanted, MAX_EVENTS) && !isAtEnd) void readOn();
    },
    refresh,
    pause() {
      wanted = 0;
    },
    stop: () => stopped.abort(),
  };
}
