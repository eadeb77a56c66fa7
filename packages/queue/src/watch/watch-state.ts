import { SluiceError } from '@sluice/core';
import type { Clock, JobTime } from '../clock.ts';
import type { Overview, Reading } from '../reading/reading.ts';
import { requestedPauseMs, retryDelayMs } from './poll-interval.ts';

/** The facts about a queue at this moment. The last reading is kept when a reading fails; each part says by `at` how old it is. */
export interface Watched {
  /** The latest state, count and settings. */
  readonly overview: Overview | undefined;
  /** When the settings in the overview were read, in milliseconds since the epoch: they are asked for more seldom than the rest. */
  readonly settingsAt: number | undefined;
  /**
   * The entries, from the moment when a listener first wants them. They are read again only when something suggests that they have changed,
   * and not at all without a listener for them: the overview is often newer.
   */
  readonly reading: Reading | undefined;
  /** Set as long as the latest reading has failed; gone as soon as one succeeds. */
  readonly readFailure: ReadFailure | undefined;
}

/** Why what is known could not be renewed. */
export interface ReadFailure {
  /** When the first of these failures came, in milliseconds since the epoch. */
  readonly since: number;
  /** How many there have been, one after the other. */
  readonly failures: number;
  /** The latest. */
  readonly error: SluiceError;
  /** When it is tried again, in milliseconds since the epoch, unless a caller asks for it earlier. */
  readonly nextAt: number;
}

/**
 * The failure to report of a reading in which something failed: of several failures, the one after which to wait longest.
 *
 * @throws what is no `SluiceError`: a fault of the program, for which no waiting helps.
 */
export function nextReadFailure(before: ReadFailure | undefined, failures: readonly unknown[], now: number): ReadFailure {
  const errors = failures.map(sluiceError);
  const error = errors.reduce((worst, other) => (requestedPauseMs(other) > requestedPauseMs(worst) ? other : worst));
  const count = (before?.failures ?? 0) + 1;
  return { since: before?.since ?? now, failures: count, error, nextAt: now + retryDelayMs(error, count) };
}

function sluiceError(failure: unknown): SluiceError {
  if (failure instanceof SluiceError) return failure;
  throw failure;
}

/** The facts about a queue from all the readings so far. */
export interface WatchState {
  readonly overview: Overview | undefined;
  /** When the settings were read. */
  readonly settingsAt: number | undefined;
  /** The same, and when the entries were read, by the clock that is never set. */
  readonly settingsReadAt: number | undefined;
  readonly listedAt: number | undefined;
  /** Whether something has happened since then that may have changed them. */
  readonly areSettingsSuspect: boolean;
  readonly reading: Reading | undefined;
  /** When something was last seen to have changed, by the clock that is never set. */
  readonly changedAt: number;
}

export function initialWatchState(first: Overview | undefined, clock: Pick<Clock & JobTime, 'now' | 'monotonic'>): WatchState {
  // A clock that was set back since then would make it younger than now.
  const readAt = first && clock.monotonic() - Math.max(0, clock.now() - first.at);
  return {
    overview: first,
    settingsAt: first?.at,
    settingsReadAt: readAt,
    listedAt: undefined,
    // Who has read it may not have asked for them.
    areSettingsSuspect: first?.settings.delayMs === undefined,
    reading: undefined,
    changedAt: readAt ?? -Infinity,
  };
}

/** Whether two overviews, one after the other, say the same of the queue and its state. */
export function isSameOverview(before: Overview | undefined, after: Overview): boolean {
  return (
    before !== undefined &&
    before.count === after.count &&
    before.state === after.state &&
    before.isSending === after.isSending &&
    before.reason === after.reason
  );
}

/** Whether two readings, one after the other, show the same entries in the same order. */
export function isSameList(before: Reading | undefined, after: Reading): boolean {
  return before?.rows.length === after.rows.length && before.rows.every(({ key }, index) => key === after.rows[index]?.key);
}
