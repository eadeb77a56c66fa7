import { SluiceError } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import { minElapsed, momentOf } from '../clock.ts';
import { maxSentWithin } from '../forecast/drain-rate.ts';
import { STARTING } from '../instance/known-states.ts';
import type { Listing } from '../instance/queue-instance.ts';
import { closed, type Advanced } from '../job/advanced.ts';
import type { StepPorts } from '../job/ports.ts';
import { progressOf, type Braking } from '../job/progress.ts';
import { readPatiently } from '../job/read-patiently.ts';
import type { BrakeChange } from '../journal/brakes.ts';
import type { Job } from '../journal/job.ts';
import { readQueue, waitingIn } from '../reading/reading.ts';
import { anchorsIn, departedSince, NOTHING_SEEN, toAnchors } from './anchors.ts';
import { stopPlanOf } from './brake-order.ts';
import { endingOf, HOUR_MS, type BrakeEffect, type StopReport } from './brake-report.ts';
import { changeDelay, changeOf, openReading } from './change-delay.ts';
import { mayBeSetLate, mayShowLater } from './late-brake.ts';
import { beginBraking, lookAgain } from './look-again.ts';
import { readDelay, readDelayOnceStarted } from './read-delay.ts';

/** Reads the delay, and has it changed where it is not as long as it can be. */
export async function beginStop(ports: StepPorts, job: Job): Promise<Advanced> {
  const { instance, journal } = ports;
  const readAt = openReading(ports);
  // Both at once, as each moment counts. A list that cannot be read is no reason to let the others leave.
  const [read, listing] = await Promise.all([
    readDelayOnceStarted(ports, job),
    instance.list({ signal: ports.signal }).catch(() => undefined),
  ]);
  if ('postponed' in read) return read.postponed;
  const { delayMs, maxMs } = read;
  const brake = journal.brakeOf(job.idInstance);
  if (brake !== undefined && brake.delayMs === delayMs) {
    const report = {
      ...(await reportOf(ports, job, listing, delayMs)),
      outcome: 'was-on',
      delayBeforeMs: brake.delayBeforeMs,
    } as const;
    const moved = journal.moveWithBrake(job, 'done', { report }, { change: 'confirm' });
    return closed(moved, { step: 'stopped', report });
  }
  if (delayMs >= maxMs) {
    const report = { ...(await reportOf(ports, job, listing, delayMs)), outcome: 'was-slow', delayBeforeMs: delayMs } as const;
    return closed(journal.moveJob(job, 'done', { report }), { step: 'stopped', report });
  }
  const change = { delayBeforeMs: delayMs, delayMs: maxMs };
  const isShownLater = brake !== undefined && mayShowLater(ports, brake, delayMs);
  const isSetAgain = brake !== undefined && mayBeSetLate(ports, brake);
  const ended = isShownLater ? 'not-set' : brake && endingOf(brake, delayMs);
  const set: BrakeChange = { change: 'set', ...change, ...(ended !== undefined && { ended }) };
  const anchors = listing === undefined ? NOTHING_SEEN : anchorsIn(job.idInstance, listing);
  const data = {
    anchors,
    wasUndone: ended === 'changed-by-other',
    mayBeOn: isShownLater || isSetAgain,
    mayBeSetAgain: isSetAgain,
  };
  return changeDelay(ports, job, 'stop', { change, data, brake: set }, readAt);
}

