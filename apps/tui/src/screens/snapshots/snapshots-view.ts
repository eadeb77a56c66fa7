import type { SnapshotInfo } from '@sluice/queue';
import { unseenIn } from '@sluice/queue/reading';
import type { SnapshotJob } from '../../access/access.ts';
import { clipLine, line, selectedLine, span, type Line } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import { titlesWithPosition } from '../../app/list-position.ts';
import type { Box } from '../../app/screen.ts';
import { windowStart } from '../../app/selection.ts';
import { fit } from '../../present/columns.ts';
import { presentMinute, presentNumber } from '../../present/format.ts';
import { maskNumbers } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { SnapshotsWords } from './snapshots-words.ts';

/** A snapshot, and what is known of it besides; `undefined` until it was read. */
export interface SnapshotRow {
  readonly info: SnapshotInfo;
  readonly instance: string;
  readonly isConfigured: boolean;
  readonly more: SnapshotMore | undefined;
}

export interface SnapshotMore {
  /** How many of its entries were sent again. */
  readonly restored: number;
  readonly clearing: SnapshotJob | undefined;
}

export interface SnapshotsContext {
  readonly isOfAll: boolean;
  readonly reveal: boolean;
  readonly sentences: AppSentences;
  readonly words: SnapshotsWords;
}

const MARK = 2;
const TAKEN = 18;
const MESSAGES = 19;
const BODIES = 11;
const RESTORED = 15;
const INSTANCE = 16;
const ID = 36;
const MIN_ID = 8;

interface Layout {
  readonly instance: number;
  readonly id: number;
}

function layoutFor(columns: number, isOfAll: boolean): Layout {
  const room = columns - MARK - TAKEN - MESSAGES - BODIES - RESTORED;
  const instance = isOfAll ? Math.min(room, INSTANCE + Math.max(0, room - INSTANCE - ID - 2)) : 0;
  const remaining = room - instance;
  return { instance, id: remaining < MIN_ID ? 0 : remaining >= ID ? ID : MIN_ID };
}

/** The rows that there is room for, under their titles, around the selected one. */
export function snapshotsList(
  rows: readonly SnapshotRow[],
  selected: number,
  context: SnapshotsContext,
  box: Box,
): readonly Line[] {
  const layout = layoutFor(box.columns, context.isOfAll);
  const height = Math.max(1, box.rows - 1);
  const start = windowStart(selected, height, rows.length);
  const shown = rows.slice(start, start + height);
  return [
    titlesWithPosition(
      titles(layout, context),
      { start, shown: shown.length, total: rows.length },
      box.columns,
      context.sentences,
    ),
    ...shown.map((row, at) => rowLine(row, start + at === selected, layout, context, box.columns)),
  ];
}

function titles({ instance, id }: Layout, { words: { columns } }: SnapshotsContext): Line {
  const cells = [
    ' '.repeat(MARK),
    fit(oneLine(columns.taken), TAKEN),
    instance > 0 ? fit(oneLine(columns.instance), instance) : '',
    fit(oneLine(columns.messages), MESSAGES),
    fit(oneLine(columns.bodies), BODIES),
    fit(oneLine(columns.restored), RESTORED),
    id > 0 ? fit(oneLine(columns.id), id) : '',
  ];
  return line(cells.join('').trimEnd(), { isFaint: true });
}

function rowLine(
  { info, instance, more }: SnapshotRow,
  isSelected: boolean,
  layout: Layout,
  { sentences, words }: SnapshotsContext,
  columns: number,
): Line {
  const isPartial = info.completeness.kind !== 'complete';
  const restored = more === undefined ? '…' : more.restored === 0 ? '' : presentNumber(more.restored, sentences);
  const row: Line = [
    span(isSelected ? '› ' : '  '),
    span(fit(presentMinute(info.at, sentences), TAKEN)),
    ...(layout.instance > 0 ? [span(fit(oneLine(instance), layout.instance - 1)), span(' ')] : []),
    span(
      fit(oneLine(isPartial ? `! ${extent(info, sentences)}` : extent(info, sentences)), MESSAGES),
      isPartial ? { tone: 'waiting' } : {},
    ),
    span(fit(oneLine(words.bodies[info.bodies]), BODIES), info.bodies === 'full' ? {} : { tone: 'bad' }),
    span(fit(oneLine(restored), RESTORED), more !== undefined && more.restored > 0 ? { tone: 'good' } : {}),
    ...(layout.id > 0 ? [span(fit(oneLine(info.id.slice(0, layout.id)), layout.id), { isFaint: true })] : []),
  ];
  return isSelected ? selectedLine(row, columns) : clipLine(row, columns);
}

function extent({ entryCount, completeness }: SnapshotInfo, sentences: AppSentences): string {
  return completeness.kind === 'complete'
    ? presentNumber(entryCount, sentences)
    : sentences.lists.partOf(entryCount, completeness.total);
}

/** The selected one, in whole sentences. */
export function snapshotDetails(
  { info, more, isConfigured }: SnapshotRow,
  context: SnapshotsContext,
  columns: number,
): readonly Line[] {
  const { reveal, sentences, words } = context;
  const { reports } = sentences;
  const unseen = unseenIn(info.completeness);
  const clearing = more?.clearing;
  const said = (text: string): string => (reveal ? text : maskNumbers(oneLine(text)));
  return [
    ...sentenceLines(reports.snapshots.heading(info.id, info.idInstance, info.at), columns, { isBold: true }),
    ...(more === undefined ? [] : sentenceLines(reports.snapshots.holds(info.entryCount, info.bodies, more.restored), columns)),
    ...(unseen > 0 ? sentenceLines(`! ${reports.snapshots.incomplete(unseen)}`, columns, { tone: 'waiting' }) : []),
    ...(clearing === undefined
      ? []
      : [
          ...sentenceLines(words.takenFor(clearing.kind, said(clearing.actor), said(clearing.reason)), columns),
          ...sentenceLines(stateOf(clearing, context), columns, { isFaint: true }),
        ]),
    ...(isConfigured ? [] : sentenceLines(words.notConfigured(info.idInstance), columns, { tone: 'waiting' })),
  ];
}

/** The result of the job, with its name: nothing else on the screen names it. */
function stateOf({ kind, state }: SnapshotJob, { sentences, words }: SnapshotsContext): string {
  return kind === 'clear' && state === 'done' ? words.clearDone : sentences.jobs.states[kind][state];
}
