import { gatewayTypeOf } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { AGE_BUCKETS } from '@sluice/queue/forecast';
import type { App } from '../../app/app.ts';
import { EMPTY_FIELD, type Field, VISIBLE } from '../../app/field.ts';
import { fieldLine } from '../../app/field-line.ts';
import { BLANK, line, type Line } from '../../app/line.ts';
import { movementCommands, movementHandlers } from '../../app/movement.ts';
import type { Box, Handlers, Screen, ScreenDefinition, TypedField } from '../../app/screen.ts';
import { FIRST, moved, type Movement, positionOf, select, type Selected } from '../../app/selection.ts';
import { presentMessenger } from '../../present/instance.ts';
import { oneLine, type ScreenText } from '../../present/safe-text.ts';
import { selectionWords, shellLine } from '../../present/shell.ts';
import { type QueueLook, shownQueue } from '../../services/shown-queue.ts';
import { copyHandlers } from '../entry/copy-entry.ts';
import { type Chosen, exactSelection, selectionFor } from './queue-choice.ts';
import { choiceLines, partRefusal } from './queue-choice-lines.ts';
import { detailLines, groupDetailLines } from './queue-details.ts';
import { conditionsOf, filtered, isFiltering, type QueueFilter, type ShownItem } from './queue-filter.ts';
import { type Group, type Grouped, GROUPINGS, type Grouping, groupsOf, widestBroadcast } from './queue-groups.ts';
import { ageOf, itemsOf } from './queue-items.ts';
import { groupRow, groupsTitle, itemRow, itemsTitle, type ListContext, type RowMarks } from './queue-list.ts';
import { between, inverted, marked, type Marks, NO_MARKS, toggled, withIds } from './queue-marks.ts';
import { createSearch } from './queue-search.ts';
import { type LazyList, queueView, type QueueView } from './queue-view.ts';
import { type QueueCommand, type QueueWords, queueWords } from './queue-words.ts';
import { remembered } from './remembered.ts';

export type QueueParams = { readonly idInstance: string };

/** As long as a text in the conditions of a plan can be. */
const FIND_RULES = { accepts: VISIBLE, maxLength: 1000 } as const;
const IDS_RULES = { accepts: VISIBLE, maxLength: 100_000 } as const;

/** The messages of one instance that wait, as they leave and come: to look through, to choose from, and to plan a clear. */
export const queueScreen: ScreenDefinition<QueueParams, QueueCommand, QueueWords> = {
  commands: [
    { id: 'open', keys: ['enter', 'right', 'l'], shown: 'Enter' },
    { id: 'clear', keys: ['c'], shown: 'c' },
    { id: 'mark', keys: [' '], shown: 'Space' },
    { id: 'find', keys: ['/'], shown: '/' },
    { id: 'group', keys: ['o'], shown: 'o' },
    { id: 'diagnose', keys: ['d'], shown: 'd' },
    { id: 'range', keys: ['V'], shown: 'V' },
    { id: 'markAll', keys: ['A'], shown: 'A' },
    { id: 'invert', keys: ['i'], shown: 'i' },
    { id: 'markById', keys: ['#'], shown: '#' },
    { id: 'clearOthers', keys: ['C'], shown: 'C' },
    { id: 'clearBroadcast', keys: ['B'], shown: 'B' },
    { id: 'sameType', keys: ['t'], shown: 't' },
    { id: 'sameChat', keys: ['s'], shown: 's' },
    { id: 'age', keys: ['a'], shown: 'a' },
    { id: 'copyId', keys: ['y'], shown: 'y' },
    { id: 'copyNumber', keys: ['Y'], shown: 'Y' },
    { id: 'copyCommand', keys: ['x'], shown: 'x' },
    { id: 'refresh', keys: ['r'], shown: 'r' },
    { id: 'guard', keys: ['n'], shown: 'n' },
    { id: 'snapshots', keys: ['S'], shown: 'S' },
    { id: 'journal', keys: ['J'], shown: 'J' },
    { id: 'undo', keys: ['escape', 'left', 'h', 'backspace'], shown: 'Esc' },
    ...movementCommands,
  ],
  words: queueWords,
  open: openQueue,
};

/** Whether a list of groups is shown, the entries of one of them, or all. */
interface Arrangement {
  readonly grouping: Grouping;
  readonly filter: Omit<QueueFilter, 'text'>;
  readonly selected: Selected;
}

