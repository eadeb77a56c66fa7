import { BLANK, clipLine, line, selectedLine, span, type Line, type Span } from '../../app/line.ts';
import { titlesWithPosition } from '../../app/list-position.ts';
import type { Box, Language } from '../../app/screen.ts';
import { windowStart } from '../../app/selection.ts';
import { appWords } from '../../app/words.ts';
import { fit } from '../../present/columns.ts';
import { presentNumber } from '../../present/format.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import { coarse } from './coarse.ts';
import { sparkline } from '../../services/count-history.ts';
import { type Grouping, groupOf } from './fleet-order.ts';
import type { FleetRow } from './fleet-row.ts';
import type { FleetWords } from './fleet-words.ts';

export interface FleetViewState {
  readonly rows: readonly FleetRow[];
  readonly selected: number;
  readonly grouping: Grouping;
  readonly now: number;
  readonly sentences: AppSentences;
  readonly words: FleetWords;
}

const MARK = 2;
const ID = 15;
const STATE = 18;
const COUNT = 9;
const OUTLOOK = 20;
const GAP = 2;
const MIN_NAME = 10;
const MAX_NAME = 40;

/** The columns that give way on a narrow screen, the last one first. */
const EXTRA = [
  { name: 'marks', width: 22 },
  { name: 'expires', width: 14 },
  { name: 'movement', width: 26 },
  { name: 'age', width: 15 },
  { name: 'messenger', width: 12 },
] as const;
type Extra = (typeof EXTRA)[number]['name'];

interface Layout {
  readonly name: number;
  readonly extra: ReadonlySet<Extra>;
  readonly outlook: number;
}

/** The columns for a width: all of it is used. */
function layoutFor(columns: number): Layout {
  let room = columns - MARK - ID - STATE - COUNT - GAP - MIN_NAME;
  const outlook = Math.min(OUTLOOK, room);
  room -= outlook;
  const extra = new Set<Extra>();
  for (const { name, width } of EXTRA) {
    if (width > room) continue;
    extra.add(name);
    room -= width;
  }
  const name = Math.min(MAX_NAME, MIN_NAME + room);
  return { name, extra, outlook: outlook + (MIN_NAME + room - name) };
}

/** Rows of the screen, and which instance each of them is about. */
export interface FleetList {
  readonly lines: readonly Line[];
  readonly ids: readonly (string | undefined)[];
}

/** The rows of instances under their titles, as many as there is room for, around the selected one. */
export function fleetList({ rows, selected, grouping, now, sentences, words }: FleetViewState, box: Box): FleetList {
  const layout = layoutFor(box.columns);
  const context = { layout, now, sentences, words };
  const listed = rows.flatMap((row, at): readonly { line: Line; at: number | undefined }[] => {
    const group = groupOf(row, grouping);
    const before = rows[at - 1];
    const isFirst = group !== undefined && (before === undefined || groupOf(before, grouping) !== group);
    const isNear = Math.abs(at - selected) <= box.rows;
    // Rows that cannot be seen are not made.
    const own = { line: isNear ? rowLine(row, at === selected, context, box.columns) : BLANK, at };
    return isFirst ? [{ line: line(groupName(row, grouping, words), { isBold: true }), at: undefined }, own] : [own];
  });
  const height = Math.max(1, box.rows - 1);
  const position = listed.findIndex(({ at }) => at === selected);
  const start = windowStart(Math.max(0, position), height, listed.length);
  const shown = listed.slice(start, start + height);
  const ats = shown.flatMap((one) => one.at ?? []);
  const seen = { start: ats[0] ?? 0, shown: ats.length, total: rows.length };
  return {
    lines: [titlesWithPosition(titleLine(layout, words), seen, box.columns, sentences), ...shown.map(({ line: row }) => row)],
    ids: [undefined, ...shown.map(({ at }) => (at === undefined ? undefined : rows[at]?.idInstance))],
  };
}

/** What must not be overlooked about the selected instance, where the list has no room for it. */
export function marksBelow(row: FleetRow | undefined, columns: number, language: Language): readonly Line[] {
  if (row === undefined || layoutFor(columns).extra.has('marks')) return [];
  const words = appWords[language];
  const marks = [
    ...(row.environment === 'production' ? [span(` ${words.production} `, { tone: 'alert', isBold: true }), span('  ')] : []),
    ...(row.isProtected ? [span(words.protected, { tone: 'accent' })] : []),
  ];
  return marks.length === 0 ? [] : [marks];
}

