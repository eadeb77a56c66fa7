import { createContext } from './create-context.ts';
import type { Host } from './host.ts';
import { createProgram } from './program.ts';
import { report } from './report.ts';

/**
 * Carries out one command line. Whatever goes wrong ends in a sentence on standard error and an exit code.
 *
 * @param args what was typed behind `sluice`.
 */
export async function run(host: Host, args: readonly string[]): Promise<void> {
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
    host.exit(report(error, host));
  } finally {
    context.close();
  }
}
