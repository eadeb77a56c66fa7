import { oneLine } from '../present/safe-text.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { EXIT_CODES } from './exit-code.ts';

/** The environment variables that Sluice looks at, besides those that a configuration names for its tokens. */
const SLUICE_VARIABLES = {
  SLUICE_CONFIG: 'a file of configuration, in the place of the one below',
  SLUICE_ACTOR: 'who does it, for the journal; --actor goes before it',
  SLUICE_LANG: 'en or ru: the language; --lang goes before it, the locale behind it',
  SLUICE_DEBUG_LOG: 'a file that gets every error with its stack, without tokens: for a report',
  NO_COLOR: 'no colours on the screen',
} as const;

const EXAMPLES: readonly (readonly [command: string, words: string])[] = [
  ['sluice demo', 'see it run; no account is needed'],
  ['sluice doctor', 'is everything as it must be?'],
  ['sluice queue shop', 'what waits?'],
  ['sluice diagnose shop', 'why does it not move?'],
  ['sluice stop shop --confirm … --reason …', 'let hardly anything leave'],
  ['sluice plan shop --older-than 1h', 'what would a clearing do?'],
];

/** What follows the list of commands. @param file where the configuration is looked for. */
export function helpText(file: string, { variables }: Pick<AppSentences, 'variables'>): string {
  return `
Examples:
${columns(EXAMPLES)}

Configuration: ${oneLine(file)}
  [[instances]]
  name = "shop"
  flavor = "plain"                # plain: WhatsApp, Telegram; v3: MAX; chat-api
  apiUrl = "https://…"
  idInstance = "…"
  tokenVariable = "SHOP_TOKEN"    # or token = "…", if only you can read the file
  environment = "production"      # or test
  protected = true                # clear, restore, stop and go are refused

  [journal]                       # may be left out
  file = "journal.db"             # beside this file; else in the place for data
  bodies = "full"                 # masked, none: nothing can be restored then
  retentionDays = 90              # else nothing is ever deleted

Environment variables:
${columns(Object.entries(SLUICE_VARIABLES))}

They describe one instance where there is no such file:
${columns(Object.entries(variables))}

Exit codes:
${columns(EXIT_CODES.map(({ code, words }) => [String(code), words]))}`;
}

function columns(rows: readonly (readonly [name: string, words: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`).join('\n');
}