interface Listed {
  readonly shown: readonly ShownItem[];
  readonly groups: readonly Group<ShownItem>[] | undefined;
  /** The rows of the list, by their names. */
  readonly keys: readonly string[];
}

function openQueue(app: App, { idInstance }: QueueParams, words: QueueWords): Screen<QueueCommand> {
  const { findings, session } = app.services;
  const { sentences } = app;
  const queue = shownQueue(app, idInstance);
  let grouping: Grouping = 'none';
  let filter: Omit<QueueFilter, 'text'> = {};
  let find: Field = EMPTY_FIELD;
  /** What is typed now, and what Esc returns to. */
  let typing: { readonly what: 'find' | 'ids'; readonly selected: Selected } | undefined;
  let ids: Field = EMPTY_FIELD;
  let selected: Selected = FIRST;
  /** From what list the entries of a group were opened. */
  let openedFrom: Arrangement | undefined;
  let marks: Marks = NO_MARKS;
  let rangeFrom: string | undefined;
  let seen: Omit<QueueView, 'lines'> = { page: 10, listTop: 0, listStart: 0 };
  /** In which row of the window the selected one is: it stays there while the list changes around it. */
  let offset = 0;

  const itemsIn = remembered((reading: Reading | undefined) => itemsOf(reading?.rows ?? []));
  const searchIn = remembered(createSearch);
  const filteredIn = remembered(filtered);
  const groupsIn = remembered((items: readonly ShownItem[], by: Grouped) => groupsOf(items, by));
  const broadcastIn = remembered(widestBroadcast);
  const wholeFilter = remembered((conditions: Omit<QueueFilter, 'text'>, text: string): QueueFilter => ({ ...conditions, text }));

  const currentFilter = (): QueueFilter => wholeFilter(filter, find.text);
  /** To ten seconds, which is as near as ages are counted: in between, nothing is computed again. */
  const moment = (): number => Math.floor(session.clock.now() / 10_000) * 10_000;

  function listed(reading = queue.look().reading): Listed {
    const items = itemsIn(reading);
    const shown = filteredIn(items, currentFilter(), searchIn(items), moment());
    const groups = grouping === 'none' ? undefined : groupsIn(shown, grouping);
    return { shown, groups, keys: keysIn(groups ?? shown) };
  }
  const keysIn = remembered((rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id));

  /** The entries in a row of the list. */
  function entriesAt({ shown, groups }: Listed, at: number): readonly ShownItem[] {
    const item = shown[at];
    return groups === undefined ? (item === undefined ? [] : [item]) : (groups[at]?.items ?? []);
  }

  function selectedEntries(): readonly ShownItem[] {
    const list = listed();
    return entriesAt(list, positionOf(selected, list.keys));
  }

  /** The entries in the range that is being marked; `undefined` where there is none. */
  function rangeIn(list: Listed): readonly ShownItem[] | undefined {
    const to = list.keys[positionOf(selected, list.keys)];
    if (rangeFrom === undefined || to === undefined) return undefined;
    const rows: readonly { readonly id: string }[] = list.groups ?? list.shown;
    const inRange = new Set(between(rows, rangeFrom, to).map(({ id }) => id));
    return list.keys.flatMap((key, at) => (inRange.has(key) ? entriesAt(list, at) : []));
  }

  /** What c takes: what is marked and shown, or the selected group, or what the filter leaves, or everything. */
  function chosen(): Chosen {
    const list = listed();
    const current = currentFilter();
    if (marksIn(list).listed > 0) return { items: list.shown.filter(({ id }) => marks.has(id)), conditions: undefined };
    if (grouping !== 'none') {
      const items = entriesAt(list, positionOf(selected, list.keys));
      const narrower = items[0] === undefined ? undefined : narrowed(grouping, items[0]);
      return { items, conditions: narrower && conditionsOf({ ...current, ...narrower }) };
    }
    return isFiltering(current) ? { items: list.shown, conditions: conditionsOf(current) } : 'all';
  }

  function marksIn({ shown }: Listed): { readonly shown: number; readonly listed: number } {
    if (marks.size === 0) return { shown: 0, listed: 0 };
    return {
      shown: shown.filter(({ id }) => marks.has(id)).length,
      listed: itemsIn(queue.look().reading).filter(({ id }) => marks.has(id)).length,
    };
  }

  /** Opens the plan of what is chosen, or says why there is none. */
  function plan(wanted: Chosen): void {
    const { reading, isStale, jobKind } = queue.look();
    // A job that is open comes first.
    if (jobKind !== undefined) return app.open('clearing', { idInstance });
    if (isStale || reading === undefined) {
      queue.refresh();
      return app.notify(oneLine(words.noPlan.stale), 'waiting');
    }
    const selection = selectionFor(wanted, reading);
    if (typeof selection !== 'string') return app.open('plan', { idInstance, selection });
    const why =
      selection === 'truncated' || selection === 'uncertain'
        ? (partRefusal(reading, { words, sentences }) ?? '')
        : words.noPlan[selection];
    app.notify(oneLine(why), 'waiting');
  }

  function copyCommand(): void {
    const { reading } = queue.look();
    const wanted = chosen();
    const name = oneLine(queue.item?.connected.name ?? idInstance);
    if (reading === undefined) return app.notify(oneLine(words.noPlan.stale), 'waiting');
    const selection = wanted === 'all' ? { all: true as const } : exactSelection(wanted, reading);
    if (selection === undefined) {
      const why = wanted !== 'all' && wanted.items.length === 0 ? 'nothing-chosen' : 'not-named';
      return app.notify(oneLine(words.noPlan[why]), 'waiting');
    }
    // Of a part that cannot be cleared there is no plan: the command lists it.
    const command = wanted === 'all' || partRefusal(reading, { words, sentences }) === undefined ? 'plan' : 'queue';
    app.copy(shellLine(['sluice', command, name, ...selectionWords(selection)]));
    app.notify(oneLine(words.copiedCommand), 'good');
  }

  function view(box: Box): readonly Line[] {
    const look = queue.look();
    const items = itemsIn(look.reading);
    const list = listed(look.reading);
    anchor(list);
    const head = { sentences, words, now: moment() };
    // While this app is at work, what was found before is not of now.
    const found = queue.item === undefined || look.reading === undefined || look.isAtWork ? [] : findings.of(queue.item);
    const state = {
      look,
      head,
      findings: found,
      items,
      broadcast: broadcastIn(items),
      choice: choice(look, list, box.columns),
      list: look.reading === undefined ? undefined : lazyList(look, list, box.columns),
    };
    const { lines, ...rest } = queueView(state, box);
    seen = rest;
    offset = positionOf(selected, list.keys) - rest.listStart;
    return lines;
  }

  /** What is selected stays so while the list changes around it. Where it has left the list, the entry in its place is selected from then on. */
  function anchor({ keys }: Listed): void {
    if (selected.key !== undefined && keys.length > 0) selected = select(positionOf(selected, keys), keys);
  }

  function choice(look: QueueLook, list: Listed, columns: number): readonly Line[] {
    if (typing?.what === 'ids') return [fieldLine(words.markPrompt, ids, columns)];
    const typed = typing === undefined ? [] : [fieldLine(words.find, find, columns)];
    const { reading, isStale, jobKind } = look;
    if (reading === undefined) return typed;
    const own = marksIn(list);
    const state = {
      reading,
      filter: currentFilter(),
      shown: list.shown.length,
      similar: list.shown.filter(({ likeness }) => likeness === 'similar').length,
      grouping,
      groups: list.groups?.length ?? 0,
      markedShown: own.shown,
      markedHidden: own.listed - own.shown,
      inRange: rangeIn(list)?.length,
      canPlan: !isStale && jobKind === undefined && typing === undefined,
    };
    return [...typed, ...choiceLines(state, { columns, isRevealed: app.isRevealed(), sentences, words })];
  }

  function lazyList(look: QueueLook, list: Listed, columns: number): LazyList {
    const { shown, groups, keys } = list;
    const at = positionOf(selected, keys);
    const context: ListContext = {
      columns,
      isRevealed: app.isRevealed(),
      isFaint: look.isStale,
      now: moment(),
      sentences,
      words,
      isDated: isDatedIn(look.reading),
    };
    const inRange = new Set(rangeIn(list)?.map(({ id }) => id));
    const marksOf = (entries: readonly ShownItem[], isSelected: boolean): RowMarks => {
      const count = entries.filter(({ id }) => marks.has(id)).length;
      const isInRange = entries.every(({ id }) => inRange.has(id));
      return { isSelected, isInRange, marked: count === 0 ? 'none' : count === entries.length ? 'all' : 'some' };
    };
    const by = grouping;
    return {
      title: by === 'none' ? itemsTitle(context) : groupsTitle(by, context),
      total: keys.length,
      selected: at,
      offset,
      nothing: isFiltering(currentFilter()) ? line(words.nothingShown) : BLANK,
      row(place) {
        const entries = entriesAt(list, place);
        const rowMarks = marksOf(entries, place === at);
        const group = groups?.[place];
        if (group !== undefined && by !== 'none') return groupRow(group, by, rowMarks, context);
        const item = shown[place];
        return item === undefined ? BLANK : itemRow(item, rowMarks, context);
      },
      details(rows) {
        const group = groups?.[at];
        if (group !== undefined && by !== 'none') return groupDetailLines(group, by, context, rows);
        const [first] = entriesAt(list, at);
        return first === undefined ? [] : detailLines(first, context, rows);
      },
    };
  }
  const isDatedIn = remembered((reading: Reading | undefined) => reading?.rows.some(({ acceptedAt }) => acceptedAt !== undefined) ?? false);

  function move(movement: Movement): void {
    const { keys } = listed();
    const before = positionOf(selected, keys);
    selected = moved(selected, movement, keys, seen.page);
    // The window follows only as far as it must.
    offset = Math.max(0, Math.min(offset + positionOf(selected, keys) - before, seen.page - 1));
    app.changed();
  }

  function change(act: () => void): () => void {
    return () => {
      act();
      app.changed();
    };
  }

  function undo(): (() => void) | undefined {
    if (rangeFrom !== undefined) return change(() => (rangeFrom = undefined));
    if (openedFrom !== undefined) {
      const { grouping: before, filter: beforeFilter, selected: beforeSelected } = openedFrom;
      return change(() => {
        [grouping, filter, selected, openedFrom] = [before, beforeFilter, beforeSelected, undefined];
      });
    }
    if (isFiltering(currentFilter())) {
      return change(() => {
        [filter, find] = [{}, EMPTY_FIELD];
      });
    }
    if (grouping !== 'none') return change(() => group('none'));
    return marks.size === 0 ? undefined : change(() => (marks = NO_MARKS));
  }

  function group(by: Grouping): void {
    [grouping, selected, rangeFrom, openedFrom] = [by, FIRST, undefined, undefined];
  }

  function open(): (() => void) | undefined {
    const [first] = selectedEntries();
    if (first === undefined) return undefined;
    if (grouping === 'none') return () => app.open('entry', { idInstance, key: first.id });
    const narrower = narrowed(grouping, first);
    if (narrower === undefined) return undefined;
    return change(() => {
      openedFrom = { grouping, filter, selected };
      [grouping, filter, selected, rangeFrom] = ['none', { ...filter, ...narrower }, FIRST, undefined];
    });
  }

  function mark(): void {
    const list = listed();
    const range = rangeIn(list);
    if (range === undefined) {
      marks = toggled(marks, selectedEntries());
      move('down');
      return;
    }
    rangeFrom = undefined;
    if (range.length === 0) app.notify(oneLine(words.rangeLost), 'waiting');
    else marks = marked(marks, range);
    app.changed();
  }

  function nextAge(): void {
    const items = itemsIn(queue.look().reading);
    const present = AGE_BUCKETS.filter((bucket) => items.some((item) => ageOf(item, moment()) === bucket));
    if (present.every((bucket) => bucket === 'unknown')) return app.notify(oneLine(words.agesUnknown), 'waiting');
    filter = { ...filter, age: filter.age === undefined ? present[0] : present[present.indexOf(filter.age) + 1] };
    app.changed();
  }

  function handlers(): Handlers<QueueCommand> {
    if (queue.item === undefined) return {};
    const { reading, jobKind } = queue.look();
    const list = listed(reading);
    const [first] = selectedEntries();
    const isAnyShown = list.shown.length > 0;
    const isAnyMarked = marks.size > 0 && list.shown.some(({ id }) => marks.has(id));
    const broadcast = broadcastIn(itemsIn(reading));
    const chat = first?.row.entry.chatId;
    const onlyIf = (isPossible: boolean, act: () => void): (() => void) | undefined => (isPossible ? change(act) : undefined);
    return {
      ...movementHandlers(move),
      open: open(),
      undo: undo(),
      clear: reading === undefined && jobKind === undefined ? undefined : () => plan(chosen()),
      clearOthers: isAnyMarked
        ? () => plan({ items: list.shown.filter(({ id }) => !marks.has(id)), conditions: undefined })
        : undefined,
      clearBroadcast:
        broadcast === undefined ? undefined : () => plan({ items: broadcast.items, conditions: conditionsOf({ text: '', sameAs: broadcast.first }) }),
      mark: isAnyShown ? mark : undefined,
      range: onlyIf(isAnyShown, () => {
        if (rangeFrom === undefined) rangeFrom = list.keys[positionOf(selected, list.keys)];
        else mark();
      }),
      markAll: onlyIf(isAnyShown, () => (marks = toggled(marks, list.shown))),
      invert: onlyIf(isAnyShown, () => (marks = inverted(marks, list.shown))),
      markById: onlyIf(isAnyShown, () => {
        [typing, ids] = [{ what: 'ids', selected }, EMPTY_FIELD];
      }),
      find: onlyIf(reading !== undefined, () => (typing = { what: 'find', selected })),
      group: onlyIf(isAnyShown, () => group(GROUPINGS[(GROUPINGS.indexOf(grouping) + 1) % GROUPINGS.length] ?? 'none')),
      sameType: onlyIf(filter.type !== undefined || first !== undefined, () => {
        filter = { ...filter, type: filter.type === undefined && first !== undefined ? gatewayTypeOf(first.row.entry) : undefined };
      }),
      sameChat: onlyIf(filter.chat !== undefined || chat !== undefined, () => {
        filter = { ...filter, chat: filter.chat === undefined ? chat : undefined };
      }),
      age: isAnyShown || filter.age !== undefined ? nextAge : undefined,
      ...copyHandlers(app, first?.row.entry),
      copyCommand: reading === undefined ? undefined : copyCommand,
      refresh() {
        queue.refresh();
        app.notify(oneLine(words.readAgain), 'good');
      },
      diagnose: () => app.open('diagnosis', { idInstance }),
      guard: () => app.open('guard', { idInstance }),
      snapshots: () => app.open('snapshots', { idInstance }),
      journal: () => app.open('journal', { idInstance }),
    };
  }

  function typed(): TypedField | undefined {
    if (typing === undefined) return undefined;
    const before = typing.selected;
    if (typing.what === 'ids') {
      return {
        field: ids,
        rules: IDS_RULES,
        change: (field) => change(() => (ids = field))(),
        submit() {
          typing = undefined;
          const { items, missing } = withIds(itemsIn(queue.look().reading), ids.text);
          marks = marked(marks, items);
          app.notify(oneLine(words.markedById({ marked: items.length, missing }, sentences.formats)), missing === 0 ? 'good' : 'waiting');
        },
        cancel: change(() => (typing = undefined)),
      };
    }
    return {
      field: find,
      rules: FIND_RULES,
      change: (field) => change(() => (find = field))(),
      submit: change(() => (typing = undefined)),
      cancel: change(() => {
        [typing, find, selected] = [undefined, EMPTY_FIELD, before];
      }),
    };
  }

  return {
    title: () => titleOf(app, queue.look(), { idInstance, name: queue.item?.connected.name ?? idInstance }, words),
    view: (box) => (queue.item === undefined ? [line(words.unknownInstance(idInstance))] : view(box)),
    handlers,
    typed,
    idInstance,
    shown: queue.shown,
    clicked(row) {
      const { keys } = listed();
      const at = row - seen.listTop;
      if (at < 0 || at >= seen.page || seen.listStart + at >= keys.length) return;
      [selected, offset] = [select(seen.listStart + at, keys), at];
      app.changed();
    },
  };
}

/** The condition that leaves the entries of a group, by one of them; nothing for those of which the gateway does not name the chat. */
function narrowed(by: Grouped, first: ShownItem): Omit<QueueFilter, 'text'> | undefined {
  switch (by) {
    case 'text':
      return { sameAs: first };
    case 'type':
      return { type: gatewayTypeOf(first.row.entry) };
    case 'chat':
      return first.row.entry.chatId === undefined ? undefined : { chat: first.row.entry.chatId };
  }
}

/** Whose queue it is, so that it is not taken for another. */
function titleOf(
  { sentences }: App,
  { overview }: QueueLook,
  { idInstance, name }: { readonly idInstance: string; readonly name: string },
  words: QueueWords,
): ScreenText {
  const own = overview && presentMessenger(overview.settings, sentences);
  const messenger = own === undefined ? '' : `${overview?.flavor === 'chat-api' ? sentences.screens.overChatApi(own) : own} `;
  return oneLine(words.title(`${name === idInstance ? '' : `${name}, `}${messenger}${idInstance}`));
}
