import { setTimeout as delay } from 'node:timers/promises';
import { SluiceError } from '@sluice/core';
import { CommanderError } from 'commander';
import { exitCode } from './exit-code.ts';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/** Runs `sluice` in this process. Whatever goes wrong ends in one sentence on standard error and an exit code. */
export async function main(): Promise<void> {
  respectNoColor(process.env);
  const program = createProgram({
    environment: process.env,
    clock: { now: Date.now, sleep: (ms, signal) => delay(ms, undefined, { signal }) },
    interactive: process.stdin.isTTY && process.stdout.isTTY,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(`${text}\n`),
    exit: (code) => {
      process.exitCode = code;
    },
    leave: () => process.exit(exitCode.done),
  });
  program.exitOverride();
  for (const command of program.commands) command.exitOverride();
  process.on('uncaughtException', (error) => process.exit(report(error)));
  // `sluice … | head` closes the pipe early; that is no error.
  process.stdout.on('error', () => process.exit(exitCode.done));
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** https://no-color.org: the library that colours the screen looks at FORCE_COLOR alone. */
function respectNoColor(environment: NodeJS.ProcessEnv): void {
  if (environment['NO_COLOR']) environment['FORCE_COLOR'] = '0';
}

function report(error: unknown): number {
  // Commander has written what is wrong, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.usage;
  }
  if (error instanceof SluiceError) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.failed;
  }
  // A mistake of ours. Its text may hold an address and with it a token, so only its kind is shown.
  const kind = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`Sluice failed in a way it should not (${kind}). Please report what you did.\n`);
  return exitCode.failed;
}
