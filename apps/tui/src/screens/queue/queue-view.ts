import { BLANK, line, type Line, span, widthOf } from '../../app/line.ts';
import type { Box } from '../../app/screen.ts';
import { wrap } from '../../present/columns.ts';
import type { PresentedFinding } from '../../present/finding.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { QueueLook } from '../../services/shown-queue.ts';
import {
  agesLine,
  canClearPart,
  completenessLines,
  findingsLines,
  type HeadContext,
  staleLines,
  stateLines,
} from './queue-head.ts';
import type { Group } from './queue-groups.ts';
import type { NamedRow } from './queue-items.ts';
import type { SharedPart } from './queue-shared-part.ts';

/** A list of which only the rows are made that are seen. */
export interface LazyList {
  readonly title: Line;
  readonly total: number;
  readonly row: (at: number) => Line;
  /** In the place of the rows, where there are none. */
  readonly nothing: Line;
  readonly selected: number;
  /** In which row of the window the selected one is to stay. */
  readonly offset: number;
  /** The selected one in as many rows as there are. */
  readonly details: (rows: number) => readonly Line[];
}

export interface QueueViewState {
  readonly look: QueueLook;
  readonly head: Omit<HeadContext, 'columns'>;
  readonly findings: readonly PresentedFinding[];
  readonly items: readonly NamedRow[];
  readonly broadcast: Group | undefined;
  readonly shared: SharedPart | undefined;
  readonly isRevealed: boolean;
  /** The part that is shown and chosen, and the line that is typed. */
  readonly choice: readonly Line[];
  /** `undefined` before anything was read. */
  readonly list: LazyList | undefined;
}

export interface QueueView {
  readonly lines: readonly Line[];
  /** How many rows of the list are seen, which of the rows is the first, and which of the list is in it. */
  readonly page: number;
  readonly listTop: number;
  readonly listStart: number;
}

const MIN_LIST = 4;
/** A rule, what it is, and a line of its text. */
const MIN_DETAILS = 3;
const MAX_FINDING_ROWS = 10;

/** A queue: how it is, why it does not move, the part of the list around the selected entry, and that entry. Every row is used. */
export function queueView(
  { look, findings, items, broadcast, shared, isRevealed, choice, list, ...state }: QueueViewState,
  box: Box,
): QueueView {
  const head: HeadContext = { ...state.head, columns: box.columns };
  const isMasked = !isRevealed && list !== undefined && list.total > 0;
  const known = withMasked(completenessLines(look, head), isMasked, head);
  const top = [...stateLines(look, head), ...known, ...staleLines(look, head)];
  const title = list === undefined ? [] : [list.title];
  let room = box.rows - top.length - choice.length - title.length - (list === undefined ? 0 : MIN_LIST);
  const take = (lines: readonly Line[]): readonly Line[] => {
    if (lines.length > room) return [];
    room -= lines.length;
    return lines;
  };
  // The findings are those of what was read last: while that cannot be renewed, the failure comes first, and takes the room.
  const why = take(
    findingsLines(look.readFailure === undefined ? notInHead(findings, look) : [], head, Math.min(room, MAX_FINDING_ROWS)),
  );
  const same = take(broadcastLines(broadcast, look, head));
  const alike = take(sharedLines(shared, isRevealed, head));
  const ages = agesLine(items, head);
  const waits = take(ages === undefined ? [] : [ages]);
  const gap = take(room > MIN_DETAILS ? [BLANK] : []);
  const above = [...top, ...why, ...same, ...alike, ...waits, ...gap, ...choice, ...title];
  if (list === undefined) return { lines: above.slice(0, box.rows), page: 1, listTop: box.rows, listStart: 0 };
  const below = Math.max(1, box.rows - above.length);
  const spare = below - Math.max(1, list.total);
  const wanted = below < MIN_LIST + MIN_DETAILS ? 0 : Math.max(MIN_DETAILS, Math.floor(below / 3), spare);
  const details = list.total === 0 ? [] : list.details(wanted);
  const page = Math.max(1, below - details.length);
  // On a smaller screen the selected one is still in the window.
  const offset = Math.min(list.offset, page - 1);
  const listStart = Math.max(0, Math.min(list.selected - offset, list.total - page));
  const shown = Math.max(0, Math.min(page, list.total - listStart));
  const rows = list.total === 0 ? [list.nothing] : Array.from({ length: shown }, (_, at) => list.row(listStart + at));
  return { lines: [...above, ...rows, ...details].slice(0, box.rows), page, listTop: above.length, listStart };
}

/** When a queue is empty is above, by its latest reading: by what this app has seen since its start it may be another time. */
function notInHead(findings: readonly PresentedFinding[], { brake, job, isAtWork }: QueueLook): readonly PresentedFinding[] {
  const isInHead = brake === undefined && job === undefined && !isAtWork;
  return isInHead ? findings.filter(({ kind }) => kind !== 'draining') : findings;
}

function broadcastLines(
  broadcast: Group | undefined,
  look: QueueLook,
  { words, sentences, columns }: HeadContext,
): readonly Line[] {
  if (broadcast === undefined || look.reading === undefined) return [];
  const canPlan = canClearPart(look.reading) && !look.isStale && look.jobKind === undefined;
  const figures = { messages: broadcast.items.length, chats: broadcast.chats };
  return wrap(oneLine(words.broadcast(figures, canPlan, sentences.formats)), columns, 2).map((text) =>
    line(text, { tone: 'waiting' }),
  );
}

/** That texts are masked, beside what is known where that has room, and below it where not. */
function withMasked(known: readonly Line[], isMasked: boolean, { words, columns }: HeadContext): readonly Line[] {
  const last = known.at(-1);
  if (!isMasked || last === undefined) return known;
  const said = [span(words.masked, { isFaint: true })];
  const isRoomy = widthOf(last) + MASKED_GAP + widthOf(said) <= columns;
  return isRoomy ? [...known.slice(0, -1), [...last, span(' '.repeat(MASKED_GAP)), ...said]] : [...known, said];
}

const MASKED_GAP = 3;

/** That a broadcast may be more than what says the same: a plan of one wording keeps the others. */
function sharedLines(
  shared: SharedPart | undefined,
  isRevealed: boolean,
  { words, sentences, columns }: HeadContext,
): readonly Line[] {
  if (shared === undefined) return [];
  const { items, chats, part } = shared;
  const said = words.shared({ messages: items.length, chats, part: isRevealed ? oneLine(part) : undefined }, sentences.formats);
  return wrap(oneLine(`! ${said}`), columns, 3).map((text) => line(text, { tone: 'waiting' }));
}
