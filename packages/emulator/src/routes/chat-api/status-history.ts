import type { StateSince } from '../../engine/states.ts';
import { accountStatusOf } from './account-status.ts';

/** A range of time, in milliseconds since the epoch, both ends of it included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The changes of state within a range, oldest first. The order, and the form of `date`, which is UTC here, are choices. */
export function describeHistory(states: readonly StateSince[], { from, to }: Range): readonly object[] {
  const reported = states.map((state) => ({ since: state.since, status: accountStatusOf(state) }));
  return reported
    .filter(({ since }, index) => since !== reported[index + 1]?.since)
    .filter(({ status }, index, changes) => status !== changes[index - 1]?.status)
    .filter(({ since }) => since >= from && since <= to)
    .map(({ since, status }) => ({ date: new Date(since).toISOString().slice(0, 19).replace('T', ' '), status }));
}
