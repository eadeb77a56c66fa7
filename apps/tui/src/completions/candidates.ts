import type { CommandName, OptionName, OptionSpec, ValueKind } from '../command-table/command-spec.ts';
import { commandOf, COMMANDS, commandsOf } from '../command-table/command-table.ts';
import { BEFORE_A_COMMAND, EVERYWHERE, OPTIONS } from '../command-table/option-table.ts';
import type { CommandSentences } from '../sentences/command-sentences.ts';

/** A word that can be typed at the cursor. */
interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** The words that can be typed there, or that a file can be named there. */
export type Candidates = readonly Candidate[] | 'files';

interface Named {
  readonly name: string;
  readonly idInstance: string;
}

/**
 * What can be typed next.
 *
 * @param words all behind `sluice`; the last is what is typed so far, and may be empty.
 * @param instances those of the configuration: read only where an instance can be named.
 */
export async function candidatesFor(
  words: readonly string[],
  { sentences, instances }: { readonly sentences: CommandSentences; readonly instances: () => Promise<readonly Named[]> },
): Promise<Candidates> {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const { name, rest } = commandOf(withoutOptions(before));
  const takes = valueBefore(before) ?? (typed.startsWith('-') ? undefined : kindAt(name, rest));
  const offered: Candidate[] = [];
  if (typed.startsWith('-') && valueBefore(before) === undefined) offered.push(...optionCandidates(name, before, sentences));
  else {
    if (takes?.kind === 'file') return 'files';
    if (valueBefore(before) === undefined && (name === undefined || rest.length === 0))
      offered.push(...commandCandidates(name, sentences));
    if (takes !== undefined) offered.push(...(await valueCandidates(takes, typed, { name, rest, sentences, instances })));
  }
  return offered.filter(({ word }) => word.startsWith(typed));
}

function optionCandidates(
  name: CommandName | undefined,
  before: readonly string[],
  sentences: CommandSentences,
): readonly Candidate[] {
  const own = optionsOf(name, BEFORE_A_COMMAND);
  const help = { word: '--help', about: sentences.optionHelp };
  const version = { word: '--version', about: sentences.optionVersion };
  return [
    ...own
      .map((option) => ({ option, spec: OPTIONS[option] }))
      .filter(({ spec }) => spec.isRepeatable || !before.includes(`--${spec.long}`))
      .map(({ option, spec }) => ({ word: `--${spec.long}`, about: sentences.options[option] })),
    help,
    ...(name === undefined ? [version] : []),
  ];
}

function commandCandidates(parent: CommandName | undefined, sentences: CommandSentences): readonly Candidate[] {
  return commandsOf(parent).map((name) => ({ word: name.split(' ').at(-1) ?? name, about: sentences.commands[name] }));
}

async function valueCandidates(
  takes: ValueKind,
  typed: string,
  {
    name,
    rest,
    sentences,
    instances,
  }: {
    readonly name: CommandName | undefined;
    readonly rest: readonly string[];
    readonly sentences: CommandSentences;
    readonly instances: () => Promise<readonly Named[]>;
  },
): Promise<readonly Candidate[]> {
  switch (takes.kind) {
    case 'choice':
      return takes.of.map((word) => ({ word, about: '' }));
    case 'command':
      return name === 'help' ? commandCandidates(commandOf(rest).name, sentences) : [];
    case 'instance': {
      const found = await instances();
      const names = found.map(({ name: word, idInstance }) => ({ word, about: idInstance }));
      // Ids only where one was begun: otherwise each instance would be there twice.
      return typed === '' ? names : [...names, ...found.map(({ name: about, idInstance: word }) => ({ word, about }))];
    }
    default:
      return [];
  }
}

/** The kind of the next argument. */
function kindAt(name: CommandName | undefined, rest: readonly string[]): ValueKind | undefined {
  if (name === undefined) return undefined;
  const args = COMMANDS[COMMANDS[name].runs ?? name].arguments ?? [];
  return (args[rest.length] ?? (args.at(-1)?.isRepeatable ? args.at(-1) : undefined))?.takes;
}

/** The kind of value that the option right before the cursor takes. */
function valueBefore(before: readonly string[]): ValueKind | undefined {
  const last = before.at(-1);
  if (last === undefined || !last.startsWith('--')) return undefined;
  const { name } = commandOf(withoutOptions(before));
  return optionNamed(name, last)?.takes;
}

function optionNamed(name: CommandName | undefined, word: string): OptionSpec | undefined {
  const own = optionsOf(name, []);
  return own.map((option) => OPTIONS[option]).find(({ long }) => `--${long}` === word);
}

/** The words that are neither options nor their values. */
function withoutOptions(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let isValue = false;
  for (const word of words) {
    if (isValue) isValue = false;
    else if (!word.startsWith('-')) kept.push(word);
    else isValue = optionNamed(commandOf(kept).name, word)?.takes !== undefined;
  }
  return kept;
}

/** @param before those that are before a command only. */
function optionsOf(name: CommandName | undefined, before: readonly OptionName[]): readonly OptionName[] {
  return [...(name === undefined ? before : (COMMANDS[COMMANDS[name].runs ?? name].options ?? [])), ...EVERYWHERE];
}
