import type { JobStep, RestoreReport } from '@sluice/queue';
import { shortfallOf } from '@sluice/queue/job';
import type { JobKind } from '@sluice/queue/journal';
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts';

/** What a clearing or a restore ends with, by its last step; `undefined` when there was none. */
export function stepExitCode(last: JobStep | undefined): ExitCode {
  switch (last?.step) {
    case 'done':
      return restoreCode(last.report.restore, 'clear');
    case 'restored':
      return restoreCode(last.report, 'restore');
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
function codeOfState({ kind, state, restore }: Extract<JobStep, { step: 'ended-elsewhere' }>): ExitCode {
  switch (state) {
    case 'done':
      return restoreCode(restore, kind);
    case 'refused':
    case 'cancelled':
    case 'failed':
      return exitCode.refused;
    default:
      return exitCode.unknown;
  }
}

function restoreCode(restore: RestoreReport | undefined, kind: JobKind): ExitCode {
  const shortfall = restore && shortfallOf(restore, kind);
  if (shortfall === undefined) return exitCode.done;
  return shortfall === 'unknown' ? exitCode.unknown : exitCode.failed;
}
