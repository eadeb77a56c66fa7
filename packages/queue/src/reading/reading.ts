import { capabilities, type QueueFlavor } from '../capabilities.ts';
import type { Clock } from '../clock.ts';
import type { ConnectionStatus, Listing, QueueSettings, ReadableInstance } from '../instance/queue-instance.ts';
import { type Ledger, type LedgerEntry, unlistedEntries } from '../ledger/ledger.ts';
import { acceptedAt, type QueueRow } from './queue-row.ts';
import { type Completeness, completenessOf, unseenIn } from './completeness.ts';
import { keyOf } from './entry-key.ts';

/** The facts about an instance without its entries. */
export interface Overview {
  readonly idInstance: string;
  readonly flavor: QueueFlavor;
  /** The gateway's word; `null` while the instance is being created. Open. */
  readonly state: string | null;
  /** Whether messages leave in this state. */
  readonly isSending: boolean;
  /** Why the state is so, in the gateway's word, where it says. Open. */
  readonly reason: string | undefined;
  /** How many messages wait; up to `countLagMs` of its flavor old. */
  readonly count: number;
  /** As the gateway gave them, or as they were known before; a setting that was not asked for is missing. */
  readonly settings: QueueSettings;
  /** When it was read, in milliseconds since the epoch. */
  readonly at: number;
}

/** The facts about a queue at one moment. */
export interface Reading extends Overview {
  /** Oldest first where that is documented: as many as the list shows, and what a ledger knows to be behind them. */
  readonly rows: readonly QueueRow[];
  readonly completeness: Completeness;
  /** When the reading began, in milliseconds since the epoch; `at` is when it ended. */
  readonly since: number;
}

export interface ReadPorts {
  readonly instance: ReadableInstance;
  readonly clock: Pick<Clock, 'now'>;
  readonly ledger?: Ledger | undefined;
  /**
   * Spares the gateway the question: settings that are known already, or `if-it-sends` to ask for them only where messages leave, for else
   * they bear on nothing. They are asked for after the state then.
   */
  readonly settings?: QueueSettings | 'if-it-sends' | undefined;
  readonly signal?: AbortSignal | undefined;
}

const NOT_ASKED_FOR: QueueSettings = { typeInstance: undefined, delayMs: undefined };

/**
 * Reads state, count and settings, all at once.
 *
 * @example
 * ```ts
 * const { state, count } = await readOverview({ instance, clock: Date });
 * ```
 */
export async function readOverview(ports: ReadPorts): Promise<Overview> {
  return readAccount(ports, ports.instance.count({ signal: ports.signal }));
}

/**
 * Reads an overview and the entries: one request of each kind, and none for what comes with another or is known.
 *
 * @example
 * ```ts
 * const { rows, completeness } = await readQueue({ instance, clock: Date });
 * ```
 */
export async function readQueue(ports: ReadPorts): Promise<Reading> {
  const { instance, clock, signal } = ports;
  const since = clock.now();
  const listing = instance.list({ signal });
  // Where the list says the total, to ask for a count would be to ask for the list again.
  const counted = capabilities[instance.flavor].countLagMs === 0 ? undefined : instance.count({ signal });
  const [listed, remembered, overview] = await Promise.all([
    listing,
    rememberedBy(ports),
    readAccount(ports, counted ?? listing.then(({ total, entries }) => total ?? entries.length)),
  ]);
  return readingFrom(overview, listed, remembered, since);
}

/** What a ledger has of an instance. */
export interface Remembered {
  readonly entries: readonly LedgerEntry[];
  /** When something was last sent that it has not; in milliseconds since the epoch. */
  readonly lastMissedAt: number | undefined;
}

/** Apart, so that a ledger that throws ends the reading, and the calls that are under way are still waited for. */
export async function rememberedBy({
  ledger,
  instance,
}: {
  readonly ledger?: Ledger | undefined;
  readonly instance: Pick<ReadableInstance, 'idInstance'>;
}): Promise<Remembered> {
  const entries = (await ledger?.waiting(instance.idInstance)) ?? [];
  return { entries, lastMissedAt: ledger?.lastMissedAt?.(instance.idInstance) };
}

/**
 * Makes a reading of what has been asked for.
 *
 * @param since when the first of it was asked for, in milliseconds since the epoch; no count may be older than that and its lag.
 */
export function readingFrom(overview: Overview, { entries, total }: Listing, remembered: Remembered, since: number): Reading {
  const { idInstance, flavor, at } = overview;
  const capability = capabilities[flavor];
  const listed = entries.map((entry) => ({ key: keyOf(idInstance, entry), entry }));
  const { entries: unlisted, uncertainCount } = unlistedEntries(listed, remembered.entries, capability);
  const times = new Map(remembered.entries.map((known) => [known.key, known.acceptedAt]));
  // The count may be as old as that.
  const isRecent = (sentAt = -Infinity): boolean => sentAt >= since - capability.countLagMs;
  const seen = {
    listed: listed.length,
    unlisted: unlisted.length,
    uncertainCount:
      uncertainCount +
      unlisted.filter(({ acceptedAt: sent }) => isRecent(sent)).length +
      Number(isRecent(remembered.lastMissedAt)),
    total: total ?? overview.count,
    delayMs: overview.isSending ? overview.settings.delayMs : undefined,
  };
  return {
    ...overview,
    rows: [...listed, ...unlisted].map(({ key, entry }, index) => ({
      key,
      position: index + 1,
      entry,
      acceptedAt: acceptedAt(entry, flavor, at, times.get(key)),
    })),
    completeness: completenessOf(seen, capability),
    since,
  };
}

async function readAccount(ports: ReadPorts, count: Promise<number>): Promise<Overview> {
  const { instance, clock, signal } = ports;
  const connection = instance.connectionStatus({ signal });
  const [connected, counted, settings] = await Promise.all([connection, count, settingsOf(ports, connection)]);
  const { idInstance, flavor } = instance;
  return { idInstance, flavor, ...connected, count: counted, settings, at: clock.now() };
}

async function settingsOf(
  { instance, settings, signal }: ReadPorts,
  connection: Promise<ConnectionStatus>,
): Promise<QueueSettings> {
  if (settings === undefined) return instance.settings({ signal });
  if (settings !== 'if-it-sends') return settings;
  return (await connection).isSending ? instance.settings({ signal }) : NOT_ASKED_FOR;
}

/**
 * How many wait, as far as is known. A list that is complete is newer than the count; where they disagree, it is the larger of
 * both. A message in flight is in no list, and not counted here.
 */
export function waitingIn(known: Overview | Reading): number {
  return 'rows' in known ? known.rows.length + unseenIn(known.completeness) : known.count;
}
