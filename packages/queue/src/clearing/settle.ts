import { SluiceError, type QueueEntry } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import { storedKey } from '../journal/stored-key.ts';
import type { Job } from '../journal/job.ts';
import type { Answered, Captured, Verified } from '../work/clearing-story.ts';
import { renewHold, verifyingMs, verifyingUnknownMs } from '../work/begin-job.ts';
import type { RunPorts } from '../work/job-ports.ts';
import type { ClearingStep } from './clearing-step.ts';

/** What the looking came to. */
export type Settled =
  | ({ readonly outcome: 'verified' } & Omit<Verified, 'windowMs'>)
  | {
      readonly outcome: 'unverified';
      /** How many of the captured were still listed when the queue was last read; `undefined` if it never could be. */
      readonly remaining: number | undefined;
      readonly count: number | undefined;
      /** Why the queue could not be read in the end, if so. */
      readonly error: SluiceError | undefined;
      readonly at: number;
      readonly sent: boolean;
    };

export interface ToSettle {
  readonly job: Job;
  readonly entries: readonly StoredEntry[];
  readonly captured: Captured;
  readonly answered: Answered;
}

/** The longest pause between two looks: a person waits for the outcome. */
const MAX_PAUSE_MS = 30_000;
const MIN_PAUSE_MS = 2000;
/** Also when the gateway asks for more patience: a run that is silent for longer is taken for gone. */
const MAX_WAIT_MS = 60_000;

/** What is known of the queue since the clear. */
interface Found {
  readonly remaining: number | undefined;
  readonly count: number | undefined;
}

/**
 * Reads until what was captured is gone and the count agrees with the list. The count is older than the list, so the first look is taken when
 * it has been renewed, and one that has not moved yet raises no alarm. A clear of which it is not known whether it arrived can be carried out
 * late, so it is waited for longer. Only reads.
 *
 * @throws {SluiceError} when the job was taken over, or the signal is given.
 */
export async function* settle(ports: RunPorts, toSettle: ToSettle): AsyncGenerator<ClearingStep, Settled> {
  const { instance, journal, clock, ledger, signal } = ports;
  const { job, entries, captured, answered } = toSettle;
  const { countLagMs, showCap } = capabilities[instance.flavor];
  const isOfCapture = recogniser(instance.idInstance, entries);
  const began = clock.monotonic();
  const until = began + (answered.outcome === 'unknown' ? verifyingUnknownMs(ports) : verifyingMs(ports));
  // A clear that names fewer than were captured says that some had left.
  const isProven = answered.proven.length === entries.length;
  let sent = captured.sends || (answered.cleared !== null && !isProven);
  let last: Found = { remaining: undefined, count: undefined };
  // The lengths of the lists in which nothing of the capture was seen any more, each with its time.
  let clean: readonly { readonly at: number; readonly listed: number }[] = [];
  let pause = Math.max(countLagMs, 1000);
  yield { step: 'settling', listed: last.remaining, count: last.count, forMs: 0 };
  for (;;) {
    await clock.sleep(Math.max(0, Math.min(pause, until - clock.monotonic())), signal);
    journal.heartbeat(job);
    renewHold(ports, job);
    const look = await lookAt(ports, isOfCapture);
    const now = clock.monotonic();
    if (!(look instanceof SluiceError)) {
      // A number that was connected since the capture may have sent what waited before it was cleared.
      sent ||= look.sends === true;
      last = { remaining: look.remaining, count: look.count };
      const recent = clean.filter(({ at }) => now - at <= countLagMs + pause);
      clean = look.remaining === 0 ? [...recent, { at: now, listed: look.listed }] : [];
      if (look.remaining === 0 && isExplained(look, clean, showCap)) {
        const waiting = await ledger?.waiting(instance.idInstance);
        const keys = new Set(entries.map(({ key }) => key));
        const beside =
          waiting && (await countBeside(instance.idInstance, waiting, keys, { since: captured.since, until: answered.at }));
        return { outcome: 'verified', at: clock.now(), sent, arrived: look.listed, beside: beside ?? null };
      }
      yield { step: 'settling', listed: look.remaining, count: look.count, forMs: now - began };
    }
    const error = look instanceof SluiceError ? look : undefined;
    if (now >= until) return { outcome: 'unverified', ...last, error, at: clock.now(), sent };
    // The longer it takes, the less one more look tells.
    const next = Math.min(Math.max(countLagMs, MIN_PAUSE_MS, (now - began) / 3), MAX_PAUSE_MS);
    pause = Math.min(Math.max(next, error?.retryAfterMs ?? 0), MAX_WAIT_MS);
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
  { instance, signal }: RunPorts,
  isOfCapture: (entry: QueueEntry) => Promise<boolean>,
): Promise<Look | SluiceError> {
  try {
    const { entries, total } = await instance.list({ signal });
    const found = await Promise.all(entries.map(isOfCapture));
    const remaining = found.filter(Boolean).length;
    if (remaining > 0) return { listed: entries.length, remaining, count: total, sends: undefined };
    const [count, { isSending }] = await Promise.all([
      total ?? instance.count({ signal }),
      instance.connectionStatus({ signal }),
    ]);
    return { listed: entries.length, remaining, count, sends: isSending };
  } catch (error) {
    if (error instanceof SluiceError && error.code !== 'aborted') return error;
    throw error;
  }
}

/**
 * Whether the latest look leaves no room for something hidden. A list that is not cut off shows all there is, so what it shows was not seen
 * before; only what is counted and not listed may be a leftover. The count is that of a moment of the last lag, so it is held against every
 * list of that time.
 */
function isExplained({ listed, count = 0 }: Look, clean: readonly { readonly listed: number }[], showCap: number): boolean {
  return listed < showCap && count <= Math.max(...clean.map((look) => look.listed));
}

/**
 * Recognises an entry by any of its ids, although ids are unique within a chat only (evidence/ids#unique-within-chat). To take an arrival for a
 * leftover is a false alarm; to take a leftover for an arrival, because its chat is written in another way, would be a false promise. An entry
 * without an id is known by its content.
 */
export function recogniser(idInstance: string, entries: readonly StoredEntry[]): (entry: QueueEntry) => Promise<boolean> {
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
