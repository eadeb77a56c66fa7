import { screens } from '../screens/registry.ts';
import { oneLine } from '../present/safe-text.ts';
import type { App, OpenScreen } from './app.ts';
import { globalWords } from './global-commands.ts';
import { BLANK, clipLine, line, span, type Line } from './line.ts';
import type { CommandDefinition, CommandWords } from './screen.ts';
import { appWords } from './words.ts';

const KEYS_COLUMNS = 10;

/** All keys of a screen, and those that work everywhere: the same data by which the keys are handled. */
export function openHelp(app: App, { name, commands }: OpenScreen): void {
  const { help } = appWords[app.language];
  const words = screens[name].words[app.language];
  const said: Readonly<Record<string, CommandWords>> = words.commands;
  const lines: readonly Line[] = [
    line(words.name, { isBold: true }),
    ...commandLines(commands, said),
    BLANK,
    line(help.everywhere, { isBold: true }),
    ...commandLines(app.globalCommands, globalWords[app.language]),
  ];
  let first = 0;

  const scroll = (by: number): void => {
    first = Math.max(0, Math.min(first + by, lines.length - 1));
    app.changed();
  };

  app.ask({
    screen: {
      title: () => oneLine(help.title),
      view({ columns, rows }) {
        first = Math.min(first, Math.max(0, lines.length - rows));
        return lines.slice(first, first + rows).map((row) => clipLine(row, columns));
      },
      handlers: () => ({ up: () => scroll(-1), down: () => scroll(1), close: () => app.closeDialog() }),
    },
    commands: [
      { id: 'up', keys: ['up', 'k', 'pageUp'], shown: '↑' },
      { id: 'down', keys: ['down', 'j', 'pageDown', ' '], shown: '↓' },
      { id: 'close', keys: ['escape', '?', 'q', 'enter', 'left', 'h', 'backspace'], shown: 'Esc' },
    ],
  });
}

function commandLines(commands: readonly CommandDefinition[], words: Readonly<Record<string, CommandWords>>): readonly Line[] {
  return commands.map(({ id, shown }) => [
    span(`  ${shown.padEnd(KEYS_COLUMNS)}`, { tone: 'accent' }),
    span(words[id]?.does ?? ''),
  ]);
}
