import { SluiceError } from '@sluice/core';
import type { Reading, Selection } from '@sluice/queue';
import { type Conditions, select } from '@sluice/queue/plan';
import type { NamedRow } from './queue-items.ts';

/** What the operator has chosen: everything, also what cannot be seen, or these. */
export type Chosen =
  | 'all'
  | {
      readonly items: readonly NamedRow[];
      /** What a plan would understand of how they were chosen, where that is known. */
      readonly conditions: Conditions | undefined;
    };

/** Why no plan comes of it. */
export type NoPlan = 'nothing-chosen' | 'truncated' | 'uncertain' | 'not-named';

/**
 * The selection that means exactly what was chosen, and nothing else that is listed: the conditions where they do, and the ids of the messages
 * where not. Where not everything can be seen a part cannot be cleared.
 */
export function selectionFor(chosen: Chosen, reading: Reading): Selection | NoPlan {
  if (chosen === 'all') return { all: true };
  const { items, conditions } = chosen;
  if (items.length === 0) return 'nothing-chosen';
  const { completeness } = reading;
  if (completeness.kind !== 'complete') return completeness.kind;
  return exactSelection({ items, conditions }, reading) ?? 'not-named';
}

/** The same whether or not a part can be cleared: what lists these messages and no others. */
export function exactSelection(
  { items, conditions }: Exclude<Chosen, 'all'>,
  reading: Pick<Reading, 'rows' | 'at'>,
): Conditions | undefined {
  const ids = items.flatMap(({ row }) => row.entry.messageIds);
  // Ids are unique within a chat only.
  const chats = [...new Set(items.flatMap(({ row }) => row.entry.chatId ?? []))];
  const candidates = [conditions, { ids }, { ids, chats }];
  return candidates.find((candidate) => candidate !== undefined && meansExactly(candidate, items, reading));
}

function meansExactly(conditions: Conditions, items: readonly NamedRow[], { rows, at }: Pick<Reading, 'rows' | 'at'>): boolean {
  try {
    const { selected } = select(conditions, rows, at);
    const wanted = new Set(items.map(({ row }) => row.position));
    return selected.length === wanted.size && selected.every(({ position }) => wanted.has(position));
  } catch (error) {
    // Such as no condition at all, or an empty list of ids.
    if (error instanceof SluiceError) return false;
    throw error;
  }
}
