import { type EdgeClient, SluiceError } from '@sluice/core';
import type { Overview } from '@sluice/queue';
import type { JobClock } from '@sluice/queue/job';
import type { QueueWatch, ReadFailure, Watched, WatchScope } from '@sluice/queue/watch';
import { eventsOf, untilSilent } from './event-stream.ts';
import { type PagePorts, readEdgeOverview, readEdgeQueue } from './read-pages.ts';

export interface EdgeWatchPorts extends PagePorts {
  readonly client: Pick<EdgeClient, 'readQueue' | 'streamEvents'>;
  readonly clock: JobClock;
  /** A reading that the caller has already, if any. */
  readonly first?: Overview | undefined;
}

/** The pauses between two questions, in milliseconds. An edge asks its gateway once for all who ask it. */
const ENTRIES_MS = 5000;
const OVERVIEW_MS = 10_000;
/** While the edge reports every change by itself. */
const NOTIFIED_MS = 30_000;
const MIN_MS = 1000;
const MAX_FAILED_MS = 5 * 60_000;

/** The events that change what a reading shows. */
const CHANGES: ReadonlySet<string> = new Set(['state', 'count', 'entries']);

/**
 * Watches a queue through an edge. With the entries it follows the events of the edge, and reads when one says that something has changed;
 * without, it asks now and then. An answer that is as it was costs no page.
 */
export function watchThroughEdge(ports: EdgeWatchPorts): QueueWatch {
  const { client, idInstance, clock, first } = ports;
  const listeners = new Set<{ readonly scope: WatchScope; readonly hear: (watched: Watched) => void }>();
  let watched: Watched = { overview: first, settingsAt: first?.at, reading: undefined, readFailure: undefined };
  let etags: Partial<Record<WatchScope, string | undefined>> = {};
  let pauses = 0;
  let round: AbortController | undefined;
  let waiting = new AbortController();
  let isWanted = false;
  let isNotified = false;
  /** When the reading under way began, by the clock that is never set. */
  let askedAt: number | undefined;

  const scopeOf = (): WatchScope | undefined => {
    if (listeners.size === 0 || pauses > 0) return undefined;
    return [...listeners].some(({ scope }) => scope === 'entries') ? 'entries' : 'overview';
  };
  const wake = (): void => {
    isWanted = true;
    waiting.abort();
  };

  function show(next: Watched): void {
    watched = next;
    for (const one of Array.from(listeners)) if (listeners.has(one)) one.hear(watched);
  }

  async function read(scope: WatchScope, signal: AbortSignal): Promise<void> {
    try {
      const options = { signal, etag: etags[scope] };
      if (scope === 'entries') {
        const found = await readEdgeQueue(ports, options);
        if (found === undefined) return show(renewed(watched, clock.now()));
        etags = { entries: found.etag };
        return show({ overview: found.value, settingsAt: found.value.at, reading: found.value, readFailure: undefined });
      }
      const found = await readEdgeOverview(ports, options);
      if (found === undefined) return show({ ...watched, overview: at(watched.overview, clock.now()), readFailure: undefined });
      etags = { ...etags, overview: found.etag };
      show({ ...watched, overview: found.value, settingsAt: found.value.at, readFailure: undefined });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof SluiceError)) throw error;
      show({ ...watched, readFailure: failureAfter(watched.readFailure, error, clock.now()) });
    }
  }

  /** Has the events of the edge say when to read. Without them it is asked more often. */
  async function follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const { body } = await client.streamEvents(idInstance, { signal });
        for await (const { event } of untilSilent(eventsOf(body), { clock, signal })) {
          isNotified = true;
          if (CHANGES.has(event)) wake();
        }
      } catch {
        // Why the queue cannot be read, the reading itself says.
      }
      isNotified = false;
      await clock.sleep(OVERVIEW_MS, signal).catch(() => undefined);
    }
  }

  async function rounds(signal: AbortSignal, scope: WatchScope): Promise<void> {
    if (scope === 'entries') void follow(signal);
    while (!signal.aborted) {
      isWanted = false;
      askedAt = clock.monotonic();
      await read(scope, signal);
      if (!signal.aborted) askedAt = undefined;
      // Also where an event says that it has changed again.
      await clock.sleep(MIN_MS, signal).catch(() => undefined);
      const { readFailure } = watched;
      const nextMs = readFailure === undefined ? (isNotified ? NOTIFIED_MS : INTERVALS[scope]) : pauseAfter(readFailure);
      if (!isWanted) await pause(signal, nextMs);
    }
  }

  async function pause(signal: AbortSignal, ms: number): Promise<void> {
    waiting = new AbortController();
    await clock.sleep(Math.max(0, ms), AbortSignal.any([signal, waiting.signal])).catch(() => undefined);
  }

  let running: WatchScope | undefined;
  /** Not at once: who comes to want something else may first end what he had. */
  const reschedule = (): void =>
    queueMicrotask(() => {
      const scope = scopeOf();
      if (scope === running) return;
      running = scope;
      round?.abort();
      round = undefined;
      isNotified = false;
      askedAt = undefined;
      if (scope === undefined) return;
      round = new AbortController();
      void rounds(round.signal, scope);
    });

  return {
    get: () => watched,
    unansweredMs: () => (askedAt === undefined ? undefined : clock.monotonic() - askedAt),
    listen(scope, hear) {
      const one = { scope, hear };
      listeners.add(one);
      reschedule();
      if (watched.overview !== undefined || watched.readFailure !== undefined) hear(watched);
      return () => {
        listeners.delete(one);
        reschedule();
      };
    },
    refresh: () => {
      if (scopeOf() !== undefined) wake();
    },
    pause() {
      let isResumed = false;
      pauses += 1;
      reschedule();
      return () => {
        if (isResumed) return;
        isResumed = true;
        pauses -= 1;
        reschedule();
      };
    },
  };
}

const INTERVALS: Readonly<Record<WatchScope, number>> = { entries: ENTRIES_MS, overview: OVERVIEW_MS };

/** The same facts, as of now. */
function renewed({ overview, reading, settingsAt }: Watched, now: number): Watched {
  return {
    overview: at(overview, now),
    settingsAt: settingsAt === undefined ? undefined : now,
    reading: reading && { ...reading, at: now, since: now },
    readFailure: undefined,
  };
}

function at(overview: Overview | undefined, now: number): Overview | undefined {
  return overview && { ...overview, at: now };
}

function failureAfter(before: ReadFailure | undefined, error: SluiceError, now: number): ReadFailure {
  const failures = (before?.failures ?? 0) + 1;
  return { since: before?.since ?? now, failures, error, nextAt: now + pauseAfter({ failures, error }) };
}

/** How long to wait after so many failures: by how often it failed, not by the time of day, which can be set. */
function pauseAfter({ failures, error }: Pick<ReadFailure, 'failures' | 'error'>): number {
  return Math.max(Math.min(OVERVIEW_MS * 2 ** (failures - 1), MAX_FAILED_MS), error.retryAfterMs ?? 0);
}
