import type { Overview, Reading } from '../reading/reading.ts';

/** What is known of a queue from all the readings so far. */
export interface WatchState {
  readonly overview: Overview | undefined;
  /** When the settings were read. */
  readonly settingsAt: number | undefined;
  /** Whether something has happened since then that may have changed them. */
  readonly areSettingsSuspect: boolean;
  readonly reading: Reading | undefined;
  /** When something was last seen to have changed. */
  readonly changedAt: number;
}

export function initialWatchState(first: Overview | undefined): WatchState {
  return {
    overview: first,
    settingsAt: first?.at,
    // Who has read it may not have asked for them.
    areSettingsSuspect: first?.settings.delayMs === undefined,
    reading: undefined,
    changedAt: first?.at ?? -Infinity,
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
