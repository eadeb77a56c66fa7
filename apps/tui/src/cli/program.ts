import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { argumentWord, type CommandName } from '../command-table/command-spec.ts';
import { COMMANDS, commandsOf } from '../command-table/command-table.ts';
import { ACTIONS } from '../commands/actions.ts';
import { BEFORE_A_COMMAND, EVERYWHERE } from '../command-table/option-table.ts';
import { configSource } from '../config/load-config.ts';
import type { CommandContext } from './command-context.ts';
import { unknownCommand } from './command-mistake.ts';
import { commandHelp, programHelp, titleOf } from './help-text.ts';
import { outputOf } from './options.ts';
import { optionOf } from './table-options.ts';

/**
 * The program `sluice`, made from the table of commands. Nothing of it ends the process: it throws, or calls `host.exit`.
 *
 * @param args the words typed behind `sluice`.
 */
export function createProgram(context: CommandContext, args: readonly string[]): Command {
  const { host } = context;
  const words = host.sentences.commands;
  const program = new Command('sluice')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.write(text),
      writeErr: (text) => host.writeError(text.trimEnd()),
      // The mistake is said in the language of the operator: see `mistakeIn`.
      outputError: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => titleOf(title, words) })
    .helpOption('-h, --help', words.optionHelp)
    // The table has it.
    .helpCommand(false)
    // An option of a command is behind it, and may have the name of one that is before.
    .enablePositionalOptions()
    .description(words.program)
    .version(packageJson.version, '-V, --version', words.optionVersion)
    .addHelpText('after', () => programHelp(configSource(host).file, host.sentences))
    .action(async (_options: unknown, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) throw unknownCommand(undefined, unknown);
      const { start } = await import('../commands/start.ts');
      await start(context, outputOf(command));
    });
  for (const option of [...BEFORE_A_COMMAND, ...EVERYWHERE]) program.addOption(optionOf(option, words));
  for (const name of wantedIn(args)) addCommand(program, name, context);
  // Not before: the commands would take it over, and a word too many would be ignored without notice.
  return program.allowExcessArguments();
}

/** The one command that is named first, where one is: to make the others takes as long as to run it. All of them where the help may name them; none for the app. */
function wantedIn([first]: readonly string[]): readonly CommandName[] {
  if (first === undefined) return [];
  const all = commandsOf(undefined);
  const named = all.filter((name) => name === first && name !== 'help');
  return named.length > 0 ? named : all;
}

/** Adds a command, and those that are its own. */
function addCommand(parent: Command, name: CommandName, context: CommandContext, isDefault = false): void {
  const { sentences } = context.host;
  const words = sentences.commands;
  const { group, arguments: args = [], options = [], runs } = COMMANDS[name];
  const own = name.split(' ').at(-1) ?? name;
  const command = parent
    .command(own, { isDefault })
    .helpCommand(false)
    .description(words.commands[name])
    .addHelpText('after', () => commandHelp(name, sentences));
  if (own === name) command.helpGroup(words.groups[group]);
  for (const { name: argument, isOptional, isRepeatable } of args) {
    const shown = `${argumentWord(argument)}${isRepeatable ? '...' : ''}`;
    command.argument(isOptional ? `[${shown}]` : `<${shown}>`, words.arguments[argument]);
  }
  for (const option of [...options, ...EVERYWHERE]) command.addOption(optionOf(option, words));
  for (const each of commandsOf(name)) addCommand(command, each, context, each === runs);
  const load = ACTIONS[name];
  if (load !== undefined) command.action(async () => (await load())(context, command));
  else if (runs === undefined) explainOnly(command, name);
}

/** What only holds other commands explains them; a word that names none of them is a mistake. */
function explainOnly(command: Command, name: CommandName): void {
  command.allowExcessArguments().action(() => {
    const [unknown] = command.args;
    if (unknown !== undefined) throw unknownCommand(name, unknown);
    command.outputHelp();
  });
}
