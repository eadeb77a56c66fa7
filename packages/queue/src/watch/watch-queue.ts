import { capabilities } from '../capabilities.ts';
import type { Clock } from '../clock.ts';
import type { QueueInstance } from '../instance/queue-instance.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Overview } from '../reading/reading.ts';
import { knownFrom, type Known } from './known.ts';
import { createListeners, tellOne } from './listeners.ts';
import { closestMs, livelyMs, restMs, slowerMs } from './pace.ts';
import { poll } from './poll.ts';
import { createRounds } from './rounds.ts';
import { staleFrom } from './stale.ts';
import type { Stale, Wanted, Watched } from './watched.ts';

export interface WatchPorts {
  readonly instance: QueueInstance;
  readonly clock: Clock;
  readonly ledger?: Ledger | undefined;
  /** What has been read already, if anything: it is not asked for again at once. */
  readonly first?: Overview | undefined;
  /** Is told what a listener threw, which nobody else would learn. */
  readonly onListenerError?: ((error: unknown) => void) | undefined;
}

/** Reads a queue again and again for all who listen, and for nobody when nobody does. */
export interface QueueWatch {
  /** What is known now; the same object until something is read or fails. */
  readonly get: () => Watched;
  /**
   * Calls `listener` with every new value, and at once with the latest one if there is any. Who comes to want something else listens anew.
   *
   * @returns what ends it; to call that twice does no harm.
   */
  readonly listen: (wanted: Wanted, listener: (watched: Watched) => void) => () => void;
  /**
   * Reads everything that is wanted as soon as the limits of the gateway allow it, and not before the time that the gateway has asked to
   * wait. Nothing when nobody listens.
   */
  readonly refresh: () => void;
  /**
   * Asks nothing more until it is resumed; a reading under way is given up. For a clearing, with which nobody is to compete for the limits
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
 * const end = watch.listen('overview', ({ overview, stale }) => show(overview?.count, stale?.error.message));
 * ```
 */
export function watchQueue({ instance, clock, ledger, first, onListenerError = () => undefined }: WatchPorts): QueueWatch {
  const limits = capabilities[instance.flavor];
  const listeners = createListeners(onListenerError);
  let known = knownFrom(first);
  let watched = watchedFrom(known, undefined);
  /** Whether somebody has asked for a fresh look. */
  let everything = false;
  let pauses = 0;
  /** When the latest reading ended, and how long to wait after it. */
  let endedAt = first?.at ?? -Infinity;
  let pauseMs = livelyMs(limits, 'overview');

  const isNeeded = (): boolean => pauses === 0 && listeners.wanted() !== undefined;

  function dueAt(): number {
    const { stale, reading } = watched;
    const leastMs = Math.max(closestMs(limits), stale === undefined ? 0 : restMs(stale.error));
    const isAwaited = everything || (stale === undefined && reading === undefined && listeners.wanted() === 'entries');
    return endedAt + (isAwaited ? leastMs : Math.max(leastMs, pauseMs));
  }

  async function read(signal: AbortSignal): Promise<void> {
    const wanted = listeners.wanted() ?? 'overview';
    const need = { wanted, everything };
    everything = false;
    const { known: found, changed, failures } = await poll({ instance, clock, ledger, signal }, known, need);
    endedAt = clock.now();
    if (signal.aborted) {
      // Given up: due again as soon as anybody wants it, but not before the limits allow it, as its calls may have reached the gateway.
      if (watched.stale === undefined) pauseMs = 0;
      return;
    }
    const stale = failures.length === 0 ? undefined : staleFrom(watched.stale, failures, endedAt);
    const lively = livelyMs(limits, wanted);
    if (stale !== undefined) pauseMs = stale.nextAt - endedAt;
    else pauseMs = changed || watched.stale !== undefined ? lively : slowerMs(pauseMs, lively);
    known = found;
    watched = watchedFrom(known, stale);
    listeners.tell(watched);
  }

  const rounds = createRounds({ clock, isNeeded, dueAt, round: read });

  return {
    get: () => watched,
    listen(wanted, listener) {
      const before = listeners.wanted();
      const end = listeners.add(wanted, listener);
      if (listeners.wanted() !== before) {
        // Nobody who comes has to wait as long as those who have seen for a while that nothing happens.
        if (watched.stale === undefined) pauseMs = Math.min(pauseMs, livelyMs(limits, wanted));
        rounds.reconsider();
      }
      if (known.overview !== undefined || watched.stale !== undefined) tellOne(listener, watched, onListenerError);
      return () => {
        end();
        rounds.reconsider();
      };
    },
    refresh() {
      if (!isNeeded()) return;
      everything = true;
      rounds.reconsider();
    },
    pause() {
      let isResumed = false;
      pauses += 1;
      rounds.reconsider();
      return () => {
        if (isResumed) return;
        isResumed = true;
        pauses -= 1;
        everything = true;
        rounds.reconsider();
      };
    },
  };
}

function watchedFrom({ overview, settingsAt, reading }: Known, stale: Stale | undefined): Watched {
  return { overview, settingsAt, reading, stale };
}
