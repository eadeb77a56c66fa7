import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { unknownCommand } from '../cli/command-mistake.ts';
import { commandOf } from '../command-table/command-table.ts';

/** The same as `--help` behind the command. */
export async function helpCommand(_context: CommandContext, command: Command): Promise<void> {
  const { name, rest } = commandOf(command.args);
  const [unknown] = rest;
  if (unknown !== undefined) throw unknownCommand(name, unknown);
  const words = name === undefined ? [] : name.split(' ');
  let found: Command | undefined = command.parent ?? command;
  for (const word of words) found = found?.commands.find((one) => one.name() === word);
  found?.outputHelp();
}
