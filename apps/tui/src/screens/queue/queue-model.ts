import { gatewayTypeOf } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { AGE_BUCKETS } from '@sluice/queue/forecast';
import { EMPTY_FIELD, type Field } from '../../app/field.ts';
import { FIRST, moved, type Movement, positionOf, select, type Selected } from '../../app/selection.ts';
import type { Chosen } from './queue-choice.ts';
import { conditionsOf, filtered, isFiltering, type QueueFilter, type ShownItem } from './queue-filter.ts';
import { type Group, type Grouped, GROUPINGS, type Grouping, groupsOf, widestBroadcast } from './queue-groups.ts';
import { ageOf, itemsOf, type NamedRow } from './queue-items.ts';
import { between, inverted, marked, type Marks, NO_MARKS, toggled, withIds } from './queue-marks.ts';
import { createSearch } from './queue-search.ts';
import { sharedPart, type SharedPart } from './queue-shared-part.ts';
import { remembered } from '../../app/remembered.ts';

/** The list, as it is shown. */
export interface Listed {
  readonly items: readonly NamedRow[];
  /** Those that the filter leaves. */
  readonly shown: readonly ShownItem[];
  readonly groups: readonly Group<ShownItem>[] | undefined;
  /** The rows of the list, by their names. */
  readonly keys: readonly string[];
  /** Which row the cursor is in. */
  readonly at: number;
}

type Conditions = Omit<QueueFilter, 'text'>;

/** What the operator looks at and has chosen in a queue, whatever the queue becomes meanwhile. */
export interface QueueModel {
  readonly listed: (reading: Reading | undefined) => Listed;
  /** The entries in the range that is being marked; `undefined` where there is none. */
  readonly rangeIn: (list: Listed) => readonly ShownItem[] | undefined;
  /** How many of those that are listed are marked, and how many of those that are shown. */
  readonly countMarked: (list: Listed) => { readonly shown: number; readonly listed: number };
  readonly isMarked: (item: NamedRow) => boolean;
  readonly broadcastIn: (items: readonly NamedRow[]) => Group | undefined;
  /** What more messages share than say the same. */
  readonly sharedIn: (items: readonly NamedRow[]) => SharedPart | undefined;
  /** The messages that c takes: those that are marked and shown, or the selected group, or those that the filter leaves, or everything. */
  readonly chosen: (list: Listed) => Chosen;
  readonly grouping: () => Grouping;
  readonly filter: () => QueueFilter;
  readonly find: () => Field;
  readonly setFind: (find: Field) => void;
  readonly setConditions: (conditions: Conditions) => void;
  /** To the next age that entries have. @returns false where none is known. */
  readonly nextAge: (list: Listed) => boolean;
  readonly nextGrouping: () => void;
  /** Shows the entries of the selected group; `undefined` where nothing says which they are. */
  readonly openGroup: (list: Listed) => (() => void) | undefined;
  /** What takes back the latest of what narrows the list; `undefined` where nothing does. */
  readonly undo: () => (() => void) | undefined;
  /** Marks what is selected, or the range. @returns false where the beginning of the range has left. */
  readonly mark: (list: Listed) => boolean;
  readonly startRange: (list: Listed) => void;
  readonly isInRange: () => boolean;
  readonly markAll: (list: Listed) => void;
  readonly invert: (list: Listed) => void;
  readonly markIds: (list: Listed, typed: string) => { readonly marked: number; readonly missing: number };
  readonly move: (movement: Movement, list: Listed) => void;
  readonly selectRow: (at: number, list: Listed) => void;
  readonly cursor: () => Selected;
  readonly setCursor: (selected: Selected) => void;
  /** In which row of the window the cursor is. */
  readonly offset: () => number;
  /** To be called when the list was drawn. */
  readonly drawn: (page: number, offset: number) => void;
  /** To ten seconds, which is as near as ages are counted: in between, nothing is computed again. */
  readonly now: () => number;
}

