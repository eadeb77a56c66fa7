import type { JobStep, RestoreReport } from '@sluice/queue';
import { isAsDecided, shortfallOf, type StopReport } from '@sluice/queue/job';
import type { JobKind } from '@sluice/queue/journal';
import { exitCode, type ExitCode, exitCodeOf } from './exit-code.ts';

/** What a job ends with, by its last step; `undefined` when there was none. */
export function stepExitCode(last: JobStep | undefined): ExitCode {
  switch (last?.step) {
    case 'done':
      return restoreCode(last.report.restore, 'clear');
    case 'restored':
      return restoreCode(last.report, 'restore');
    case 'stopped':
      return stopCode(last.report);
    case 'released':
      return exitCode.done;
    case 'connected':
      return isAsDecided(last.report) ? exitCode.done : exitCode.failed;
    case 'not-connected':
      return exitCode.refused;
    case 'ended-elsewhere':
      return codeOfState(last);
    case 'failed':
      return exitCodeOf(last.error);
    // The queue is as it was, whatever the gateway's reason.
    case 'refused':
    case 'cancelled':
      return exitCode.refused;
    default:
      return exitCode.unknown;
  }
}

/** What a job has come to that another run has ended: the same code as if this one had. */
function codeOfState({ kind, state, restore, stop }: Extract<JobStep, { step: 'ended-elsewhere' }>): ExitCode {
  switch (state) {
    case 'done':
      return stop === undefined ? restoreCode(restore, kind) : stopCode(stop);
    case 'refused':
    case 'cancelled':
    case 'failed':
    case 'not-connected':
      return exitCode.refused;
    default:
      return exitCode.unknown;
  }
}

/** Where another delay was set meanwhile, and not by Sluice, no brake is on; nor is one to be relied on that is being released. */
function stopCode({ outcome }: StopReport): ExitCode {
  return outcome === 'changed-by-other' || outcome === 'released' ? exitCode.refused : exitCode.done;
}

function restoreCode(restore: RestoreReport | undefined, kind: JobKind): ExitCode {
  const shortfall = restore && shortfallOf(restore, kind);
  if (shortfall === undefined) return exitCode.done;
  return shortfall === 'unknown' ? exitCode.unknown : exitCode.failed;
}
