import { Option } from 'commander';
import type { OptionName, ValueKind } from '../command-table/command-spec.ts';
import { flagsOf, OPTIONS } from '../command-table/option-table.ts';
import type { CommandSentences } from '../sentences/command-sentences.ts';
import { usageError } from '../sentences/refusal.ts';
import { parseDuration, parseInteger } from './options.ts';

/** An option of the table as the program takes it. */
export function optionOf(name: OptionName, words: CommandSentences): Option {
  const spec = OPTIONS[name];
  const { long, takes, isRepeatable, isRequired, excludes } = spec;
  const option = new Option(flagsOf(spec), words.options[name]).makeOptionMandatory(isRequired === true);
  if (excludes !== undefined) option.conflicts(excludes);
  if (takes === undefined) return option;
  return isRepeatable ? option.argParser(each) : option.argParser(once(`--${long}`, takes));
}

function each(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Of two values the last would count without a word, and the first had been meant too. */
function once(option: string, takes: ValueKind): (text: string, before: unknown) => unknown {
  return (text, before) => {
    if (before !== undefined) throw usageError('given-twice', { option });
    return valueOf(option, takes, text);
  };
}

function valueOf(option: string, takes: ValueKind, text: string): unknown {
  switch (takes.kind) {
    case 'integer':
      return parseInteger(option, takes.min, takes.max)(text);
    case 'duration':
      return parseDuration(text);
    case 'choice':
      if (takes.of.includes(text)) return text;
      throw usageError('not-a-choice', { option, choices: takes.of });
    default:
      return text;
  }
}
