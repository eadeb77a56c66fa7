import type { CommandSentences } from '../sentences/command-sentences.ts';

/** A configuration with every setting, each with its words, as the help and the man page show it. */
export function configurationExample({ settings }: CommandSentences): readonly string[] {
  const lines: readonly (readonly [line: string, words?: string])[] = [
    ['[[instances]]'],
    ['name = "shop"'],
    ['flavor = "plain"', settings.flavor],
    ['apiUrl = "https://…"'],
    ['idInstance = "…"'],
    ['tokenVariable = "SHOP_TOKEN"', settings.token],
    ['environment = "production"', settings.environment],
    ['protected = true', settings.protected],
    [''],
    ['[journal]', settings.journal],
    ['file = "journal.db"', settings.file],
    ['bodies = "full"', settings.bodies],
    ['retentionDays = 90', settings.retention],
    [''],
    ['[screen]', settings.screen],
    ['theme = "dark"', settings.theme],
    ['mouse = true', settings.mouse],
    [''],
    ['[keys]'],
    ['"queue.mark" = [" ", "m"]', settings.keys],
  ];
  const width = Math.max(...lines.map(([line]) => line.length));
  return lines.map(([line, words]) => (words === undefined ? line : `${line.padEnd(width)}  # ${words}`));
}
