import { wrap } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import type { RunningApp } from './create-app.ts';
import { footLine } from './foot.ts';
import { headLine } from './head.ts';
import { BLANK, clipLine, line, span, steadyLine, type Line } from './line.ts';
import { unfinishedLine } from './marks.ts';
import type { Box } from './screen.ts';
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

function sizeText({ columns, rows }: Box): string {
  return `${columns}×${rows}`;
}
