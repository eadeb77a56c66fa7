import type { SluiceError } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import type { JobStep, RestoreReport } from '@sluice/queue';
import { isAsDecided, shortfallOf, type StopReport } from '@sluice/queue/job';
import type { JobKind } from '@sluice/queue/journal';

/** What a run of `sluice` ends with. */
export const exitCode = {
  done: 0,
  /** Something went wrong on the way: the gateway, the network. */
  failed: 1,
  /** The command, the configuration, a variable or the terminal is not as it must be. */
  usage: 2,
  /** It could be done and was not, because it would not have been safe. */
  refused: 3,
  /** It is not known whether it was carried out. */
  unknown: 4,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Each code in the words of the help. */
export const EXIT_CODES: readonly { readonly code: ExitCode; readonly words: string }[] = [
  { code: exitCode.done, words: 'done' },
  { code: exitCode.failed, words: 'failed: the gateway, the network, or something that sluice doctor found' },
  { code: exitCode.usage, words: 'the command, the configuration, a variable or the terminal is wrong' },
  { code: exitCode.refused, words: 'refused, because it would not be safe now; the sentence says what to do' },
  { code: exitCode.unknown, words: 'the outcome is unknown: sluice resume looks into it' },
];

/** What a run ends with that this error has ended: what the table of errors says. */
export function exitCodeOf({ code, status }: SluiceError): ExitCode {
  const { exitCode: own, exitCodeOfAnswer = own } = ERRORS[code];
  // With a status it is the gateway that says so; without, it is what was typed.
  return status === undefined ? own : exitCodeOfAnswer;
}

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

/** Where another delay was set meanwhile, and not by Sluice, no brake is on. */
function stopCode({ outcome }: StopReport): ExitCode {
  return outcome === 'changed-by-other' ? exitCode.refused : exitCode.done;
}

function restoreCode(restore: RestoreReport | undefined, kind: JobKind): ExitCode {
  const shortfall = restore && shortfallOf(restore, kind);
  if (shortfall === undefined) return exitCode.done;
  return shortfall === 'unknown' ? exitCode.unknown : exitCode.failed;
}
