import { Option, type Command } from 'commander';
import type { CommandOutput } from './command-context.ts';

const OPTIONS: Readonly<Record<keyof CommandOutput, () => Option>> = {
  json: () => new Option('--json', 'print JSON: whole, nothing masked').conflicts('jsonl'),
  jsonl: () => new Option('--jsonl', 'print a line of JSON for each: whole, nothing masked'),
  reveal: () => new Option('--reveal', 'show phone numbers and message texts'),
};

/** Adds those of the options of output that a command has. */
export function addOutputOptions(command: Command, ...names: readonly (keyof CommandOutput)[]): Command {
  for (const name of names) command.addOption(OPTIONS[name]());
  return command;
}

/** Adds the option that says who does it: `CommandContext.actor` says. */
export function addActorOption(command: Command): Command {
  return command.option('--actor <who>', 'who does it, for the journal');
}

/** What was asked for, behind the command or before it. */
export function outputOf(command: Command): CommandOutput {
  const options: Readonly<Record<string, unknown>> = command.optsWithGlobals();
  return {
    json: options['json'] === true,
    jsonl: options['jsonl'] === true,
    reveal: options['reveal'] === true,
  };
}
