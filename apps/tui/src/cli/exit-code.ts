import type { SluiceError } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';

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

/** All of them, in the order of the help. */
export const EXIT_CODES: readonly ExitCode[] = Object.values(exitCode);

/** What a run ends with that this error has ended: what the table of errors says. */
export function exitCodeOf({ code, status }: SluiceError): ExitCode {
  const { exitCode: own, exitCodeOfAnswer = own } = ERRORS[code];
  // With a status it is the gateway that says so; without, it is what was typed.
  return status === undefined ? own : exitCodeOfAnswer;
}
