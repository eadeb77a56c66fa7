import { SluiceError } from '@sluice/core';
import { errorSentence } from '@sluice/queue/sentences';
import { CommanderError } from 'commander';
import { oneLine } from '../present/one-line.ts';
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** Says on standard error what has ended a run, and how to go on. @returns what the run ends with. */
export function report(error: unknown, host: Pick<Host, 'writeError' | 'sentences' | 'debugLog'>): ExitCode {
  // Commander has written what is wrong, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  if (error instanceof UsageError) {
    for (const line of error.message.split('\n')) host.writeError(oneLine(line));
    return exitCode.usage;
  }
  host.debugLog.write(error);
  if (error instanceof SluiceError) {
    host.writeError(oneLine(errorSentence(error, host.sentences)));
    return exitCodeOf(error);
  }
  // A mistake of ours. Its text may hold an address and with it a token, so only its kind is shown.
  const kind = error instanceof Error ? error.name : typeof error;
  host.writeError(`Sluice failed in a way it should not (${kind}). Please report what you did.`);
  return exitCode.failed;
}
