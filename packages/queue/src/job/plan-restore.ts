import { gatewayTypeOf } from '@sluice/core';
import type { JobClock } from '../clock.ts';
import type { ReadableInstance } from '../instance/queue-instance.ts';
import type { Journal } from '../journal/journal.ts';
import type { ResendAttempt } from '../journal/resend-attempts.ts';
import type { EntryStatus } from '../journal/restore-entries.ts';
import { queueEntryFrom, type SnapshotInfo, type StoredEntry } from '../journal/snapshot.ts';
import { readQueue, type Reading } from '../reading/reading.ts';
import { parseSelection } from '../selection/parse-selection.ts';
import { select } from '../selection/select.ts';
import type { Selection } from '../selection/selection.ts';
import { refusal } from '../sentences/refusal.ts';
import { clearedAgain } from './cleared-again.ts';
import { sentBefore } from './evidence.ts';
import { certainIn, factsOf, lookMs, statusOf, verifiedClearing } from './locate.ts';
import { openJobOf } from './open-job.ts';
import type { Owners } from './owners.ts';
import { checkSnapshot, rowFrom } from './restore-entries.ts';
import { restoreVerdict, type RestoreVerdict } from './restore-verdict.ts';

/** An entry of a snapshot that was chosen, and what a restore would do with it. */
export interface PlannedRestore {
  /** Its position in the snapshot; 1 is the head of the queue. */
  readonly position: number;
  readonly messageIds: readonly string[];
  /** As the gateway writes it. */
  readonly type: string;
  readonly chatId: string | undefined;
  readonly verdict: RestoreVerdict;
}

/** What a restore would do, as far as can be known before. */
export interface RestorePlan {
  readonly snapshot: SnapshotInfo;
  /** All that were chosen, in the order of the snapshot. */
  readonly entries: readonly PlannedRestore[];
  /** The queue as it was when the plan was made: whether messages leave in its state, how many wait, the delay. */
  readonly reading: Reading;
  /** How long the restore waits before it sends, so that the list of what was sent knows what left before; in milliseconds. */
  readonly lookMs: number;
}

/** What the plan of a restore takes from its host. Nothing is sent. */
export interface RestorePlanPorts {
  readonly instance: ReadableInstance;
  readonly journal: Journal;
  readonly clock: JobClock;
  readonly owners: Owners;
  readonly signal?: AbortSignal | undefined;
}

/** So many entries are judged before others have their turn: a snapshot can have 200,000. */
const AT_ONCE = 200;

/**
 * Says what a restore would do with each entry that was chosen, by the rules of the restore itself. The restore looks once more, and what has
 * changed until then it finds out: it sends no more than the plan says.
 *
 * @throws {SluiceError} what the restore would refuse: another's snapshot, one without bodies, a selection that fits nothing, an open job; and
 *   when the queue cannot be read.
 */
export async function planRestore(ports: RestorePlanPorts, id: string, selection: Selection): Promise<RestorePlan> {
  const { instance, journal, clock, signal } = ports;
  const { idInstance } = instance;
  parseSelection(selection);
  const snapshot = journal.readSnapshot(id);
  checkSnapshot(snapshot, instance);
  const open = openJobOf({ journal, owners: ports.owners, now: () => clock.now() }, idInstance);
  if (open !== undefined) throw refusal('job-open', { idInstance, job: open });
  const chosen = await chosenOf(ports, snapshot, selection);
  const facts = factsOf({ journal }, id);
  const clearing = verifiedClearing(facts);
  const latest = new Map(journal.resendsOf(id).map((attempt) => [attempt.key, attempt]));
  const isCertain = clearing === undefined ? () => false : certainIn({ instance }, clearing);
  const sought = chosen.filter((stored) => latest.get(stored.key)?.outcome !== 'accepted' && !isCertain(stored));
  const reading = await readQueue({ instance, clock, signal });
  const sent = sought.length === 0 ? undefined : await sentBefore(ports, facts.captured?.since ?? snapshot.at);
  const isComplete = clearing !== undefined || reading.completeness.kind === 'complete';
  const listed = new Set<string>(reading.rows.flatMap(({ entry }) => entry.messageIds));
  const statusIn = (stored: StoredEntry): EntryStatus =>
    isCertain(stored) ? 'cleared' : statusOf(stored, listed, sent, { isComplete });
  const entries = await judged(ports, { snapshot, chosen, latest, statusIn });
  const isSending = clearing === undefined ? reading.isSending : clearing.verified.wasSending;
  const delayMs = clearing === undefined ? reading.settings.delayMs : clearing.captured.delayMs;
  return { snapshot, entries, reading, lookMs: sought.length === 0 ? 0 : lookMs(instance, isSending ? delayMs : 0) };
}

async function chosenOf(
  { instance, journal, clock, signal }: RestorePlanPorts,
  snapshot: SnapshotInfo,
  selection: Selection,
): Promise<readonly StoredEntry[]> {
  const rows: (ReturnType<typeof rowFrom> & { readonly stored: StoredEntry })[] = [];
  for (const stored of journal.iterateEntries(snapshot.id)) {
    rows.push({ ...rowFrom(stored, snapshot), stored });
    if (rows.length % AT_ONCE === 0) await clock.sleep(0, signal);
  }
  const { selected } = select(selection, rows, clock.now());
  if (selected.length > 0) return selected.map(({ stored }) => stored);
  throw refusal('snapshot-fits-nothing', { idInstance: instance.idInstance, entries: snapshot.entryCount });
}

async function judged(
  { instance, journal, clock, signal }: RestorePlanPorts,
  {
    snapshot,
    chosen,
    latest,
    statusIn,
  }: {
    readonly snapshot: SnapshotInfo;
    readonly chosen: readonly StoredEntry[];
    readonly latest: ReadonlyMap<string, ResendAttempt>;
    readonly statusIn: (stored: StoredEntry) => EntryStatus;
  },
): Promise<readonly PlannedRestore[]> {
  const newerSnapshotOf = clearedAgain({ journal }, snapshot);
  const planned: PlannedRestore[] = [];
  for (const stored of chosen) {
    const entry = queueEntryFrom(stored);
    const facts = {
      flavor: instance.flavor,
      now: clock.now(),
      status: statusIn(stored),
      attempt: latest.get(stored.key),
      newerSnapshotOf,
    };
    const verdict = restoreVerdict({ snapshot, stored, entry }, facts);
    const { position, messageIds, chatId } = stored;
    planned.push({ position, messageIds, type: gatewayTypeOf(entry), chatId, verdict });
    if (planned.length % AT_ONCE === 0) await clock.sleep(0, signal);
  }
  return planned;
}
