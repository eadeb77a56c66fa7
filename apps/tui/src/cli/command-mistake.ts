import type { CommanderError } from 'commander';
import type { CommandName, OptionName } from '../command-table/command-spec.ts';
import { commandOf, COMMANDS, commandsOf } from '../command-table/command-table.ts';
import { BEFORE_A_COMMAND, EVERYWHERE, OPTIONS } from '../command-table/option-table.ts';
import { oneLine } from '../present/safe-text.ts';
import { type UsageError, usageError } from '../sentences/refusal.ts';
import { closest } from './closest.ts';

const MAX_TYPED = 64;
const longOf = (options: readonly OptionName[]): readonly string[] => options.map((option) => OPTIONS[option].long);
const ALWAYS = ['help', ...longOf(EVERYWHERE)];
const WITHOUT_COMMAND = ['version', ...longOf(BEFORE_A_COMMAND), ...ALWAYS];

/** @param parent the command that has no such command; `sluice` itself without one. */
export function unknownCommand(parent: CommandName | undefined, unknown: string): UsageError {
  const names = commandsOf(parent).map((name) => name.split(' ').at(-1) ?? name);
  const typed = oneLine(unknown).slice(0, MAX_TYPED);
  const inFront = parent === undefined ? '' : `${parent} `;
  const near = closest(unknown, names).map((name) => `sluice ${inFront}${name}`);
  return usageError('unknown-command', { command: `${inFront}${typed}`, help: helpOf(parent), near });
}

/** The mistake in the words of a command line, as the parser of options names it. @param args all that was typed. */
export function mistakeIn({ code, message }: CommanderError, args: readonly string[]): UsageError {
  const { name } = commandOf(args.filter((arg) => !arg.startsWith('-')));
  const [quoted = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => oneLine(text).slice(0, MAX_TYPED));
  const help = helpOf(name);
  switch (code) {
    case 'commander.unknownOption':
      return usageError('unknown-option', { option: quoted, help, near: closest(quoted, optionsOf(name)) });
    case 'commander.excessArguments': {
      const extra = extraIn(name, args);
      return extra ?? usageError('too-many-arguments', { help });
    }
    case 'commander.missingArgument':
      return usageError('missing-argument', { argument: quoted, help });
    case 'commander.optionMissingArgument':
      return usageError('option-without-value', { option: quoted, help });
    case 'commander.missingMandatoryOptionValue':
      return usageError('missing-option', { option: quoted, help });
    case 'commander.conflictingOption':
      return usageError('options-conflict', { option: quoted, other });
    default:
      return usageError('command-malformed', { help });
  }
}

/** A word behind a command that runs another one by default was meant to name one. */
function extraIn(name: CommandName | undefined, args: readonly string[]): UsageError | undefined {
  if (name === undefined || COMMANDS[name].runs === undefined) return undefined;
  const { rest } = commandOf(args.filter((arg) => !arg.startsWith('-')));
  return rest[0] === undefined ? undefined : unknownCommand(name, rest[0]);
}

function optionsOf(name: CommandName | undefined): readonly string[] {
  if (name === undefined) return WITHOUT_COMMAND.map((long) => `--${long}`);
  const own = COMMANDS[COMMANDS[name].runs ?? name].options ?? [];
  return [...own.map((option) => OPTIONS[option].long), ...ALWAYS].map((long) => `--${long}`);
}

function helpOf(name: CommandName | undefined): string {
  return name === undefined ? 'sluice --help' : `sluice ${name} --help`;
}
