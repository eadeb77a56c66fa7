import { capabilities } from '../capabilities.ts';
import type { JobTime } from '../clock.ts';
import type { Listing } from '../instance/queue-instance.ts';
import { type Overview, readingFrom, rememberedBy, type ReadPorts } from '../reading/reading.ts';
import type { WatchScope } from './poll-interval.ts';
import { isSameList, isSameOverview, type WatchState } from './watch-state.ts';

/** The parts that are to be read. */
interface PollRequest {
  readonly scope: WatchScope;
  /** Also what does not seem to have changed. */
  readonly isForced: boolean;
}

/** What came of it. */
interface PollResult {
  /** With what could be read, even where something failed. */
  readonly state: WatchState;
  readonly changed: boolean;
  readonly failures: readonly unknown[];
}

export interface PollPorts extends ReadPorts {
  readonly clock: ReadPorts['clock'] & Pick<JobTime, 'monotonic'>;
}

/** What shows in neither count nor state, such as one message that has come for one that has gone, is seen after this time: a choice. */
const LIST_EVERY_MS = 5 * 60_000;

/** Reads what has to be read, the count before the list. Calls each method once at most, ends when every call has ended, never rejects. */
export async function poll(ports: PollPorts, before: WatchState, request: PollRequest): Promise<PollResult> {
  const startedAt = ports.clock.now();
  const { state, changed, failures, listing } = await pollOverview(ports, before, request);
  const { overview } = state;
  const needsList =
    request.scope === 'entries' &&
    (request.isForced ||
      listing !== undefined ||
      (overview !== undefined && isListDue(state, overview, ports.clock.monotonic())));
  if (failures.length > 0 || overview === undefined || !needsList) return { state, changed, failures };
  try {
    const listed = listing ?? (await ports.instance.list({ signal: ports.signal }));
    const remembered = await rememberedBy(ports);
    const reading = readingFrom({ ...overview, at: ports.clock.now() }, listed, remembered, startedAt);
    const listedAt = ports.clock.monotonic();
    if (isSameList(state.reading, reading)) return { state: { ...state, reading, listedAt }, changed, failures };
    return { state: { ...state, reading, listedAt, changedAt: listedAt }, changed: true, failures };
  } catch (failure) {
    return { state, changed, failures: [failure] };
  }
}

function isListDue({ listedAt, changedAt }: WatchState, { flavor, isSending, count }: Overview, now: number): boolean {
  if (listedAt === undefined || now - listedAt >= LIST_EVERY_MS) return true;
  // Every message that leaves changes it.
  if (isSending && count > 0) return true;
  // Until a count that was already old then can no longer hide that more has changed.
  return listedAt < changedAt + capabilities[flavor].countLagMs;
}

/** A change of settings restarts the instance, which is seen in its state (evidence/states#settings-restart): so seldom is a choice. */
const SETTINGS_EVERY_MS = 10 * 60_000;

interface OverviewPollResult extends PollResult {
  /** The list that was read meanwhile, where the count comes with the list. */
  readonly listing: Listing | undefined;
}

/** Reads state and count, all at once, and the settings when it is time. Ends when every call has ended, and never rejects. */
async function pollOverview(
  { instance, clock, signal }: PollPorts,
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
    areSettingsDue(state, request, clock.monotonic()) ? instance.settings(options) : undefined,
    listing,
  ]);
  const at = clock.now();
  const readAt = clock.monotonic();
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
      changedAt: changed ? readAt : state.changedAt,
      settingsAt: isAsked ? at : state.settingsAt,
      settingsReadAt: isAsked ? readAt : state.settingsReadAt,
      areSettingsSuspect: !isAsked && (state.areSettingsSuspect || state.overview?.state !== overview.state),
    },
    changed,
    failures,
    listing: listed.status === 'fulfilled' ? listed.value : undefined,
  };
}

function areSettingsDue({ settingsReadAt, areSettingsSuspect }: WatchState, { isForced }: PollRequest, now: number): boolean {
  return isForced || settingsReadAt === undefined || areSettingsSuspect || now - settingsReadAt >= SETTINGS_EVERY_MS;
}
