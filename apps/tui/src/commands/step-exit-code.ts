import type { JobStep, RestoreReport } from '@sluice/queue';
import { exitCode, exitCodeOf, type ExitCode } from '../cli/exit-code.ts';

/** What a clearing or a restore ends with, by its last step; `undefined` when there was none. */
export function stepExitCode(last: JobStep | undefined): ExitCode {
  switch (last?.step) {
    case 'done':
      return last.report.restore === undefined ? exitCode.done : restoreCode(last.report.restore, 'agreed');
    case 'restored':
      return restoreCode(last.report, 'not-agreed');
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
      return restore === undefined ? exitCode.done : restoreCode(restore, kind === 'clear' ? 'agreed' : 'not-agreed');
    case 'refused':
    case 'cancelled':
    case 'failed':
      return exitCode.refused;
    default:
      return exitCode.unknown;
  }
}

/** @param unrestorable whether somebody has agreed that what cannot be sent again is not: with a clearing by its number. */
function restoreCode({ skipped }: RestoreReport, unrestorable: 'agreed' | 'not-agreed'): ExitCode {
  const reasons = new Set(skipped.map(({ reason }) => reason));
  if (reasons.has('unknown')) return exitCode.unknown;
  if (reasons.has('refused') || reasons.has('damaged') || (reasons.has('unrestorable') && unrestorable === 'not-agreed'))
    return exitCode.failed;
  return exitCode.done;
}
