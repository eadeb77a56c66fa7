import { SluiceError } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import { maxElapsed, momentOf, minElapsed } from '../clock.ts';
import type { Job } from '../journal/job.ts';
import type { StoredEntry } from '../journal/snapshot.ts';
import { storedKey } from '../reading/entry-key.ts';
import { closed, goOn, waitFor, type Advanced } from './advanced.ts';
import { verifyingMs, verifyingUnknownMs } from './begin.ts';
import { captureMatcher } from './capture.ts';
import type { Captured, ClearOutcome, Verified } from './clearing-events.ts';
import { clearingReport } from './clearing-report.ts';
import type { StepPorts } from './ports.ts';
import { progressOf, type Looks } from './progress.ts';
import { recordCleared } from './record-in-ledger.ts';

/** The longest pause between two looks: a person waits for the outcome. */
const MAX_PAUSE_MS = 30_000;
const MIN_PAUSE_MS = 2000;
/** Also when the gateway asks for more patience: a run that is silent for longer is taken for gone. */
const MAX_WAIT_MS = 60_000;

/** A clear that was sent, or may have been. */
interface Sent {
  readonly captured: Captured;
  readonly response: ClearOutcome;
}

/**
 * Looks once whether what was captured is gone and the count agrees with the list. The count is older than the list, so the first look is
 * taken when it has been renewed, and one that has not moved yet raises no alarm. A clear of which it is not known whether it arrived can be
 * carried out late, so it is waited for longer. Only reads.
 *
 * @throws {SluiceError} when the job was taken over, or the signal is given.
 */
export async function verify(ports: StepPorts, job: Job, sent: Sent): Promise<Advanced> {
  const { clock, journal } = ports;
  const { captured, response } = sent;
  const { countLagMs } = capabilities[ports.instance.flavor];
  const { looks: before } = progressOf(job);
  if (before === undefined) {
    const { entryCount } = journal.readSnapshot(captured.snapshot);
    // A clear that names fewer than were captured says that some had been sent.
    const isConfirmed = response.confirmedPositions.length === entryCount;
    const wasSending = captured.isSending || (response.cleared !== null && !isConfirmed);
    const looks = { since: momentOf(clock), wasSending, remaining: null, count: null, clean: [] };
    const ms = Math.max(countLagMs, 1000);
    return waitFor(ports, job, { looks }, { for: 'look', ms, atMostMs: Math.max(ms, budgetOf(ports, response)) });
  }
  journal.heartbeat(job);
  const entries = [...journal.iterateEntries(captured.snapshot)];
  const look = await lookAt(ports, entries);
  const error = look instanceof SluiceError ? look : undefined;
  const looks = look instanceof SluiceError ? before : withLook(ports, job, before, look);
  if (!(look instanceof SluiceError) && isConsistent(ports, look, looks)) {
    return toVerified(ports, job, sent, { looks, entries, arrived: look.listed });
  }
  const elapsedMs = minElapsed(clock, looks.since);
  const budgetMs = budgetOf(ports, response);
  if (elapsedMs >= budgetMs) return toUnverified(ports, job, sent, { looks, error });
  // The longer it takes, the less one more look says.
  const pauseMs = Math.min(Math.max(countLagMs, MIN_PAUSE_MS, elapsedMs / 3), MAX_PAUSE_MS);
  const patientMs = Math.min(Math.max(pauseMs, error?.retryAfterMs ?? 0), MAX_WAIT_MS);
  const remainingMs = budgetMs - elapsedMs;
  return waitFor(ports, job, { looks }, { for: 'look', ms: Math.min(patientMs, remainingMs), atMostMs: remainingMs });
}

/** For how long it is looked at most, in milliseconds. */
function budgetOf(ports: StepPorts, { outcome }: ClearOutcome): number {
  return outcome === 'unknown' ? verifyingUnknownMs(ports) : verifyingMs(ports);
}

interface Look {
  readonly listed: number;
  /** How many of the captured are among them. */
  readonly remaining: number;
  /** These two `undefined` where they were not asked for: while something is still listed, they decide nothing. */
  readonly count: number | undefined;
  readonly isSending: boolean | undefined;
}

