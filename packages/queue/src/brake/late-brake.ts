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

/** Whether a brake may hold still, although the settings show the delay from before it: its request was not answered, or they may show it later. */
export function mayHoldYet(ports: Late, brake: Brake, shownMs: number): boolean {
  const { confirmedAt, intendedAt, delayBeforeMs } = brake;
  if (confirmedAt !== undefined) return mayShowLater(ports, brake, shownMs);
  const { lateRequestMs, maxSettingsMs } = capabilities[ports.instance.flavor];
  return shownMs === delayBeforeMs && ports.clock.now() - intendedAt < lateRequestMs + maxSettingsMs;
}

/** Whether the unanswered request of a stop before the one that has set a brake may still be carried out, and would undo its release. */
export function mayBeSetLate(ports: Late, { job, intendedAt }: Brake): boolean {
  const { lateRequestMs } = capabilities[ports.instance.flavor];
  return changeOf(ports, { id: job }).data['mayComeLate'] === true && ports.clock.now() - intendedAt < lateRequestMs;
}
