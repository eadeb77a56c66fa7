import { capabilities } from '../capabilities.ts';
import type { Listing } from '../instance/queue-instance.ts';
import type { Overview, ReadPorts } from '../reading/reading.ts';
import { isSameOverview, type Known } from './known.ts';
import type { Need, Polled } from './polled.ts';

/** A change of settings restarts the instance, which is seen in its state (evidence/states#settings-restart): so seldom is a choice. */
const SETTINGS_EVERY_MS = 10 * 60_000;

export interface Looked extends Polled {
  /** What was listed meanwhile, where the count comes with the list. */
  readonly listing: Listing | undefined;
}

/** Reads state and count, all at once, and the settings when it is time. Ends when every call has ended, and never rejects. */
export async function look({ instance, clock, signal }: ReadPorts, known: Known, need: Need): Promise<Looked> {
  const { idInstance, flavor } = instance;
  const options = { signal };
  // Where the count comes with the list, to ask for both would be to ask for the list twice.
  const listing = need.wanted === 'entries' && capabilities[flavor].countLagMs === 0 ? instance.list(options) : undefined;
  const [connection, count, asked, listed] = await Promise.allSettled([
    instance.connection(options),
    listing?.then(({ entries, total }) => total ?? entries.length) ?? instance.count(options),
    areSettingsDue(known, need, clock.now()) ? instance.settings(options) : undefined,
    listing,
  ]);
  const at = clock.now();
  const failures = [connection, count, asked].flatMap((answer): unknown[] =>
    answer.status === 'rejected' ? [answer.reason] : [],
  );
  const settings = (asked.status === 'fulfilled' ? asked.value : undefined) ?? known.overview?.settings;
  if (connection.status === 'rejected' || count.status === 'rejected' || settings === undefined) {
    return { known, changed: false, failures, listing: undefined };
  }
  const overview: Overview = { idInstance, flavor, ...connection.value, count: count.value, settings, at };
  const changed = !isSameOverview(known.overview, overview);
  const isAsked = asked.status === 'fulfilled' && asked.value !== undefined;
  return {
    known: {
      ...known,
      overview,
      changedAt: changed ? at : known.changedAt,
      settingsAt: isAsked ? at : known.settingsAt,
      settingsInDoubt: !isAsked && (known.settingsInDoubt || known.overview?.state !== overview.state),
    },
    changed,
    failures,
    listing: listed.status === 'fulfilled' ? listed.value : undefined,
  };
}

function areSettingsDue({ settingsAt, settingsInDoubt }: Known, { everything }: Need, now: number): boolean {
  return everything || settingsAt === undefined || settingsInDoubt || now - settingsAt >= SETTINGS_EVERY_MS;
}
