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
import { type FleetRow, STILL_MS } from './fleet-row.ts';
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
/** Most names are no longer than the first; from the second on, other columns are worth more. */
const SHORT_NAME = 14;
const LONG_NAME = 24;
const MAX_NAME = 40;
const MIN_MOVEMENT = 13;
const MAX_MOVEMENT = 26;

type Extra = 'marks' | 'expires' | 'movement' | 'age' | 'messenger';

interface Layout {
  readonly name: number;
  readonly outlook: number;
  /** The columns that give way on a narrow screen; 0 where there is no room. */
  readonly extra: Readonly<Record<Extra, number>>;
}

/** The columns for a width, the most important ones first: all of it is used. */
function layoutFor(columns: number): Layout {
  let room = columns - MARK - ID - STATE - COUNT - GAP;
  const take = (wanted: number, min = wanted): number => {
    const taken = room < min ? 0 : Math.min(room, wanted);
    room -= taken;
    return taken;
  };
  const outlook = take(Math.min(OUTLOOK, room - MIN_NAME));
  const name = take(SHORT_NAME, 0);
  const marks = take(21);
  const longName = name + take(LONG_NAME - name, 0);
  const expires = take(14);
  const movement = take(MIN_MOVEMENT);
  const age = take(15);
  const messenger = take(12);
  const wideMovement = movement === 0 ? 0 : movement + take(MAX_MOVEMENT - movement, 0);
  const widest = longName + take(MAX_NAME - longName, 0);
  return { name: widest, outlook: outlook + room, extra: { marks, expires, movement: wideMovement, age, messenger } };
}

/** Rows of the screen, and which instance each of them is about. */
export interface FleetList {
  readonly lines: readonly Line[];
  readonly ids: readonly (string | undefined)[];
}

/** The rows of instances under their titles, as many as there is room for, around the selected one. */
export function fleetList({ rows, selected, grouping, now, sentences, words }: FleetViewState, box: Box): FleetList {
  const layout = layoutFor(box.columns);
  const recent = words.recent(sentences.formats.span(STILL_MS));
  const context = { layout, now, recent, sentences, words };
  /** The places of the rows; `undefined` for the name of the group that is next. */
  const listed = rows.flatMap((row, at): readonly (number | undefined)[] => {
    const group = groupOf(row, grouping);
    const before = rows[at - 1];
    const isFirst = group !== undefined && (before === undefined || groupOf(before, grouping) !== group);
    return isFirst ? [undefined, at] : [at];
  });
  const height = Math.max(1, box.rows - 1);
  const start = windowStart(Math.max(0, listed.indexOf(selected)), height, listed.length);
  const shown = listed.slice(start, start + height);
  // Rows that cannot be seen are not made.
  const lines = shown.map((at, index) => {
    const row = rows[at ?? listed[start + index + 1] ?? 0];
    if (row === undefined) return BLANK;
    if (at === undefined) return line(groupName(row, grouping, words), { isBold: true });
    return rowLine(row, at === selected, context, box.columns);
  });
  const ats = shown.flatMap((at) => at ?? []);
  const seen = { start: ats[0] ?? 0, shown: ats.length, total: rows.length };
  return {
    lines: [titlesWithPosition(titleLine(layout, words), seen, box.columns, sentences), ...lines],
    ids: [undefined, ...shown.map((at) => (at === undefined ? undefined : rows[at]?.idInstance))],
  };
}

/** What must not be overlooked about the selected instance, where the list has no room for it. */
export function marksBelow(row: FleetRow | undefined, columns: number, language: Language): readonly Line[] {
  if (row === undefined || layoutFor(columns).extra.marks > 0) return [];
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
  /** Of figures that are not old: the same in each row. */
  readonly recent: string;
  readonly sentences: AppSentences;
  readonly words: FleetWords;
}

function titleLine({ name, extra, outlook }: Layout, { columns }: FleetWords): Line {
  const cells = [
    ' '.repeat(MARK),
    fit(oneLine(columns.name), name),
    extra.messenger > 0 ? fit(oneLine(columns.messenger), extra.messenger) : '',
    fit(oneLine(columns.id), ID),
    fit(oneLine(columns.state), STATE),
    fit(oneLine(columns.count), COUNT, 'right'),
    ' '.repeat(GAP),
    extra.movement > 0 ? fit(oneLine(columns.movement), extra.movement) : '',
    fit(oneLine(columns.outlook), outlook),
    extra.expires > 0 ? fit(oneLine(columns.expires), extra.expires) : '',
    extra.age > 0 ? fit(oneLine(columns.age), extra.age) : '',
    extra.marks > 0 ? fit(oneLine(columns.marks), extra.marks) : '',
  ];
  return line(cells.join('').trimEnd(), { isFaint: true });
}

function rowLine(row: FleetRow, isSelected: boolean, context: RowContext, columns: number): Line {
  const { layout, sentences, words } = context;
  const { name, extra, outlook } = layout;
  // Old data looks old, whatever it says.
  const isFaint = row.staleSince !== undefined;
  const cell = (text: string, width: number, align?: 'right'): Span => span(fit(oneLine(text), width, align), { isFaint });
  // A full cell must not run into the next one.
  const isFollowed = extra.expires + extra.age + extra.marks > 0;
  const count = row.count === undefined ? '' : presentNumber(row.count, sentences);
  const spans: Line = [
    span(isSelected ? '› ' : '  '),
    span(fit(oneLine(`${row.name} `), name - 1), { isFaint }),
    span(' '),
    ...(extra.messenger > 0 ? [cell(row.messenger, extra.messenger)] : []),
    cell(row.idInstance, ID),
    span(fit(oneLine(`${row.mark} ${row.state}`), STATE), { tone: row.tone }),
    cell(count, COUNT, 'right'),
    span(' '.repeat(GAP)),
    ...(extra.movement > 0 ? [cell(movementText(row, extra.movement - 2, words), extra.movement)] : []),
    ...(isFollowed ? [cell(row.outlook, outlook - 1), span(' ')] : [cell(row.outlook, outlook)]),
    ...(extra.expires > 0 ? [cell(expiryText(row, context), extra.expires)] : []),
    ...(extra.age > 0 ? [cell(ageText(row, context), extra.age)] : []),
    ...(extra.marks > 0 ? marksOf(row, words, extra.marks) : []),
  ];
  return isSelected ? selectedLine(spans, columns) : clipLine(spans, columns);
}

/** In the place of what there is none of, or what is not known: an empty cell may also be one that was not drawn. */
const NONE = '–';

function movementText({ history, count }: FleetRow, width: number, words: FleetWords): string {
  const seen = history.counts.map((one) => one.count);
  if (count === undefined || seen.length < 2) return NONE;
  return seen.every((one) => one === seen[0]) ? words.noChange : sparkline(history, width);
}

function expiryText({ expiresAt }: FleetRow, { now, sentences, words }: RowContext): string {
  return expiresAt === undefined ? NONE : words.inTime(atMost(expiresAt - now, sentences));
}

/** How old the figures are, as near as it is worth a word. */
function ageText({ staleSince, count }: FleetRow, { now, recent, sentences, words }: RowContext): string {
  if (staleSince !== undefined) return words.ago(coarse(now - staleSince, sentences));
  return count === undefined ? NONE : recent;
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
