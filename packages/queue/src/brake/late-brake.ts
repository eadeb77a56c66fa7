import { capabilities } from '../capabilities.ts';
import type { StepPorts } from '../job/ports.ts';
import type { Brake } from '../journal/brakes.ts';
import { stopReportOf } from './brake-report.ts';
import { changeOf } from './change-delay.ts';

type Late = Pick<StepPorts, 'journal' | 'clock' | 'instance'>;

/**
 * Whether the gateway has taken the delay of a brake and may show it only later: a go has ended its stop before the settings had shown it.
 *
 * @param shownMs the delay that the settings show.
 */
export function mayShowLater({ journal, clock, instance }: Late, brake: Brake, shownMs: number): boolean {
  const { job, confirmedAt, delayBeforeMs } = brake;
  if (confirmedAt === undefined || shownMs !== delayBeforeMs) return false;
  if (clock.now() - confirmedAt >= capabilities[instance.flavor].maxSettingsMs) return false;
  const stop = journal.readJob(job);
  return stop.state === 'done' && stopReportOf(journal, stop).outcome === 'released';
}

/**
 * Whether a request to set the longest delay may still be carried out late: that of a brake was not answered, or that of a stop before it. Nothing that
 * is read now shows that it will not be.
 */
export function mayBeSetLate(ports: Late, brake: Brake): boolean {
  return (brake.confirmedAt === undefined && isRecent(ports, brake)) || mayBeSetAgain(ports, brake);
}

/** The same of a stop before the one that has set a brake: it would set it again after a release. */
export function mayBeSetAgain(ports: Late, brake: Brake): boolean {
  return isRecent(ports, brake) && changeOf(ports, { id: brake.job }).data['mayBeSetAgain'] === true;
}

function isRecent({ clock, instance }: Late, { intendedAt }: Brake): boolean {
  return clock.now() - intendedAt < capabilities[instance.flavor].lateRequestMs;
}
