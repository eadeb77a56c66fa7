import { SluiceError, type QueueEntry } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import type { SnapshotInfo, StoredEntry } from '../journal/snapshots.ts';
import { storedKey } from '../journal/stored-key.ts';
import type { Work } from '../journal/work.ts';
import type { Answered, Captured, Verified } from '../work/clearing-story.ts';
import { settlingMs } from '../work/open-work.ts';
import type { WorkPorts } from '../work/work-ports.ts';
import type { ClearingStep } from './clearing-step.ts';

/** What the looking came to. */
export type Settled =
  | ({ readonly outcome: 'verified' } & Verified)
  | {
      readonly outcome: 'unverified';
      /** How many of the captured were still listed when the queue was last read; all, if it never could be. */
      readonly remaining: number;
      readonly count: number | undefined;
      /** Why the queue could not be read in the end, if so. */
      readonly error: SluiceError | undefined;
      readonly at: number;
      readonly sent: boolean;
    };

export interface ToSettle {
  readonly work: Work;
  readonly snapshot: SnapshotInfo;
  readonly entries: readonly StoredEntry[];
  readonly captured: Captured;
  readonly answered: Answered;
}

/** The longest pause between two looks: a person waits for the outcome. */
const LONGEST_PAUSE_MS = 30_000;
const SHORTEST_PAUSE_MS = 2000;
/** Also when the gateway asks for more patience: whoever is silent for longer is taken for gone. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Reads until what was captured is gone and the count agrees with the list. The count is older than the list, so the first look is taken when
 * it has been renewed, and one that has not moved yet raises no alarm. Only reads.
 *
 * @throws {SluiceError} when the work was taken over, or the signal is given.
 */
export async function* settle(ports: WorkPorts, toSettle: ToSettle): AsyncGenerator<ClearingStep, Settled> {
  const { instance, journal, clock, ledger, signal } = ports;
  const { work, snapshot, entries, captured, answered } = toSettle;
  const { countLagMs } = capabilities[instance.flavor];
  const isOfCapture = recogniser(instance.idInstance, entries);
  const began = clock.now();
  const until = began + settlingMs(ports);
  // A clear that names fewer than were captured says that some had left.
  const isProven = answered.proven.length === entries.length;
  let sent = captured.sends || (answered.cleared !== null && !isProven);
  let last: { readonly remaining: number; readonly count: number | undefined } = { remaining: entries.length, count: undefined };
  // The lengths of the lists in which nothing of the capture was seen any more, each with its time.
  let clean: readonly { readonly at: number; readonly listed: number }[] = [];
  let pause = Math.max(countLagMs, 1000);
  yield { step: 'settling', listed: last.remaining, count: last.count, forMs: 0 };
  for (;;) {
    // Looked at after the time is up, not before: the machine may have slept through all of it.
    await clock.sleep(Math.max(0, Math.min(pause, until - clock.now())), signal);
    journal.heartbeat(work);
    const look = await lookAt(ports, isOfCapture);
    const now = clock.now();
    if (!(look instanceof SluiceError)) {
      // A number that was connected since the capture may have sent what waited before it was cleared.
      sent ||= look.sends === true;
      last = { remaining: look.remaining, count: look.count };
      const recent = clean.filter(({ at }) => now - at <= countLagMs + pause);
      clean = look.remaining === 0 ? [...recent, { at: now, listed: look.listed }] : [];
      if (look.remaining === 0 && isExplained(look, clean, snapshot)) {
        const waiting = await ledger?.waiting(instance.idInstance);
        const keys = new Set(entries.map(({ key }) => key));
        const beside =
          waiting && (await countBeside(instance.idInstance, waiting, keys, { since: captured.since, until: answered.at }));
        return { outcome: 'verified', at: now, sent, arrived: look.listed, beside: beside ?? null };
      }
      yield { step: 'settling', listed: look.remaining, count: look.count, forMs: now - began };
    }
    const error = look instanceof SluiceError ? look : undefined;
    if (now >= until) return { outcome: 'unverified', ...last, error, at: now, sent };
    // The longer it takes, the less one more look tells.
    const next = Math.min(Math.max(countLagMs, SHORTEST_PAUSE_MS, (now - began) / 3), LONGEST_PAUSE_MS);
    pause = Math.min(Math.max(next, error?.retryAfterMs ?? 0), LONGEST_WAIT_MS);
  }
}

interface Look {
  readonly listed: number;
  /** How many of the captured are among them. */
  readonly remaining: number;
  /** These two `undefined` where they were not asked for: while something is still listed, they decide nothing. */
  readonly count: number | undefined;
  readonly sends: boolean | undefined;
}

/** A reading that fails tells nothing; the next one may. */
async function lookAt(
  { instance, signal }: WorkPorts,
  isOfCapture: (entry: QueueEntry) => Promise<boolean>,
): Promise<Look | SluiceError> {
  try {
    const { entries, total } = await instance.list({ signal });
    const found = await Promise.all(entries.map(isOfCapture));
    const remaining = found.filter(Boolean).length;
    if (remaining > 0) return { listed: entries.length, remaining, count: total, sends: undefined };
    const [count, { sends }] = await Promise.all([total ?? instance.count({ signal }), instance.connection({ signal })]);
    return { listed: entries.length, remaining, count, sends };
  } catch (error) {
    if (error instanceof SluiceError && error.code !== 'aborted') return error;
    throw error;
  }
}

/**
 * Whether the latest look leaves no room for a leftover. Where the capture was not complete, whatever is listed or counted may be one: nobody
 * has seen it before. Where it was, only what is counted and not listed may be; the count is that of a moment of the last lag, so it is held
 * against every list of that time.
 */
function isExplained(
  { listed, count = 0 }: Look,
  clean: readonly { readonly listed: number }[],
  { completeness }: SnapshotInfo,
): boolean {
  return completeness.kind === 'complete' ? count <= Math.max(...clean.map((look) => look.listed)) : listed + count === 0;
}

/**
 * Recognises an entry by any of its ids, although ids are unique within a chat only (facts, section 2.3). To take an arrival for a leftover is
 * a false alarm; to take a leftover for an arrival, because its chat is written in another way, would be a false promise. An entry without an
 * id is known by its content.
 */
function recogniser(idInstance: string, entries: readonly StoredEntry[]): (entry: QueueEntry) => Promise<boolean> {
  const ids = new Set(entries.flatMap(({ messageIds }) => messageIds));
  const keys = new Set(entries.filter(({ messageIds }) => messageIds.length === 0).map(({ key }) => key));
  return async (entry) =>
    entry.messageIds.length > 0 ? entry.messageIds.some((id) => ids.has(id)) : keys.has(await storedKey(idInstance, entry));
}

/** How many the ledger saw accepted between the capture and the answer to the clear, that are not in the capture. */
async function countBeside(
  idInstance: string,
  waiting: readonly { readonly entry: QueueEntry; readonly acceptedAt: number }[],
  captured: ReadonlySet<string>,
  { since, until }: { readonly since: number; readonly until: number },
): Promise<number> {
  const between = waiting.filter(({ acceptedAt }) => acceptedAt >= since && acceptedAt <= until);
  const keys = await Promise.all(between.map(({ entry }) => storedKey(idInstance, entry)));
  return keys.filter((key) => !captured.has(key)).length;
}
