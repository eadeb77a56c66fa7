import packageJson from '../../package.json' with { type: 'json' };
import { argumentWord, type CommandName } from '../command-table/command-spec.ts';
import { COMMAND_NAMES, COMMANDS } from '../command-table/command-table.ts';
import { EXAMPLES, examplesOf } from '../command-table/examples.ts';
import { BEFORE_A_COMMAND, EVERYWHERE, flagsOf, OPTIONS } from '../command-table/option-table.ts';
import type { CommandSentences } from '../sentences/command-sentences.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { configurationExample } from './configuration-example.ts';
import { EXIT_CODES } from './exit-code.ts';
import { exampleCommand, exitWords } from './help-text.ts';

/** The manual, in the language of man(7): made from the same table as the help. */
export function manPage({ commands: words, variables }: AppSentences): string {
  const { titles, man } = words;
  return lines([
    `.TH SLUICE 1 "" "sluice ${packageJson.version}"`,
    section(man.titles.name),
    `sluice \\- ${escaped(words.program)}`,
    section(man.titles.synopsis),
    '.B sluice',
    '[\\fIcommand\\fR] [\\fIoptions\\fR]',
    section(man.titles.description),
    escaped(words.program),
    section(titles.commands),
    ...COMMAND_NAMES.filter((name) => COMMANDS[name].runs === undefined && name !== 'config').flatMap((name) =>
      commandPart(name, words),
    ),
    section(titles.options),
    ...[...BEFORE_A_COMMAND, ...EVERYWHERE].flatMap((option) =>
      item(`\\fB${escaped(flagsOf(OPTIONS[option]))}\\fR`, words.options[option]),
    ),
    ...item(`\\fB${escaped('-V, --version')}\\fR`, words.optionVersion),
    ...item(`\\fB${escaped('-h, --help')}\\fR`, words.optionHelp),
    section(titles.variables),
    ...Object.entries({ ...words.variables, ...variables }).flatMap(([name, meaning]) =>
      item(`\\fB${escaped(name)}\\fR`, meaning),
    ),
    section(man.titles.files),
    ...item('\\fI~/.config/sluice/config.toml\\fR', man.configFile),
    '.PP',
    '.nf',
    ...configurationExample(words).map(escaped),
    '.fi',
    ...item('\\fI~/.local/share/sluice/journal.db\\fR', man.journalFile),
    section(titles.exits),
    ...EXIT_CODES.flatMap((code) => item(`\\fB${code}\\fR`, words.exits[code])),
  ]);
}

/** A command with its options, its examples, and its exit codes where they mean something else than elsewhere. */
function commandPart(name: CommandName, words: CommandSentences): readonly string[] {
  const { arguments: args = [], options = [], exits } = COMMANDS[name];
  const note = words.notes[name];
  const shown = args.map(({ name: argument, isOptional, isRepeatable }) => {
    const word = `\\fI${argumentWord(argument)}\\fR${isRepeatable ? '...' : ''}`;
    return isOptional ? `[${word}]` : word;
  });
  const own = exits.filter((code) => words.exitsOf[name]?.[code] !== undefined);
  const examples = examplesOf(name).filter((example) => EXAMPLES[example].of === name);
  return [
    `.SS sluice ${[escaped(name), ...shown, ...(options.length > 0 ? ['[\\fIoptions\\fR]'] : [])].join(' ')}`,
    escaped(words.commands[name]),
    ...(note === undefined ? [] : ['.PP', escaped(note)]),
    ...args.flatMap(({ name: argument }) => item(`\\fI${argumentWord(argument)}\\fR`, words.arguments[argument])),
    ...options.flatMap((option) => item(`\\fB${escaped(flagsOf(OPTIONS[option]))}\\fR`, words.options[option])),
    ...own.flatMap((code) => item(`${escaped(words.titles.exits)} \\fB${code}\\fR`, exitWords(name, code, words))),
    ...examples.flatMap((example) => [
      '.PP',
      `${escaped(words.examples[example])}:`,
      '.nf',
      `    ${escaped(exampleCommand(example))}`,
      '.fi',
    ]),
  ];
}

function section(title: string): string {
  return `.SH ${escaped(title.replace(/:$/, '').toUpperCase())}`;
}

function item(head: string, words: string): readonly string[] {
  return ['.TP', head, escaped(words)];
}

/** A text that man(7) shows as it is: a hyphen is one to copy, a line that begins with a point is no request, and every letter has its number. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&')
    .replaceAll(/[^ -~]/gu, (letter) => `\\[u${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
