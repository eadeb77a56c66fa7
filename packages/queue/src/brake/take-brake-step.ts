import { capabilities } from '../capabilities.ts';
import { minElapsed, momentOf } from '../clock.ts';
import { maxSentWithin } from '../forecast/drain-rate.ts';
import type { Listing } from '../instance/queue-instance.ts';
import { closed, type Advanced } from '../job/advanced.ts';
import { endedStep } from '../job/ended-job.ts';
import { passes } from '../job/evidence.ts';
import type { StepPorts } from '../job/ports.ts';
import { progressOf, type Braking } from '../job/progress.ts';
import { readPatiently } from '../job/read-patiently.ts';
import type { BrakeKind } from '../job/steps.ts';
import type { Brake, BrakeChange } from '../journal/brakes.ts';
import type { Job } from '../journal/job.ts';
import { refusal } from '../sentences/refusal.ts';
import { anchorsIn, departedSince, toAnchors } from './anchors.ts';
import { stopPlanOf } from './brake-order.ts';
import type { BrakeEffect, GoReport, StopReport } from './brake-report.ts';
import {
  beginBraking,
  changeDelay,
  changeOf,
  findOut,
  lookAgain,
  openReading,
  readDelay,
  toChangeUnknown,
  unanswered,
  type DelayNow,
} from './change-delay.ts';

/** A job that changes the delay. */
export type BrakeJob = Job & { readonly kind: BrakeKind };

/** Takes one step of a stop or a go. */
export async function takeBrakeStep(ports: StepPorts, job: BrakeJob): Promise<Advanced> {
  ports.signal?.throwIfAborted();
  const { kind } = job;
  switch (job.state) {
    case 'opened':
      return kind === 'stop' ? beginStop(ports, job) : beginGo(ports, job);
    case 'changing':
      // A run that could write what it heard would have left this state.
      return toChangeUnknown(ports, job, kind, unanswered(job));
    case 'unknown':
      return findOut(ports, job, kind);
    case 'changed':
      return kind === 'stop' ? finishStop(ports, job) : finishGo(ports, job);
    default:
      return closed(job, endedStep(ports.journal, job));
  }
}

async function beginStop(ports: StepPorts, job: BrakeJob): Promise<Advanced> {
  const { instance, journal } = ports;
  const readAt = openReading(ports);
  // A list that cannot be read is no reason to let the others leave.
  const [read, listing] = await Promise.all([
    readDelayOnceStarted(ports, job),
    instance.list({ signal: ports.signal }).catch(() => NOTHING),
  ]);
  if ('postponed' in read) return read.postponed;
  const { delayMs, maxMs } = read;
  const brake = journal.brakeOf(job.idInstance);
  if (brake !== undefined && brake.delayMs === delayMs) {
    const report = { ...reportOf(job, listing, delayMs), outcome: 'was-on', delayBeforeMs: brake.delayBeforeMs } as const;
    const moved = journal.moveWithBrake(job, 'done', { report }, { change: 'confirm' });
    return closed(moved, { step: 'stopped', report });
  }
  if (delayMs >= maxMs) {
    const report = { ...reportOf(job, listing, delayMs), outcome: 'was-slow', delayBeforeMs: delayMs } as const;
    return closed(journal.moveJob(job, 'done', { report }), { step: 'stopped', report });
  }
  const change = { delayBeforeMs: delayMs, delayMs: maxMs };
  const set: BrakeChange = { change: 'set', ...change, ...(brake !== undefined && { ended: endingOf(brake, delayMs) }) };
  const data = { anchors: anchorsIn(job.idInstance, listing) };
  return changeDelay(ports, job, 'stop', { change, data, brake: set }, readAt);
}

/**
 * Reads the delay, and waits while the instance starts: a gateway may refuse to change settings meanwhile, and nothing leaves
 * (evidence/states#starting, evidence/states#reboot-stops-sending).
 */
async function readDelayOnceStarted(ports: StepPorts, job: BrakeJob): Promise<DelayNow | { readonly postponed: Advanced }> {
  const { instance, signal } = ports;
  const braking = progressOf(job).braking ?? beginBraking(ports);
  const read = await Promise.all([readDelay(ports), instance.connectionStatus({ signal })]).catch((error: unknown) => {
    // A single refusal, such as that it was asked too often, must not let the others leave.
    const postponed = passes(error) ? lookAgain(ports, job, braking, { everyMs: 1000, maxMs: READ_PATIENCE_MS }) : undefined;
    if (postponed === undefined) throw error;
    return { postponed };
  });
  if ('postponed' in read) return read;
  const [delay, { state }] = read;
  if (state !== STARTING) return delay;
  const postponed = lookAgain(ports, job, braking, { everyMs: 1000, maxMs: capabilities[instance.flavor].maxSettingsMs });
  return postponed === undefined ? delay : { postponed };
}

const STARTING = 'starting';
/** For so long it is tried to read the delay. */
const READ_PATIENCE_MS = 30_000;
const NOTHING: Listing = { entries: [], total: undefined };

/** How a brake has ended of which the settings show another delay. */
function endingOf({ delayBeforeMs, confirmedAt }: Brake, delayMs: number): 'not-set' | 'changed-by-other' {
  return confirmedAt === undefined && delayMs === delayBeforeMs ? 'not-set' : 'changed-by-other';
}

