import { capabilities } from '../capabilities.ts';
import type { Clock, JobTime } from '../clock.ts';
import type { ReadableInstance } from '../instance/queue-instance.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Overview } from '../reading/reading.ts';
import { initialWatchState, nextReadFailure, type ReadFailure, type Watched, type WatchState } from './watch-state.ts';
import { createListeners, notifyOne } from './listeners.ts';
import { minIntervalMs, activeIntervalMs, requestedPauseMs, idleIntervalMs, type WatchScope } from './poll-interval.ts';
import { poll } from './poll.ts';
import { createPollLoop } from './poll-loop.ts';

export interface WatchPorts {
  readonly instance: ReadableInstance;
  /** Its time of day says when something was read; pauses go by the other one, so a clock that is set back holds up no reading. */
  readonly clock: Clock & Pick<JobTime, 'monotonic'>;
  readonly ledger?: Ledger | undefined;
  /** A reading that the caller has already, if any: it is not repeated at once. */
  readonly first?: Overview | undefined;
  /** Receives what a listener threw, which would be lost otherwise. */
  readonly onListenerError?: ((error: unknown) => void) | undefined;
}

/** Reads a queue again and again for all listeners, and not at all while there are none. */
export interface QueueWatch {
  /** The latest state; the same object until something is read or fails. */
  readonly get: () => Watched;
  /** For how long the reading under way has gone without all its answers, in milliseconds; `undefined` while none is under way. */
  readonly unansweredMs: () => number | undefined;
  /**
   * Calls `listener` with every new value, and at once with the latest one if there is any. Who comes to want something else listens again.
   *
   * @returns what ends it; to call that twice does no harm.
   */
  readonly listen: (scope: WatchScope, listener: (watched: Watched) => void) => () => void;
  /**
   * Reads everything that is wanted as soon as the limits of the gateway allow it, and not before the time that the gateway has asked to
   * wait. Does nothing without a listener.
   */
  readonly refresh: () => void;
  /**
   * Asks nothing more until it is resumed; a reading under way is given up. For a clearing, with which no other call is to compete for the limits
   * of the gateway.
   *
   * @returns what resumes, by a fresh look. It goes on when everyone who paused has resumed.
   */
  readonly pause: () => () => void;
}

/**
 * Watches a queue, which costs the gateway the same for one listener as for a thousand: at most one call a second of each method, and far
 * fewer when nothing happens.
 *
 * @example
 * ```ts
 * const watch = watchQueue({ instance, clock });
 * const end = watch.listen('overview', ({ overview, readFailure }) => show(overview?.count, readFailure?.error.message));
 * ```
 */
export function watchQueue({ instance, clock, ledger, first, onListenerError = () => undefined }: WatchPorts): QueueWatch {
  const limits = capabilities[instance.flavor];
  const listeners = createListeners(onListenerError);
  let state = initialWatchState(first, clock);
  let watched = watchedFrom(state, undefined);
  /** Whether a caller has asked for a fresh look. */
  let isForced = false;
  let pauses = 0;
  /** When the reading under way began, by the clock that is never set, as the next two. */
  let askedAt: number | undefined;
  /** When the latest reading ended, and how long to wait after it. */
  let endedAt = first === undefined ? -Infinity : state.changedAt;
  let pauseMs = activeIntervalMs(limits, 'overview');

  const isNeeded = (): boolean => pauses === 0 && listeners.scope() !== undefined;

  function dueAt(): number {
    const { readFailure, reading } = watched;
    const minMs = Math.max(minIntervalMs(limits), readFailure === undefined ? 0 : requestedPauseMs(readFailure.error));
    const isAwaited = isForced || (readFailure === undefined && reading === undefined && listeners.scope() === 'entries');
    return endedAt + (isAwaited ? minMs : Math.max(minMs, pauseMs));
  }

  async function read(signal: AbortSignal): Promise<void> {
    const scope = listeners.scope() ?? 'overview';
    const request = { scope, isForced };
    isForced = false;
    askedAt = clock.monotonic();
    const { state: found, changed, failures } = await poll({ instance, clock, ledger, signal }, state, request);
    askedAt = undefined;
    endedAt = clock.monotonic();
    if (signal.aborted) {
      // Given up: due again as soon as anybody wants it, but not before the limits allow it, as its calls may have reached the gateway.
      if (watched.readFailure === undefined) pauseMs = 0;
      return;
    }
    const now = clock.now();
    const readFailure = failures.length === 0 ? undefined : nextReadFailure(watched.readFailure, failures, now);
    const activeMs = activeIntervalMs(limits, scope);
    if (readFailure !== undefined) pauseMs = readFailure.nextAt - now;
    else pauseMs = changed || watched.readFailure !== undefined ? activeMs : idleIntervalMs(pauseMs, activeMs);
    state = found;
    watched = watchedFrom(state, readFailure);
    listeners.notify(watched);
  }

  const pollLoop = createPollLoop({ clock, isNeeded, dueAt, poll: read });

  return {
    get: () => watched,
    unansweredMs: () => (askedAt === undefined ? undefined : clock.monotonic() - askedAt),
    listen(scope, listener) {
      const before = listeners.scope();
      const end = listeners.add(scope, listener);
      if (listeners.scope() !== before) {
        // A new listener does not wait as long as those that have seen for a while that nothing happens.
        if (watched.readFailure === undefined) pauseMs = Math.min(pauseMs, activeIntervalMs(limits, scope));
        pollLoop.reschedule();
      }
      if (state.overview !== undefined || watched.readFailure !== undefined) notifyOne(listener, watched, onListenerError);
      return () => {
        end();
        pollLoop.reschedule();
      };
    },
    refresh() {
      if (!isNeeded()) return;
      isForced = true;
      pollLoop.reschedule();
    },
    pause() {
      let isResumed = false;
      pauses += 1;
      pollLoop.reschedule();
      return () => {
        if (isResumed) return;
        isResumed = true;
        pauses -= 1;
        isForced = true;
        pollLoop.reschedule();
      };
    },
  };
}

function watchedFrom({ overview, settingsAt, reading }: WatchState, readFailure: ReadFailure | undefined): Watched {
  return { overview, settingsAt, reading, readFailure };
}
