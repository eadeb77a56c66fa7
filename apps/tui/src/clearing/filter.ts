import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { type Conditions, select } from '@sluice/queue/plan';
import type { QueueRow } from '@sluice/queue/reading';
import { presentType } from '../present/entry.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import type { AppSentences } from '../sentences/sentences.ts';

/** Which entries the queue screen shows, and a clear from there takes: conditions as a plan understands them, and what was chosen for them. */
export interface Filter {
  readonly conditions: Conditions;
  readonly by: 'text' | 'type' | 'chat';
  /** A part of a text, or a type or a chat as the gateway writes it. */
  readonly value: string;
}

/** Nothing but spaces is no filter: it would fit everything. */
export function textFilter(text: string): Filter | undefined {
  return text.trim() === '' ? undefined : { conditions: { text }, by: 'text', value: text };
}

export function sameTypeFilter(entry: QueueEntry): Filter {
  const type = gatewayTypeOf(entry);
  return { conditions: { types: [type] }, by: 'type', value: type };
}

/** None for an entry of which the gateway does not say the chat. */
export function sameChatFilter({ chatId }: QueueEntry): Filter | undefined {
  return chatId === undefined ? undefined : { conditions: { chats: [chatId] }, by: 'chat', value: chatId };
}

/** The rows that a filter leaves: those that a plan with its conditions would take. */
export function filtered({ rows, at }: Pick<Reading, 'rows' | 'at'>, filter: Filter | undefined): readonly QueueRow[] {
  return filter === undefined ? rows : select(filter.conditions, rows, at).selected;
}

/**
 * What a filter leaves of a list, and what a clear from there would do. Where not everything can be seen a part cannot be cleared, and how many
 * others there are is not known.
 *
 * @param shown how many it leaves.
 */
export function describeFilter(
  { by, value }: Pick<Filter, 'by' | 'value'>,
  shown: number,
  { rows, completeness }: Pick<Reading, 'rows' | 'completeness'>,
  sentences: Pick<AppSentences, 'lists' | 'screens'>,
): ScreenText {
  const { filter } = sentences.screens;
  const chosen = by === 'type' ? presentType(value, sentences) : oneLine(value);
  return oneLine(filter.of(filter[by](chosen), shown, rows.length, completeness.kind === 'complete'));
}
