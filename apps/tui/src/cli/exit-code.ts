import type { SluiceError } from '@sluice/core';

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

/** What a run ends with that this error has ended. */
export function exitCodeOf({ code, status }: SluiceError): ExitCode {
  switch (code) {
    case 'refused':
    case 'truncated':
    case 'plan-expired':
    case 'plan-changed':
    case 'busy':
    case 'held':
    case 'instance-not-ready':
      return exitCode.refused;
    case 'invalid-request':
    case 'not-found':
      // With a status it is the gateway that says so; without, it is what was typed.
      return status === undefined ? exitCode.usage : exitCode.failed;
    case 'unauthorized':
    case 'forbidden':
    case 'rate-limited':
    case 'quota-exceeded':
    case 'gateway-unavailable':
    case 'timeout':
    case 'network':
    case 'malformed-response':
    case 'unexpected-redirect':
    case 'aborted':
    case 'internal':
      return exitCode.failed;
  }
}
