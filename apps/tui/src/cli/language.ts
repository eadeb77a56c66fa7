import { en } from '../sentences/en/en.ts';
import { LANGUAGES, type Language } from '../sentences/languages.ts';
import type { AppSentences } from '../sentences/sentences.ts';

/**
 * The language that Sluice speaks: as `--lang` says, before the command or behind it; else as `SLUICE_LANG` does; else by the locale; else English.
 * A `--lang` that is none of them is refused later, where the options are read.
 */
export function chooseLanguage(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = languageOf(optionIn(args)) ?? languageOf(environment['SLUICE_LANG']);
  return asked ?? languageOf(localeOf(environment)) ?? 'en';
}

/** The sentences in a language. Only those that are spoken are loaded; English is always there, for the errors in logs and JSON. */
export async function loadSentences(language: Language): Promise<AppSentences> {
  switch (language) {
    case 'en':
      return en;
    case 'ru':
      return (await import('../sentences/ru/ru.ts')).ru;
  }
}

/** The last one counts, as with any option. Behind `--` there are no options. */
function optionIn(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.reduce<string | undefined>((found, option, at) => {
    if (option === '--lang') return options[at + 1] ?? found;
    return option.startsWith('--lang=') ? option.slice('--lang='.length) : found;
  }, undefined);
}

/** The locale of messages, as POSIX finds it: an empty variable counts as none. */
function localeOf(environment: Readonly<Record<string, string | undefined>>): string {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const [, encoding] = /\.([^@]*)/.exec(locale) ?? [];
  // Sluice writes UTF-8: on a terminal with another encoding only English is legible.
  return encoding === undefined || /^utf-?8$/i.test(encoding) ? locale : '';
}

/** Of `ru`, `ru-RU` and `ru_RU.UTF-8`: Russian. */
function languageOf(tag: string | undefined): Language | undefined {
  const [word] = (tag ?? '').toLowerCase().split(/[-_.@]/);
  return LANGUAGES.find((known) => known === word);
}
