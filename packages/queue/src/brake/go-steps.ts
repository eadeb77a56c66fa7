import { capabilities } from '../capabilities.ts';
import { minElapsed } from '../clock.ts';
import { closed, type Advanced } from '../job/advanced.ts';
import type { StepPorts } from '../job/ports.ts';
import { progressOf } from '../job/progress.ts';
import { readPatiently } from '../job/read-patiently.ts';
import type { Brake, BrakeEnding } from '../journal/brakes.ts';
import type { Job } from '../journal/job.ts';
import { refusal } from '../sentences/refusal.ts';
import { endingOf, type GoReport } from './brake-report.ts';
import { changeDelay, changeOf, openReading } from './change-delay.ts';
import { mayBeSetAgain, mayBeSetLate, mayShowLater } from './late-brake.ts';
import { beginBraking, lookAgain } from './look-again.ts';
import { readDelay, readDelayOnceStarted } from './read-delay.ts';

/** Has the delay from before set again, unless the settings show another than that of the brake. */
export async function beginGo(ports: StepPorts, job: Job): Promise<Advanced> {
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
    if (!mayShowLater(ports, brake, delayMs)) {
      const outcome = delayMs === brake.delayBeforeMs ? 'was-released' : 'changed-by-other';
      return endGo(ports, job, { outcome, delayMs }, endingOf(brake, delayMs));
    }
  }
  const wantedMs = progressOf(job).braking?.shownMs ?? brake.delayBeforeMs;
  const change = { delayBeforeMs: brake.delayMs, delayMs: wantedMs };
  const data = { wasShown: delayMs === brake.delayMs, mayBeSetAgain: mayBeSetAgain(ports, brake) };
  return changeDelay(ports, job, 'go', { change, data, brake: undefined }, readAt);
}

/** While the request of a stop that was not answered can still be carried out, its brake is not called released: it would be on, and unknown. */
function waitForLate(ports: StepPorts, job: Job, brake: Brake, shownMs: number): Advanced | undefined {
  const { intendedAt } = brake;
  const { lateRequestMs } = capabilities[ports.instance.flavor];
  const passedMs = ports.clock.now() - intendedAt;
  if (passedMs < 0 || !mayBeSetLate(ports, brake)) return undefined;
  const braking = progressOf(job).braking ?? beginBraking(ports);
  const maxMs = minElapsed(ports.clock, braking.since) + lateRequestMs - passedMs;
  // Another delay that is set meanwhile, not by Sluice, would be overwritten by the late request.
  return lookAgain(ports, job, { ...braking, shownMs }, { maxMs });
}

function endGo(
  { journal }: StepPorts,
  job: Job,
  { outcome, delayMs }: Pick<GoReport, 'outcome' | 'delayMs'>,
  ending: BrakeEnding,
): Advanced {
  const report: GoReport = { job: job.id, idInstance: job.idInstance, outcome, delayMs };
  const moved = journal.moveWithBrake(job, 'done', { report }, { change: 'end', ending });
  return closed(moved, { step: 'released', report });
}

/** The settings have the last word: the answer came from what is before the gateway, perhaps. */
export async function finishGo(ports: StepPorts, job: Job): Promise<Advanced> {
  const braking = progressOf(job).braking ?? beginBraking(ports);
  const reading = await readPatiently(ports, job, { braking }, () => readDelay(ports));
  if ('postponed' in reading) return reading.postponed;
  const { delayMs, delayBeforeMs, data } = changeOf(ports, job);
  const { delayMs: shownMs } = reading.read;
  // Where the settings have not shown the brake, what they show can be from before it.
  const wasShown = data['wasShown'] !== false || braking.shownMs === delayBeforeMs;
  const isCertain = data['mayBeSetAgain'] !== true && (wasShown || shownMs !== delayMs);
  const outcome = shownMs === delayMs ? 'released' : shownMs === delayBeforeMs ? undefined : 'changed-by-other';
  const end = (): Advanced | undefined => outcome && endGo(ports, job, { outcome, delayMs: shownMs }, outcome);
  return (
    (isCertain ? end() : undefined) ??
    lookAgain(ports, job, { ...braking, shownMs }, { maxMs: capabilities[ports.instance.flavor].maxSettingsMs }) ??
    end() ??
    closed(ports.journal.moveJob(job, 'unverified', { shownMs }), { step: 'change-unverified', kind: 'go', shownMs })
  );
}
