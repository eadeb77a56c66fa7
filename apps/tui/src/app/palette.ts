import { extendedMatch, Fzf } from 'fzf';
import { oneLine } from '../present/safe-text.ts';
import { remembered } from './remembered.ts';
import type { App, OpenScreen } from './app.ts';
import { EMPTY_FIELD, type Field, VISIBLE } from './field.ts';
import { fieldLine } from './field-line.ts';
import type { GlobalCommand } from './global-commands.ts';
import { BLANK, clipLine, line, selectedLine, span, type Line } from './line.ts';
import { choicesOf } from './palette-choices.ts';
import type { Handlers } from './screen.ts';
import { FIRST, moved, type Movement, positionOf, type Selected, windowStart } from './selection.ts';
import { appWords } from './words.ts';

const RULES = { accepts: VISIBLE, maxLength: 80 } as const;
const KEYS_COLUMNS = 10;

/** Everything that can be done now, found by some letters of its name: those that are nearest to what was typed come first. */
export function openPalette(app: App, open: OpenScreen, global: Handlers<GlobalCommand>): void {
  const words = appWords[app.language];
  const { palette } = words;
  let field: Field = EMPTY_FIELD;
  let selected: Selected = FIRST;
  let page = 10;
  const all = choicesOf(app, open, global);
  const named = all.filter(({ isOnlyFound }) => isOnlyFound !== true);
  const finder = new Fzf(all, {
    selector: ({ text, also = '' }) => `${text} ${also}`,
    casing: 'case-insensitive',
    match: extendedMatch,
  });

  /** All words of what was typed, in any order. */
  const found = remembered((text: string) => (text.trim() === '' ? named : finder.find(text.trim()).map(({ item }) => item)));
  const keys = (): readonly string[] => found(field.text).map(({ key }) => key);

  function view({ columns, rows }: { readonly columns: number; readonly rows: number }): readonly Line[] {
    const choices = found(field.text);
    const height = Math.max(1, rows - 3);
    page = height;
    const at = positionOf(selected, keys());
    const start = windowStart(at, height, choices.length);
    const list = choices.slice(start, start + height).map(({ shown, text }, index) => {
      const row = clipLine([span(` ${shown.padEnd(KEYS_COLUMNS)}`, { tone: 'accent' }), span(text)], columns);
      return start + index === at ? selectedLine(row, columns) : row;
    });
    const hidden = choices.length - start - list.length;
    const shown = list.length === 0 ? [line(palette.nothing)] : list;
    const gap = Array.from({ length: Math.max(0, height - shown.length) }, () => BLANK);
    const foot = `${hidden > 0 ? `${words.more(hidden)}   ` : ''}${palette.keys}`;
    return [fieldLine('', field, columns), BLANK, ...shown, ...gap, line(foot, { isFaint: true })];
  }

  function move(by: Movement): () => void {
    return () => {
      selected = moved(selected, by, keys(), page);
      app.changed();
    };
  }

  app.ask({
    screen: {
      title: () => oneLine(palette.prompt),
      view,
      typed: () => ({
        field,
        rules: RULES,
        change(next) {
          field = next;
          selected = FIRST;
          app.changed();
        },
        submit() {
          const choice = found(field.text)[positionOf(selected, keys())];
          app.closeDialog();
          choice?.run();
        },
        cancel: () => app.closeDialog(),
      }),
      handlers: () => ({ up: move('up'), down: move('down'), pageUp: move('pageUp'), pageDown: move('pageDown') }),
    },
    commands: [
      { id: 'up', keys: ['up', 'shift+tab'], shown: '↑' },
      { id: 'down', keys: ['down', 'tab'], shown: '↓' },
      { id: 'pageUp', keys: ['pageUp'], shown: 'PgUp' },
      { id: 'pageDown', keys: ['pageDown'], shown: 'PgDn' },
    ],
  });
}
