import type { NamedRow } from './queue-items.ts';

/** The ids of the items that are marked. */
export type Marks = ReadonlySet<string>;

export const NO_MARKS: Marks = new Set();

/** Marks all of them, or none where all are marked. */
export function toggled(marks: Marks, items: readonly NamedRow[]): Marks {
  const areMarked = items.every(({ id }) => marks.has(id));
  const next = new Set(marks);
  for (const { id } of items) {
    if (areMarked) next.delete(id);
    else next.add(id);
  }
  return next;
}

export function marked(marks: Marks, items: readonly NamedRow[]): Marks {
  return new Set([...marks, ...items.map(({ id }) => id)]);
}

/** Of the items, marks those that were not, and no others. Marks elsewhere stay. */
export function inverted(marks: Marks, items: readonly NamedRow[]): Marks {
  const next = new Set(marks);
  for (const { id } of items) {
    if (!next.delete(id)) next.add(id);
  }
  return next;
}

/** Those from one item to another, whichever is first; nothing where either is gone. */
export function between<Item extends { readonly id: string }>(items: readonly Item[], from: string, to: string): readonly Item[] {
  const positions = [from, to].map((wanted) => items.findIndex(({ id }) => id === wanted));
  if (positions.includes(-1)) return [];
  return items.slice(Math.min(...positions), Math.max(...positions) + 1);
}

/** The items with ids that were typed or pasted, and how many of the ids none has. */
export function withIds<Item extends NamedRow>(
  items: readonly Item[],
  typed: string,
): { readonly items: readonly Item[]; readonly missing: number } {
  const ids = new Set(typed.split(/[\s,;]+/u).filter((id) => id !== ''));
  const found = items.filter(({ row }) => row.entry.messageIds.some((id) => ids.has(id)));
  const known = new Set(found.flatMap(({ row }) => row.entry.messageIds).map(String));
  return { items: found, missing: [...ids].filter((id) => !known.has(id)).length };
}
