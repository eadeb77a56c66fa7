import { screens } from '../screens/registry.ts';
import { oneLine } from '../present/safe-text.ts';
import type { App, OpenScreen } from './app.ts';
import { EMPTY_FIELD, type Field, VISIBLE } from './field.ts';
import { globalWords } from './global-commands.ts';
import { BLANK, clipLine, filled, line, span, styled, type Line } from './line.ts';
import type { CommandWords } from './screen.ts';
import { FIRST, moved, positionOf, type Selected, windowStart } from './selection.ts';
import { fieldLine } from './field-line.ts';
import { appWords } from './words.ts';

interface Choice {
  readonly key: string;
  readonly text: string;
  readonly shown: string;
  readonly run: () => void;
}

const RULES = { accepts: VISIBLE, maxLength: 80 } as const;
const KEYS_COLUMNS = 10;

/** Everything that can be done now, by its name: what the screen does, and the instances. */
export function openPalette(app: App, { name, screen, commands }: OpenScreen): void {
  const { palette } = appWords[app.language];
  let field: Field = EMPTY_FIELD;
  let selected: Selected = FIRST;
  const all = [...commandChoices(), ...instanceChoices()];

  function commandChoices(): readonly Choice[] {
    const handlers = screen.handlers();
    const words: Readonly<Record<string, CommandWords>> = screens[name].words[app.language].commands;
    const own = commands.flatMap(({ id, shown }): readonly Choice[] => {
      const run = handlers[id];
      return run === undefined ? [] : [{ key: id, text: words[id]?.does ?? id, shown, run }];
    });
    const everywhere = app.globalCommands
      .filter(({ id }) => id === 'quit')
      .map(({ id, shown }): Choice => ({
        key: `global.${id}`,
        text: globalWords[app.language][id].does,
        shown,
        run: () => app.quit(),
      }));
    return [...own, ...everywhere];
  }

  function instanceChoices(): readonly Choice[] {
    return app.services.fleet.instances().map(({ connected: { name: called, idInstance } }) => ({
      key: `instance.${idInstance}`,
      text: `${oneLine(called)} ${idInstance}`,
      shown: palette.instance,
      run: () => app.open('queue', { idInstance }),
    }));
  }

  /** All words of what was typed, in any order. */
  function found(): readonly Choice[] {
    const words = field.text
      .toLocaleLowerCase(app.language)
      .split(/\s+/)
      .filter((word) => word !== '');
    return all.filter(({ text }) => words.every((word) => text.toLocaleLowerCase(app.language).includes(word)));
  }

  const keys = (): readonly string[] => found().map(({ key }) => key);

  app.ask({
    screen: {
      title: () => oneLine(palette.prompt),
      view({ columns, rows }): readonly Line[] {
        const choices = found();
        const height = Math.max(1, rows - 2);
        const at = positionOf(selected, keys());
        const start = windowStart(at, height, choices.length);
        const list = choices.slice(start, start + height).map(({ shown, text }, index) => {
          const row = clipLine([span(` ${shown.padEnd(KEYS_COLUMNS)}`, { tone: 'accent' }), span(text)], columns);
          return start + index === at ? styled(filled(row, columns), { isInverse: true }) : row;
        });
        return [fieldLine(palette.prompt, field, columns), BLANK, ...(list.length === 0 ? [line(palette.nothing)] : list)];
      },
      typed: () => ({
        field,
        rules: RULES,
        change(next) {
          field = next;
          selected = FIRST;
          app.changed();
        },
        submit() {
          const choice = found()[positionOf(selected, keys())];
          app.closeDialog();
          choice?.run();
        },
        cancel: () => app.closeDialog(),
      }),
      handlers: () => ({
        up: () => move('up'),
        down: () => move('down'),
        pageUp: () => move('pageUp'),
        pageDown: () => move('pageDown'),
      }),
    },
    commands: [
      { id: 'up', keys: ['up'], shown: '↑' },
      { id: 'down', keys: ['down', 'tab'], shown: '↓' },
      { id: 'pageUp', keys: ['pageUp'], shown: 'PgUp' },
      { id: 'pageDown', keys: ['pageDown'], shown: 'PgDn' },
    ],
  });

  function move(by: 'up' | 'down' | 'pageUp' | 'pageDown'): void {
    selected = moved(selected, by, keys(), 10);
    app.changed();
  }
}