/** How many rows the whole list has, with its titles. */
export function listLength(rows: readonly FleetRow[], grouping: Grouping): number {
  return 1 + rows.length + (grouping === 'none' ? 0 : new Set(rows.map((row) => groupOf(row, grouping))).size);
}

interface RowContext {
  readonly layout: Layout;
  readonly now: number;
  readonly sentences: AppSentences;
  readonly words: FleetWords;
}

function titleLine({ name, extra, outlook }: Layout, { columns }: FleetWords): Line {
  const cells = [
    ' '.repeat(MARK),
    fit(oneLine(columns.name), name),
    extra.has('messenger') ? fit(oneLine(columns.messenger), widthOf('messenger')) : '',
    fit(oneLine(columns.id), ID),
    fit(oneLine(columns.state), STATE),
    fit(oneLine(columns.count), COUNT, 'right'),
    ' '.repeat(GAP),
    extra.has('movement') ? fit(oneLine(columns.movement), widthOf('movement')) : '',
    fit(oneLine(columns.outlook), outlook),
    extra.has('expires') ? fit(oneLine(columns.expires), widthOf('expires')) : '',
    extra.has('age') ? fit(oneLine(columns.age), widthOf('age')) : '',
    extra.has('marks') ? fit(oneLine(columns.marks), widthOf('marks')) : '',
  ];
  return line(cells.join('').trimEnd(), { isFaint: true });
}

function widthOf(name: Extra): number {
  return EXTRA.find((one) => one.name === name)?.width ?? 0;
}

function rowLine(row: FleetRow, isSelected: boolean, { layout, now, sentences, words }: RowContext, columns: number): Line {
  const { name, extra, outlook } = layout;
  // Old data looks old, whatever it says.
  const isFaint = row.staleSince !== undefined;
  const cell = (text: string, width: number, align?: 'right'): Span => span(fit(oneLine(text), width, align), { isFaint });
  const count = row.count === undefined ? '' : presentNumber(row.count, sentences);
  const spans: Line = [
    span(isSelected ? '› ' : '  '),
    span(fit(oneLine(`${row.name} `), name - 1), { isFaint }),
    span(' '),
    ...(extra.has('messenger') ? [cell(row.messenger, widthOf('messenger'))] : []),
    cell(row.idInstance, ID),
    span(fit(oneLine(`${row.mark} ${row.state}`), STATE), { tone: row.tone }),
    cell(count, COUNT, 'right'),
    span(' '.repeat(GAP)),
    ...(extra.has('movement') ? [cell(sparkline(row.history, widthOf('movement') - 2), widthOf('movement'))] : []),
    cell(row.outlook, outlook),
    ...(extra.has('expires')
      ? [cell(row.expiresAt === undefined ? '' : words.inTime(atMost(row.expiresAt - now, sentences)), widthOf('expires'))]
      : []),
    ...(extra.has('age')
      ? [cell(row.staleSince === undefined ? '' : words.ago(coarse(now - row.staleSince, sentences)), widthOf('age'))]
      : []),
    ...(extra.has('marks') ? marksOf(row, words, widthOf('marks')) : []),
  ];
  return isSelected ? selectedLine(spans, columns) : clipLine(spans, columns);
}

/** A time that is not exceeded, in whole hours or minutes. */
function atMost(ms: number, { formats }: AppSentences): string {
  const unit = ms > 3_600_000 ? 3_600_000 : 60_000;
  return formats.span(Math.max(1, Math.ceil(ms / unit)) * unit);
}

function marksOf({ environment, isProtected }: FleetRow, words: FleetWords, width: number): readonly Span[] {
  const own = environment === 'production' ? words.production : words.test;
  const text = isProtected ? `${own}, ${words.protected}` : own;
  return [span(fit(oneLine(text), width), environment === 'production' ? { tone: 'waiting' } : { isFaint: true })];
}

function groupName(row: FleetRow, grouping: Grouping, words: FleetWords): string {
  if (grouping === 'trouble') return words.troubles[row.trouble];
  if (grouping === 'environment') return row.environment === 'production' ? words.production : words.test;
  if (grouping === 'edge') return row.edge ?? words.direct;
  return row.messenger || '·';
}