async function beginGo(ports: StepPorts, job: BrakeJob): Promise<Advanced> {
  const { journal } = ports;
  const brake = journal.brakeOf(job.idInstance);
  if (brake === undefined) throw refusal('no-brake-on', { idInstance: job.idInstance });
  const readAt = openReading(ports);
  const read = await readDelayOnceStarted(ports, job);
  if ('postponed' in read) return read.postponed;
  const { delayMs } = read;
  if (delayMs !== brake.delayMs) {
    const late = waitForLate(ports, job, brake, delayMs);
    if (late !== undefined) return late;
    const outcome = delayMs === brake.delayBeforeMs ? 'was-released' : 'changed-by-other';
    return endGo(ports, job, { outcome, delayMs }, endingOf(brake, delayMs));
  }
  const wantedMs = progressOf(job).braking?.shownMs ?? brake.delayBeforeMs;
  const change = { delayBeforeMs: brake.delayMs, delayMs: wantedMs };
  return changeDelay(ports, job, 'go', { change, data: {}, brake: undefined }, readAt);
}

/** While the request of a stop that was not answered can still be carried out, its brake is not called released: it would be on, and unknown. */
function waitForLate(ports: StepPorts, job: BrakeJob, { confirmedAt, intendedAt }: Brake, shownMs: number): Advanced | undefined {
  if (confirmedAt !== undefined) return undefined;
  const { lateRequestMs } = capabilities[ports.instance.flavor];
  const passedMs = ports.clock.now() - intendedAt;
  if (passedMs < 0 || passedMs >= lateRequestMs) return undefined;
  const braking = progressOf(job).braking ?? beginBraking(ports);
  const maxMs = minElapsed(ports.clock, braking.since) + lateRequestMs - passedMs;
  // Another delay that is set meanwhile, not by Sluice, would be overwritten by the late request.
  return lookAgain(ports, job, { ...braking, shownMs }, { maxMs });
}

function endGo(
  { journal }: StepPorts,
  job: Job,
  { outcome, delayMs }: Pick<GoReport, 'outcome' | 'delayMs'>,
  ending: 'released' | 'not-set' | 'changed-by-other',
): Advanced {
  const report: GoReport = { job: job.id, idInstance: job.idInstance, outcome, delayMs };
  const moved = journal.moveWithBrake(job, 'done', { report }, { change: 'end', ending });
  return closed(moved, { step: 'released', report });
}

/** The settings have the last word: the answer came from what is before the gateway, perhaps. */
async function finishGo(ports: StepPorts, job: BrakeJob): Promise<Advanced> {
  const braking = progressOf(job).braking ?? beginBraking(ports);
  const reading = await readPatiently(ports, job, { braking }, () => readDelay(ports));
  if ('postponed' in reading) return reading.postponed;
  const { delayMs, delayBeforeMs } = changeOf(ports, job);
  const { delayMs: shownMs } = reading.read;
  if (shownMs === delayMs) return endGo(ports, job, { outcome: 'released', delayMs }, 'released');
  if (shownMs !== delayBeforeMs) return endGo(ports, job, { outcome: 'changed-by-other', delayMs: shownMs }, 'changed-by-other');
  return (
    lookAgain(ports, job, { ...braking, shownMs }, { maxMs: capabilities[ports.instance.flavor].maxSettingsMs }) ??
    closed(ports.journal.moveJob(job, 'unverified', { shownMs }), { step: 'change-unverified', kind: 'go', shownMs })
  );
}

async function finishStop(ports: StepPorts, job: BrakeJob): Promise<Advanced> {
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
  if (shownMs !== delayMs && shownMs !== delayBeforeMs) {
    const report = { ...reportOf(job, listing, shownMs), departed, outcome: 'changed-by-other', delayBeforeMs } as const;
    const moved = ports.journal.moveWithBrake(job, 'done', { report }, { change: 'end', ending: 'changed-by-other' });
    return closed(moved, { step: 'stopped', report });
  }
  const end = (effect: BrakeEffect): Advanced => {
    const report: StopReport = { ...reportOf(job, listing, shownMs), departed, effect, outcome: 'set', delayBeforeMs };
    return closed(ports.journal.moveJob(job, 'done', { report }), { step: 'stopped', report });
  };
  const { maxSettingsMs } = capabilities[instance.flavor];
  if (shownMs === delayMs) {
    if (!stopPlanOf(job).isWatched) return end('not-watched');
    if (listing.entries.length === 0) return end('nothing-waits');
    // It may go on as soon as it has started (evidence/states#settings-restart).
    if (!isSending && state !== STARTING) return end('not-sending');
    if (isSending && minElapsed(clock, seen.quietSince) > QUIET_DELAYS * delayBeforeMs) return end('seen');
  }
  const again = lookAgain(ports, job, seen, { everyMs: 2000, maxMs: maxSettingsMs });
  if (again !== undefined) return again;
  if (shownMs === delayMs) return end('settings-only');
  return closed(ports.journal.moveJob(job, 'unverified', { shownMs }), { step: 'change-unverified', kind: 'stop', shownMs });
}

/** One delay may just have begun and one message be late: by choice, no more is concluded before a third is over. */
const QUIET_DELAYS = 3;
const HOUR_MS = 60 * 60_000;

function reportOf(
  { id, idInstance }: Job,
  { entries, total = entries.length }: Listing,
  delayMs: number,
): Omit<StopReport, 'outcome' | 'delayBeforeMs'> {
  const canLeave = maxSentWithin(HOUR_MS, delayMs, total);
  return { job: id, idInstance, delayMs, effect: 'not-watched', departed: 0, waiting: total, canLeave };
}