/** Watches until it is seen that hardly anything leaves any more. */
export async function finishStop(ports: StepPorts, job: Job): Promise<Advanced> {
  const { instance, clock, signal } = ports;
  const braking = progressOf(job).braking ?? beginBraking(ports);
  const reading = await readPatiently(ports, job, { braking }, () =>
    Promise.all([readDelay(ports), instance.list({ signal }), instance.connectionStatus({ signal })]),
  );
  if ('postponed' in reading) return reading.postponed;
  const [{ delayMs: shownMs }, listing, { isSending, state }] = reading.read;
  const { delayBeforeMs, delayMs, data } = changeOf(ports, job);
  const departed = departedSince(job.idInstance, toAnchors(data), listing);
  const now = momentOf(clock);
  const seen: Braking = {
    ...braking,
    shownMs,
    departed,
    quietSince: departed > braking.departed || !isSending ? now : braking.quietSince,
  };
  const wasUndone = data['wasUndone'] === true;
  const { maxSettingsMs } = capabilities[instance.flavor];
  const lookOnceMore = (): Advanced | undefined => lookAgain(ports, job, seen, { everyMs: 2000, maxMs: maxSettingsMs });
  if (shownMs !== delayMs && shownMs !== delayBeforeMs) {
    // A brake that is called ended here would be on, and unknown, when a late request sets it.
    const again = data['mayBeSetAgain'] === true ? lookOnceMore() : undefined;
    if (again !== undefined) return again;
    const report = {
      ...(await reportOf(ports, job, listing, shownMs)),
      wasUndone,
      departed,
      outcome: 'changed-by-other',
      delayBeforeMs,
    } as const;
    const moved = ports.journal.moveWithBrake(job, 'done', { report }, { change: 'end', ending: 'changed-by-other' });
    return closed(moved, { step: 'stopped', report });
  }
  const end = async (effect: BrakeEffect): Promise<Advanced> => {
    const report: StopReport = {
      ...(await reportOf(ports, job, listing, shownMs)),
      wasUndone,
      departed,
      effect,
      outcome: 'set',
      delayBeforeMs,
    };
    return closed(ports.journal.moveJob(job, 'done', { report }), { step: 'stopped', report });
  };
  if (shownMs === delayMs) {
    if (!stopPlanOf(job).isWatched) return end('not-watched');
    if (listing.entries.length === 0) return end('nothing-waits');
    // It may go on as soon as it has started (evidence/states#settings-restart).
    if (!isSending && state !== STARTING) return end('not-sending');
    if (isSending && minElapsed(clock, seen.quietSince) > QUIET_DELAYS * delayBeforeMs) return end('seen');
  }
  const again = lookOnceMore();
  if (again !== undefined) return again;
  if (shownMs === delayMs) return end('settings-only');
  return closed(ports.journal.moveJob(job, 'unverified', { shownMs }), { step: 'change-unverified', kind: 'stop', shownMs });
}

/** One delay may just have begun and one message be late: by choice, no more is concluded before a third is over. */
const QUIET_DELAYS = 3;

async function reportOf(
  ports: StepPorts,
  { id, idInstance }: Job,
  listing: Listing | undefined,
  delayMs: number,
): Promise<Omit<StopReport, 'outcome' | 'delayBeforeMs'>> {
  const { waiting, isComplete } = await waitingNow(ports, listing);
  const canLeave = maxSentWithin(HOUR_MS, delayMs, waiting ?? Infinity);
  const seen = { departed: 0, waiting, isComplete, canLeave };
  return { job: id, idInstance, wasUndone: false, delayMs, effect: 'not-watched', ...seen };
}

/** A ledger knows of messages that the list does not show: then a reading says how many wait, where one can be made. */
async function waitingNow(ports: StepPorts, listing: Listing | undefined): Promise<Pick<StopReport, 'waiting' | 'isComplete'>> {
  if (listing === undefined) return { waiting: null, isComplete: false };
  const listed = { waiting: await countedBeyond(ports, listing), isComplete: false };
  if (ports.ledger === undefined) return listed;
  try {
    const reading = await readQueue({ ...ports, settings: 'if-it-sends' });
    return { waiting: waitingIn(reading), isComplete: reading.completeness.kind === 'complete' };
  } catch (error) {
    if (error instanceof SluiceError && error.code !== 'aborted') return listed;
    throw error;
  }
}

/** A list that is as long as it can be ends before the queue does, perhaps: the count says how many wait, though it can be old. */
async function countedBeyond({ instance, signal }: StepPorts, { total, entries }: Listing): Promise<number> {
  if (total !== undefined || entries.length < capabilities[instance.flavor].showCap) return total ?? entries.length;
  const count = await instance.count({ signal }).catch(() => 0);
  return Math.max(count, entries.length);
}
