import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { COMPLETION_SCRIPTS, isShell, SHELLS } from '../completions/scripts.ts';
import { usageError } from '../sentences/refusal.ts';

/** Prints what a shell reads to complete the words of `sluice`. */
export async function completionsCommand({ host }: CommandContext, command: Command): Promise<void> {
  const [shell = ''] = command.args;
  if (!isShell(shell)) throw usageError('not-a-choice', { option: '<shell>', choices: SHELLS });
  host.write(COMPLETION_SCRIPTS[shell]);
}
