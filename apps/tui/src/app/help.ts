import { screens } from '../screens/registry.ts';
import { oneLine } from '../present/safe-text.ts';
import type { App, OpenScreen } from './app.ts';
import { globalWords } from './global-commands.ts';
import { BLANK, line, span, type Line } from './line.ts';
import { behind, sentenceLines } from './lines.ts';
import { movementCommands } from './movement.ts';
import type { CommandDefinition, CommandWords } from './screen.ts';
import { appWords } from './words.ts';

const KEYS_COLUMNS = 10;
const movements: ReadonlySet<string> = new Set(movementCommands.map(({ id }) => id));

/** All keys of a screen, those of its list, and those that work everywhere: the same data by which the keys are handled. */
export function openHelp(app: App, open: OpenScreen): void {
  const words = appWords[app.language];
  let total = 0;
  let first = 0;
  let page = 1;

  const scroll = (by: () => number) => (): void => {
    first = Math.max(0, first + by());
    app.changed();
  };

  app.ask({
    screen: {
      title: () => oneLine(words.help.title),
      view({ columns, rows }) {
        const lines = helpLines(app, open, columns);
        total = lines.length;
        // The last row says how to leave, and how much is hidden, where not all of it is seen.
        const height = Math.max(1, rows - 1);
        page = Math.max(1, height - 1);
        first = Math.min(first, Math.max(0, lines.length - height));
        const shown = withoutBareTitle(lines.slice(first, first + height), first + height < lines.length);
        const below = lines.length - first - shown.length;
        const hidden = below > 0 ? words.help.below(below) : first > 0 ? words.help.above(first) : '';
        const gap = Array.from({ length: height - shown.length }, () => BLANK);
        return [...shown, ...gap, line(`${hidden}${words.help.close}`, { isFaint: true })];
      },
      handlers: () => ({
        up: scroll(() => -1),
        down: scroll(() => 1),
        pageUp: scroll(() => -page),
        pageDown: scroll(() => page),
        first: scroll(() => -total),
        last: scroll(() => total),
        close: () => app.closeDialog(),
      }),
    },
    commands: [
      ...movementCommands.map((command) =>
        command.id === 'pageDown' ? Object.assign({}, command, { keys: [...command.keys, ' '] }) : command,
      ),
      { id: 'close', keys: ['escape', '?', 'q', 'enter', 'left', 'h', 'backspace'], shown: 'Esc' },
    ],
  });
}

/** A title whose keys are all hidden says nothing: it is on the next page. */
function withoutBareTitle(shown: readonly Line[], isMore: boolean): readonly Line[] {
  return isMore && shown.at(-1)?.[0]?.isBold === true ? shown.slice(0, -1) : shown;
}

function helpLines(app: App, { name, screen, commands }: OpenScreen, columns: number): readonly Line[] {
  const { help } = appWords[app.language];
  const words = screens[name].words[app.language];
  const handlers = screen.handlers();
  const all = commands.filter(({ id }) => !movements.has(id));
  // One key can have several meanings, of which one holds now.
  const own = all.filter(({ id }) => handlers[id] !== undefined);
  const later = all.filter(({ id }) => handlers[id] === undefined);
  const inList = commands.filter(({ id }) => movements.has(id));
  const groups = [
    ...(own.length === 0 ? [] : [group(words.name, own, words.commands, columns)]),
    ...(inList.length === 0 ? [] : [group(help.inList, inList, words.commands, columns)]),
    ...(later.length === 0 ? [] : [group(help.otherwise, later, words.commands, columns)]),
    group(help.everywhere, app.globalCommands, globalWords[app.language], columns),
  ];
  return groups.flatMap((rows, at) => (at === 0 ? rows : [BLANK].concat(rows)));
}

function group(
  title: string,
  commands: readonly CommandDefinition[],
  words: Readonly<Record<string, CommandWords>>,
  columns: number,
): readonly Line[] {
  return [
    line(title, { isBold: true }),
    ...commands.flatMap(({ id, shown }) =>
      sentenceLines(words[id]?.does ?? '', columns - KEYS_COLUMNS - 3).map((row, at) =>
        behind(span(`  ${(at === 0 ? shown : '').padEnd(KEYS_COLUMNS)} `, { tone: 'accent' }), row),
      ),
    ),
  ];
}
