import { textOf } from '@sluice/queue/reading';
import { type NamedRow, typeOf } from './queue-items.ts';

export const GROUPINGS = ['none', 'text', 'chat', 'type'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type Grouped = Exclude<Grouping, 'none'>;

/** Entries that have something in common. */
export interface Group<Item extends NamedRow = NamedRow> {
  readonly id: string;
  /** The one of them that is first in the queue. */
  readonly first: Item;
  readonly items: readonly Item[];
  /** To how many chats they go, as far as the gateway says. */
  readonly chats: number;
}

/** What an entry says and of which type it is, whatever its chat: the same for two that say the same. */
export function sameTextOf(item: NamedRow): string {
  const type = typeOf(item);
  return `${type.length} ${type} ${textOf(item.row.entry)}`;
}

/** The groups of so many entries or more, the largest first; of the same size, the one that is first in the queue. */
export function groupsOf<Item extends NamedRow>(items: readonly Item[], by: Grouped, atLeast: number): readonly Group<Item>[] {
  return [...Map.groupBy(items, (item) => commonOf(item, by))]
    .flatMap(([common, all]) => {
      const [first] = all;
      return first === undefined || all.length < atLeast
        ? []
        : [{ id: `${by} ${common}`, first, items: all, chats: chatsOf(all) }];
    })
    .toSorted((one, other) => other.items.length - one.items.length || one.first.row.position - other.first.row.position);
}

function commonOf(item: NamedRow, by: Grouped): string {
  switch (by) {
    case 'text':
      return sameTextOf(item);
    case 'chat':
      return item.row.entry.chatId ?? '';
    case 'type':
      return typeOf(item);
  }
}

/** To how many chats they go, as far as the gateway says. */
export function chatsOf(items: readonly NamedRow[]): number {
  const chats = new Set(items.map(({ row: { entry } }) => entry.chatId));
  return chats.has(undefined) ? chats.size - 1 : chats.size;
}

/** The same to fewer chats is nothing unusual, as the diagnosis sees it. */
export const MIN_BROADCAST_CHATS = 10;

/** What says the same to the most chats; `undefined` where nothing goes to many. */
export function widestBroadcast(items: readonly NamedRow[]): Group | undefined {
  const [widest] = groupsOf(items, 'text', MIN_BROADCAST_CHATS)
    .filter(({ chats, first }) => chats >= MIN_BROADCAST_CHATS && textOf(first.row.entry).trim() !== '')
    .toSorted((one, other) => other.chats - one.chats);
  return widest;
}
