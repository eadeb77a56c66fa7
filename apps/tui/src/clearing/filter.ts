import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { type Conditions, select } from '@sluice/queue/plan';
import type { QueueRow } from '@sluice/queue/reading';
import { presentEntry } from '../present/entry.ts';
import { oneLine, type ScreenText } from '../present/one-line.ts';

/** Which entries the queue screen shows, and a clear from there takes: conditions as a plan understands them, and words for them. */
export interface Filter {
  readonly conditions: Conditions;
  readonly words: ScreenText;
}

/** Nothing but spaces is no filter: it would fit everything. */
export function textFilter(text: string): Filter | undefined {
  return text.trim() === '' ? undefined : { conditions: { text }, words: oneLine(`text with “${text}”`) };
}

export function sameTypeFilter(entry: QueueEntry): Filter {
  return { conditions: { types: [gatewayTypeOf(entry)] }, words: oneLine(`type ${presentEntry(entry).type}`) };
}

/** None for an entry of which the gateway does not say the chat. */
export function sameChatFilter(entry: QueueEntry): Filter | undefined {
  return entry.chatId === undefined
    ? undefined
    : { conditions: { chats: [entry.chatId] }, words: oneLine(`chat ${presentEntry(entry).chat}`) };
}

/** The rows that a filter leaves: those that a plan with its conditions would take. */
export function filtered({ rows, at }: Pick<Reading, 'rows' | 'at'>, filter: Filter | undefined): readonly QueueRow[] {
  return filter === undefined ? rows : select(filter.conditions, rows, at).selected;
}
