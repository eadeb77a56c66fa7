import { SluiceError } from '@sluice/core';
import { CommanderError } from 'commander';
import { COMPLETE } from '../completions/scripts.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence, UsageError } from '../sentences/refusal.ts';
import { mistakeIn } from './command-mistake.ts';
import { createContext } from './create-context.ts';
import { type ExitCode, exitCode, exitCodeOf } from './exit-code.ts';
import { systemCodeOf } from './files.ts';
import type { Host } from './host.ts';
import { createProgram } from './program.ts';

/**
 * Carries out one command line. Whatever goes wrong ends in a sentence on standard error and an exit code.
 *
 * @param args what was typed behind `sluice`.
 */
export async function run(processHost: Host, args: readonly string[]): Promise<void> {
  let code: number | undefined;
  const host: Host = {
    ...processHost,
    exit(given) {
      code = given;
      processHost.exit(given);
    },
  };
  let actor: string | undefined;
  if (args[0] === COMPLETE) {
    const { complete } = await import('../completions/complete.ts');
    await complete(host, args.slice(1));
    await host.flushOutput();
    return;
  }
  const context = createContext(host, () => actor);
  const program = createProgram(context, args);
  program.hook('preAction', (_, command) => {
    const { actor: given }: { readonly actor?: unknown } = command.optsWithGlobals();
    actor = typeof given === 'string' ? given : undefined;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const failed = report(error instanceof CommanderError && error.exitCode !== 0 ? mistakeIn(error, args) : error, host);
    if (failed !== exitCode.done) host.exit(failed);
  } finally {
    context.close();
  }
  const failure = await host.flushOutput();
  if (failure === undefined) return;
  host.writeError(host.sentences.reports.outputFailed(systemCodeOf(failure)));
  if (code === undefined) host.exit(exitCode.failed);
}

/** Says on standard error what has ended a run, and how to go on. @returns what the run ends with. */
export function report(error: unknown, host: Pick<Host, 'writeError' | 'sentences' | 'debugLog'>): ExitCode {
  // The help that was asked for.
  if (error instanceof CommanderError) return exitCode.done;
  if (error instanceof UsageError) {
    for (const line of errorSentence(error, host.sentences).split('\n')) host.writeError(oneLine(line));
    return exitCode.usage;
  }
  host.debugLog.write(error);
  if (error instanceof SluiceError) {
    host.writeError(oneLine(errorSentence(error, host.sentences)));
    return exitCodeOf(error);
  }
  // A mistake of ours. Its text may hold an address and with it a token, so only its kind is shown.
  const kind = error instanceof Error ? error.name : typeof error;
  host.writeError(host.sentences.reports.fault(kind));
  return exitCode.failed;
}
