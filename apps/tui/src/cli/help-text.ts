import type { CommandName } from '../command-table/command-spec.ts';
import { COMMANDS } from '../command-table/command-table.ts';
import { EXAMPLES, type ExampleName, examplesOf } from '../command-table/examples.ts';
import { oneLine } from '../present/safe-text.ts';
import { shellLine } from '../present/shell.ts';
import type { CommandSentences, HelpTitle } from '../sentences/command-sentences.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { configurationExample } from './configuration-example.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';

/** The titles that the parser of options puts above its parts. */
const TITLES: Readonly<Record<string, HelpTitle>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

/** A title in the language of the operator. */
export function titleOf(title: string, { titles }: CommandSentences): string {
  const name = TITLES[title];
  return name === undefined ? title : titles[name];
}

/** What follows the list of commands. @param file where the configuration is looked for. */
export function programHelp(file: string, { commands: words, variables }: AppSentences): string {
  return [
    '',
    words.titles.examples,
    exampleLines(undefined, words),
    '',
    words.configuration(oneLine(file)),
    ...configurationExample(words).map((line) => (line === '' ? '' : `  ${line}`)),
    '',
    words.titles.variables,
    columns(Object.entries(words.variables)),
    '',
    words.titles.instanceVariables,
    columns(Object.entries(variables)),
    '',
    words.titles.exits,
    columns(EXIT_CODES.map((code) => [String(code), words.exits[code]])),
  ].join('\n');
}

/** What follows the options of a command. */
export function commandHelp(name: CommandName, { commands: words }: AppSentences): string {
  const note = words.notes[name];
  const examples = exampleLines(name, words);
  return [
    ...(note === undefined ? [] : ['', note]),
    ...(examples === '' ? [] : ['', words.titles.examples, examples]),
    '',
    words.titles.exits,
    columns(COMMANDS[name].exits.map((code) => [String(code), exitWords(name, code, words)])),
  ].join('\n');
}

/** What a code means of a command. */
export function exitWords(name: CommandName, code: ExitCode, { exits, exitsOf }: CommandSentences): string {
  return exitsOf[name]?.[code] ?? exits[code];
}

/** An example as it is typed. */
export function exampleCommand(example: ExampleName): string {
  const { words, shell } = EXAMPLES[example];
  const command = shellLine(['sluice', ...words]);
  return shell === undefined ? command : shell(command);
}

/** Each example, and below it what it does: a command is often longer than a column. */
function exampleLines(name: CommandName | undefined, words: CommandSentences): string {
  return examplesOf(name)
    .map((example) => `  ${exampleCommand(example)}\n      ${words.examples[example]}`)
    .join('\n');
}

function columns(rows: readonly (readonly [name: string, words: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`).join('\n');
}