/** @param clock milliseconds since the epoch. */
export function createQueueModel(clock: () => number): QueueModel {
  let grouping: Grouping = 'none';
  let conditions: Conditions = {};
  let find: Field = EMPTY_FIELD;
  let selected: Selected = FIRST;
  /** From what list the entries of a group were opened. */
  let openedFrom: { readonly grouping: Grouping; readonly conditions: Conditions; readonly selected: Selected } | undefined;
  let marks: Marks = NO_MARKS;
  let rangeFrom: string | undefined;
  let page = 10;
  /** In which row of the window the selected one is: it stays there while the list changes around it. */
  let offset = 0;

  const broadcastIn = remembered(widestBroadcast);
  const itemsIn = remembered((reading: Reading | undefined) => itemsOf(reading?.rows ?? []));
  const searchIn = remembered(createSearch);
  const filteredIn = remembered(filtered);
  const groupsIn = remembered((items: readonly ShownItem[], by: Grouped) => groupsOf(items, by, 1));
  const keysIn = remembered((rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id));
  const wholeFilter = remembered((given: Conditions, text: string): QueueFilter => ({ ...given, text }));

  const filter = (): QueueFilter => wholeFilter(conditions, find.text);
  const now = (): number => Math.floor(clock() / 10_000) * 10_000;
  const markedIn = (items: readonly NamedRow[]): number =>
    marks.size === 0 ? 0 : items.filter(({ id }) => marks.has(id)).length;

  function listed(reading: Reading | undefined): Listed {
    const items = itemsIn(reading);
    const shown = filteredIn(items, filter(), searchIn(items), now());
    const groups = grouping === 'none' ? undefined : groupsIn(shown, grouping);
    const keys = keysIn(groups ?? shown);
    const at = positionOf(selected, keys);
    // The selected entry stays so while the list changes around it. Where it has left, the entry in its place is selected from then on.
    if (selected.key !== undefined && keys.length > 0) selected = select(at, keys);
    return { items, shown, groups, keys, at };
  }

  function rangeIn(list: Listed): readonly ShownItem[] | undefined {
    const to = list.keys[list.at];
    if (rangeFrom === undefined || to === undefined) return undefined;
    const rows: readonly { readonly id: string }[] = list.groups ?? list.shown;
    const inRange = new Set(between(rows, rangeFrom, to).map(({ id }) => id));
    return list.keys.flatMap((key, at) => (inRange.has(key) ? entriesAt(list, at) : []));
  }

  function chosen(list: Listed): Chosen {
    if (markedIn(list.items) > 0) return { items: list.shown.filter(({ id }) => marks.has(id)), conditions: undefined };
    if (grouping !== 'none') {
      const items = entriesAt(list, list.at);
      const narrower = items[0] === undefined ? undefined : narrowed(grouping, items[0]);
      return { items, conditions: narrower && conditionsOf({ ...filter(), ...narrower }) };
    }
    return isFiltering(filter()) ? { items: list.shown, conditions: conditionsOf(filter()) } : 'all';
  }

  function group(by: Grouping): void {
    [grouping, selected, rangeFrom, openedFrom] = [by, FIRST, undefined, undefined];
  }

  function undo(): (() => void) | undefined {
    if (rangeFrom !== undefined) return () => (rangeFrom = undefined);
    if (openedFrom !== undefined) {
      const before = openedFrom;
      return () => {
        ({ grouping, conditions, selected } = before);
        openedFrom = undefined;
      };
    }
    if (isFiltering(filter())) {
      return () => {
        [conditions, find] = [{}, EMPTY_FIELD];
      };
    }
    if (grouping !== 'none') return () => group('none');
    return marks.size === 0 ? undefined : () => (marks = NO_MARKS);
  }

  function move(movement: Movement, list: Listed): void {
    selected = moved(selected, movement, list.keys, page);
    // The window follows only as far as it must.
    offset = Math.max(0, Math.min(offset + positionOf(selected, list.keys) - list.at, page - 1));
  }

  return {
    listed,
    rangeIn,
    chosen,
    undo,
    move,
    now,
    filter,
    countMarked: ({ items, shown }) => ({ shown: markedIn(shown), listed: markedIn(items) }),
    isMarked: ({ id }) => marks.has(id),
    broadcastIn,
    sharedIn: remembered((items: readonly NamedRow[]) => sharedPart(items, broadcastIn(items))),
    grouping: () => grouping,
    find: () => find,
    setFind: (field) => (find = field),
    setConditions: (given) => (conditions = given),
    nextAge({ items }) {
      const present = AGE_BUCKETS.filter((bucket) => items.some((item) => ageOf(item, now()) === bucket));
      if (present.every((bucket) => bucket === 'unknown')) return false;
      conditions = {
        ...conditions,
        age: conditions.age === undefined ? present[0] : present[present.indexOf(conditions.age) + 1],
      };
      return true;
    },
    nextGrouping: () => group(GROUPINGS[(GROUPINGS.indexOf(grouping) + 1) % GROUPINGS.length] ?? 'none'),
    openGroup(list) {
      const [first] = entriesAt(list, list.at);
      const narrower = first === undefined || grouping === 'none' ? undefined : narrowed(grouping, first);
      if (narrower === undefined) return undefined;
      return () => {
        openedFrom = { grouping, conditions, selected };
        [grouping, conditions, selected, rangeFrom] = ['none', { ...conditions, ...narrower }, FIRST, undefined];
      };
    },
    mark(list) {
      const range = rangeIn(list);
      if (range === undefined) {
        marks = toggled(marks, entriesAt(list, list.at));
        move('down', list);
        return true;
      }
      rangeFrom = undefined;
      marks = marked(marks, range);
      return range.length > 0;
    },
    startRange: ({ keys, at }) => (rangeFrom = keys[at]),
    isInRange: () => rangeFrom !== undefined,
    markAll: ({ shown }) => (marks = toggled(marks, shown)),
    invert: ({ shown }) => (marks = inverted(marks, shown)),
    markIds({ items }, typed) {
      const { items: found, missing } = withIds(items, typed);
      marks = marked(marks, found);
      return { marked: found.length, missing };
    },
    selectRow(at, { keys }) {
      [selected, offset] = [select(at, keys), offset + at - positionOf(selected, keys)];
    },
    cursor: () => selected,
    setCursor: (given) => (selected = given),
    offset: () => offset,
    drawn: (rows, row) => ([page, offset] = [rows, row]),
  };
}

/** The entries in a row of the list. */
export function entriesAt({ shown, groups }: Listed, at: number): readonly ShownItem[] {
  const item = shown[at];
  return groups === undefined ? (item === undefined ? [] : [item]) : (groups[at]?.items ?? []);
}

/** The condition that leaves the entries of a group, by one of them; nothing for those of which the gateway does not name the chat. */
function narrowed(by: Grouped, first: ShownItem): Conditions | undefined {
  const { entry } = first.row;
  switch (by) {
    case 'text':
      return { sameAs: first };
    case 'type':
      return { type: gatewayTypeOf(entry) };
    case 'chat':
      return entry.chatId === undefined ? undefined : { chat: entry.chatId };
  }
}
