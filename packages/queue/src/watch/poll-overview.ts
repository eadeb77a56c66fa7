import { capabilities } from '../capabilities.ts';
import type { Listing } from '../instance/queue-instance.ts';
import type { Overview, ReadPorts } from '../reading/reading.ts';
import { isSameOverview, type WatchState } from './watch-state.ts';
import type { PollRequest, PollResult } from './poll-result.ts';

/** A change of settings restarts the instance, which is seen in its state (evidence/states#settings-restart): so seldom is a choice. */
const SETTINGS_EVERY_MS = 10 * 60_000;

export interface OverviewPollResult extends PollResult {
  /** What was listed meanwhile, where the count comes with the list. */
  readonly listing: Listing | undefined;
}

/** Reads state and count, all at once, and the settings when it is time. Ends when every call has ended, and never rejects. */
export async function pollOverview(
  { instance, clock, signal }: ReadPorts,
  state: WatchState,
  request: PollRequest,
): Promise<OverviewPollResult> {
  const { idInstance, flavor } = instance;
  const options = { signal };
  // Where the count comes with the list, to ask for both would be to ask for the list twice.
  const listing = request.scope === 'entries' && capabilities[flavor].countLagMs === 0 ? instance.list(options) : undefined;
  const [connection, count, asked, listed] = await Promise.allSettled([
    instance.connectionStatus(options),
    listing?.then(({ entries, total }) => total ?? entries.length) ?? instance.count(options),
    areSettingsDue(state, request, clock.now()) ? instance.settings(options) : undefined,
    listing,
  ]);
  const at = clock.now();
  const failures = [connection, count, asked].flatMap((answer): unknown[] =>
    answer.status === 'rejected' ? [answer.reason] : [],
  );
  const settings = (asked.status === 'fulfilled' ? asked.value : undefined) ?? state.overview?.settings;
  if (connection.status === 'rejected' || count.status === 'rejected' || settings === undefined) {
    return { state, changed: false, failures, listing: undefined };
  }
  const overview: Overview = { idInstance, flavor, ...connection.value, count: count.value, settings, at };
  const changed = !isSameOverview(state.overview, overview);
  const isAsked = asked.status === 'fulfilled' && asked.value !== undefined;
  return {
    state: {
      ...state,
      overview,
      changedAt: changed ? at : state.changedAt,
      settingsAt: isAsked ? at : state.settingsAt,
      areSettingsSuspect: !isAsked && (state.areSettingsSuspect || state.overview?.state !== overview.state),
    },
    changed,
    failures,
    listing: listed.status === 'fulfilled' ? listed.value : undefined,
  };
}

function areSettingsDue({ settingsAt, areSettingsSuspect }: WatchState, { isForced }: PollRequest, now: number): boolean {
  return isForced || settingsAt === undefined || areSettingsSuspect || now - settingsAt >= SETTINGS_EVERY_MS;
}