/** A reading that fails says nothing; the next one may. */
async function lookAt({ instance, signal }: StepPorts, captured: readonly StoredEntry[]): Promise<Look | SluiceError> {
  try {
    const { entries, total } = await instance.list({ signal });
    const remaining = entries.filter(captureMatcher(instance.idInstance, captured)).length;
    if (remaining > 0) return { listed: entries.length, remaining, count: total, isSending: undefined };
    const [count, { isSending }] = await Promise.all([
      total ?? instance.count({ signal }),
      instance.connectionStatus({ signal }),
    ]);
    return { listed: entries.length, remaining, count, isSending };
  } catch (error) {
    if (error instanceof SluiceError && error.code !== 'aborted') return error;
    throw error;
  }
}

function withLook({ clock, instance }: StepPorts, job: Job, before: Looks, look: Look): Looks {
  const { countLagMs } = capabilities[instance.flavor];
  const recentMs = countLagMs + (progressOf(job).wait?.ms ?? 0);
  const recent = before.clean.filter(({ at }) => maxElapsed(clock, at) <= recentMs);
  return {
    since: before.since,
    // A number that was connected since the capture may have sent what waited before it was cleared.
    wasSending: before.wasSending || look.isSending === true,
    remaining: look.remaining,
    count: look.count ?? null,
    clean: look.remaining === 0 ? [...recent, { at: momentOf(clock), listed: look.listed }] : [],
  };
}

/**
 * Whether the latest look leaves no room for something hidden. A list that is not cut off shows all there is, so what it shows was not seen
 * before; only what is counted and not listed may be a leftover. The count is that of a moment of the last lag, so it is compared with every
 * list of that time.
 */
function isConsistent({ instance }: StepPorts, { listed, remaining, count = 0 }: Look, { clean }: Looks): boolean {
  const { showCap } = capabilities[instance.flavor];
  return remaining === 0 && listed < showCap && count <= Math.max(...clean.map((look) => look.listed));
}

async function toVerified(
  ports: StepPorts,
  job: Job,
  { captured, response }: Sent,
  { looks, entries, arrived }: { readonly looks: Looks; readonly entries: readonly StoredEntry[]; readonly arrived: number },
): Promise<Advanced> {
  const { clock, journal, ledger, instance } = ports;
  const waiting = await ledger?.waiting(instance.idInstance);
  const keys = new Set(entries.map(({ key }) => key));
  const isDuring = (at: number): boolean => at >= captured.since && at <= response.at;
  const arrivedDuringClear = waiting?.filter(({ key, acceptedAt }) => isDuring(acceptedAt) && !keys.has(storedKey(key))).length;
  recordCleared(ports, entries);
  const verified: Verified = {
    at: clock.now(),
    wasSending: looks.wasSending,
    arrived,
    windowMs: windowOf(ports, job, captured),
    arrivedDuringClear: arrivedDuringClear ?? null,
  };
  return goOn(ports, journal.moveJob(job, 'verified', { ...verified }), { step: 'verified', arrived });
}

function toUnverified(
  ports: StepPorts,
  job: Job,
  { captured, response }: Sent,
  { looks, error }: { readonly looks: Looks; readonly error: SluiceError | undefined },
): Advanced {
  const { clock, journal } = ports;
  const { remaining, count, wasSending } = looks;
  const windowMs = windowOf(ports, job, captured);
  const verified: Verified = { at: clock.now(), wasSending, arrived: 0, windowMs, arrivedDuringClear: null };
  const snapshot = journal.readSnapshot(captured.snapshot);
  const report = clearingReport(job, snapshot, { captured, response, verified }, undefined);
  const moved = journal.moveJob(job, 'unverified', { remaining, count, code: error?.code ?? null, report });
  return closed(moved, { step: 'unverified', remaining: remaining ?? undefined, count: count ?? undefined, error, report });
}

/** How long ago the capture began, at most. Where another run captured, perhaps by another clock, nothing says it for certain. */
function windowOf({ clock }: StepPorts, { fence }: Job, { began }: Captured): number | null {
  const ms = Math.ceil(maxElapsed(clock, began));
  return fence === 1 && ms >= 0 ? ms : null;
}
