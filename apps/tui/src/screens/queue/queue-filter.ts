import { gatewayTypeOf } from '@sluice/core';
import type { AgeBucket } from '@sluice/queue/forecast';
import type { Conditions } from '@sluice/queue/plan';
import { ageOf, type NamedRow, typeOf } from './queue-items.ts';
import type { Likeness, QueueSearch } from './queue-search.ts';
import { sameTextOf } from './queue-groups.ts';
import { textOf } from '@sluice/queue/reading';

/** Which entries are shown: those that meet all of it. */
export interface QueueFilter {
  /** The typed text; nothing but spaces is no condition. */
  readonly text: string;
  /** As the gateway writes it. */
  readonly type?: string | undefined;
  readonly chat?: string | undefined;
  readonly age?: AgeBucket | undefined;
  /** An entry that says what all of them say. */
  readonly sameAs?: NamedRow | undefined;
}

export const NO_FILTER: QueueFilter = { text: '' };

export function isFiltering({ text, type, chat, age, sameAs }: QueueFilter): boolean {
  return text.trim() !== '' || [type, chat, age, sameAs].some((condition) => condition !== undefined);
}

/** An entry that is shown. */
export interface ShownItem extends NamedRow {
  readonly likeness: Likeness;
}

/** The entries that a filter leaves, in the order of the queue. @param now milliseconds since the epoch. */
export function filtered(
  items: readonly NamedRow[],
  { text, type, chat, age, sameAs }: QueueFilter,
  search: QueueSearch,
  now: number,
): readonly ShownItem[] {
  const found = search.find(text);
  const same = sameAs && sameTextOf(sameAs);
  return items.flatMap((item): readonly ShownItem[] => {
    const likeness = found === undefined ? 'exact' : found.get(item.id);
    const isShown =
      likeness !== undefined &&
      (type === undefined || typeOf(item) === type) &&
      (chat === undefined || item.row.entry.chatId === chat) &&
      (age === undefined || ageOf(item, now) === age) &&
      (same === undefined || sameTextOf(item) === same);
    return isShown ? [{ ...item, likeness }] : [];
  });
}

const MAX_TEXT_LENGTH = 1000;

/**
 * What a plan would understand of a filter; `undefined` where that is nothing. Not the ages: they grow until the plan is made, and it would
 * take entries that were not shown.
 */
export function conditionsOf({ text, type, chat, age, sameAs }: QueueFilter): Conditions | undefined {
  if (age !== undefined) return undefined;
  const says = [text.trim(), sameAs === undefined ? '' : textOf(sameAs.row.entry)].filter((part) => part.trim() !== '');
  const [said] = says;
  if (says.length > 1 || (said?.length ?? 0) > MAX_TEXT_LENGTH) return undefined;
  const wantedType = type ?? (sameAs && gatewayTypeOf(sameAs.row.entry));
  return {
    ...(said !== undefined && { text: said }),
    ...(wantedType !== undefined && { types: [wantedType] }),
    ...(chat !== undefined && { chats: [chat] }),
  };
}
