import { wrap } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import { screens } from '../screens/registry.ts';
import type { RunningApp } from './create-app.ts';
import { type GlobalCommand, GLOBAL_HINTS, globalWords, ROOM_HINT } from './global-commands.ts';
import { headLine } from './head.ts';
import { BLANK, clipLine, line, span, steadyLine, type Line, type Span, widthOf } from './line.ts';
import { unfinishedLine } from './marks.ts';
import type { Box, CommandWords } from './screen.ts';
import { appWords } from './words.ts';

/** The least that every screen fits into. */
export const MIN_SIZE: Box = { columns: 72, rows: 18 };

const MARGIN = 1;
/** A sentence takes as many rows as it needs, up to this: the screen keeps the rest. */
const MAX_NOTICE_ROWS = 4;

export function isTooSmall({ columns, rows }: Box): boolean {
  return columns < MIN_SIZE.columns || rows < MIN_SIZE.rows;
}

/** Everything on the screen, as rows: exactly as many as it has, none wider. */
export function frameLines(running: RunningApp, size: Box): readonly Line[] {
  const { app } = running;
  const words = appWords[app.language];
  if (isTooSmall(size)) {
    const text = running.dialog()?.unseen ?? words.tooSmall(sizeText(size), sizeText(MIN_SIZE));
    return wrap(oneLine(text), Math.max(1, size.columns), Math.max(1, size.rows)).map((one) => line(one));
  }
  const width = size.columns - 2 * MARGIN;
  const top = running.dialog() ?? running.stack().at(-1) ?? running.stack()[0];
  const { screen } = running.stack().at(-1) ?? running.stack()[0];
  const head = headLine(app, top.screen, screen, width);
  const banner = unfinishedLine(app, running.stack().at(-1));
  const notice = noticeLines(running, width);
  const above = [head, ...(banner === undefined ? [] : [clipLine(steadyLine(banner), width)]), BLANK];
  const said = notice.length === 0 ? [] : [BLANK, ...notice];
  const rows = size.rows - above.length - said.length - 1;
  // No row of a screen is wider than it should be; were one, it would break the rows below it.
  const body = top.screen
    .view({ columns: width, rows })
    .slice(0, rows)
    .map((row) => clipLine(steadyLine(row), width));
  const gap = Array.from({ length: rows - body.length }, () => BLANK);
  // What can be done may follow from what was drawn, such as whether there is more to scroll to.
  const foot = footLine(running, width);
  return [...above, ...body, ...gap, ...said, foot].map((row) =>
    row.length === 0 ? row : [span(' '.repeat(MARGIN))].concat(row),
  );
}

/** Where in the rows of a frame the screen begins: for a click. */
export function bodyStart(running: RunningApp): number {
  return unfinishedLine(running.app, running.stack().at(-1)) === undefined ? 2 : 3;
}

function noticeLines(running: RunningApp, width: number): readonly Line[] {
  const notice = running.notice();
  if (notice === undefined) return [];
  return wrap(notice.text, width, MAX_NOTICE_ROWS).map((text) => line(text, { tone: notice.tone }));
}

/** The keys of the commands that have a hint and can be given now; as many as fit, and then those that work everywhere. */
function footLine(running: RunningApp, width: number): Line {
  const { app } = running;
  const dialog = running.dialog();
  const top = running.stack().at(-1) ?? running.stack()[0];
  if (dialog !== undefined || top.screen.typed?.() !== undefined) return BLANK;
  const said: Readonly<Record<string, CommandWords>> = screens[top.name].words[app.language].commands;
  const handlers = top.screen.handlers();
  const own = top.commands.flatMap(({ id, shown }) => hint(shown, handlers[id] === undefined ? undefined : said[id]?.hint));
  const global = (id: GlobalCommand): readonly Line[] => {
    const shown = app.globalCommands.find((command) => command.id === id)?.shown ?? '';
    return hint(shown, globalWords[app.language][id].hint);
  };
  const everywhere = GLOBAL_HINTS.flatMap((id) => (id === 'back' && running.stack().length === 1 ? [] : global(id)));
  const hasInstance = (top.screen.idInstance ?? top.screen.selectedInstance?.()) !== undefined;
  // Where a job goes on, or the screen has it itself, it is not for here.
  const hasOwn = ['brake', 'clearing', 'connect'].includes(top.name);
  const besides = hasInstance && !hasOwn ? global(ROOM_HINT) : [];
  const room = width - everywhere.reduce((sum, one) => sum + widthOf(one), 0);
  const fitting: Line[] = [];
  let used = 0;
  for (const one of [...own, ...besides]) {
    used += widthOf(one);
    if (used <= room) fitting.push(one);
  }
  return [...fitting, ...everywhere].flat();
}

function hint(shown: string, does: string | undefined): readonly Line[] {
  if (does === undefined) return [];
  const spans: readonly Span[] = [span(shown, { isBold: true }), span(` ${does}   `, { isFaint: true })];
  return [spans];
}

function sizeText({ columns, rows }: Box): string {
  return `${columns}×${rows}`;
}
