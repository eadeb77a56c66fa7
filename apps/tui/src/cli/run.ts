import { reasonOf } from './read-bounded-file.ts';
import { createContext } from './create-context.ts';
import { exitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import { createProgram } from './program.ts';
import { report } from './report.ts';

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
  const context = createContext(host, () => actor);
  const program = createProgram(context);
  program.hook('preAction', (_, command) => {
    const { actor: given }: { readonly actor?: unknown } = command.optsWithGlobals();
    actor = typeof given === 'string' ? given : undefined;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const failed = report(error, host);
    if (failed !== exitCode.done) host.exit(failed);
  } finally {
    context.close();
  }
  const failure = await host.flushOutput();
  if (failure === undefined) return;
  host.writeError(
    `The output could not be written to its end${reasonOf(failure)}. Make room, or choose another place for it; what was done to a queue is in the journal: sluice journal list`,
  );
  if (code === undefined) host.exit(exitCode.failed);
}
