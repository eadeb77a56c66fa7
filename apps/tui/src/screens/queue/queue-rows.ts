import { BLANK, line, type Line } from '../../app/line.ts';
import { isFiltering, type ShownItem } from './queue-filter.ts';
import { detailLines, groupDetailLines } from './queue-details.ts';
import { groupRow, groupsTitle, itemRow, itemsTitle, type ListContext, type RowMarks } from './queue-list.ts';
import { entriesAt, type Listed, type QueueModel } from './queue-model.ts';
import type { LazyList } from './queue-view.ts';

/** The list of a queue, of entries or of groups: rows are made when they are seen. */
export function lazyList(model: QueueModel, list: Listed, context: ListContext): LazyList {
  const { shown, groups, keys, at } = list;
  const by = model.grouping();
  const inRange = new Set(model.rangeIn(list)?.map(({ id }) => id));

  function marksOf(entries: readonly ShownItem[], isSelected: boolean): RowMarks {
    const count = entries.filter(model.isMarked).length;
    const isInRange = entries.every(({ id }) => inRange.has(id));
    return { isSelected, isInRange, marked: count === 0 ? 'none' : count === entries.length ? 'all' : 'some' };
  }

  function row(place: number): Line {
    const marks = marksOf(entriesAt(list, place), place === at);
    const group = groups?.[place];
    if (group !== undefined && by !== 'none') return groupRow(group, by, marks, context);
    const item = shown[place];
    return item === undefined ? BLANK : itemRow(item, marks, context);
  }

  function details(rows: number): readonly Line[] {
    const group = groups?.[at];
    if (group !== undefined && by !== 'none') return groupDetailLines(group, by, context, rows);
    const item = shown[at];
    return item === undefined ? [] : detailLines(item, context, rows);
  }

  return {
    title: by === 'none' ? itemsTitle(context) : groupsTitle(by, context),
    total: keys.length,
    selected: at,
    offset: model.offset(),
    nothing: isFiltering(model.filter()) ? line(context.words.nothingShown) : BLANK,
    row,
    details,
  };
}
