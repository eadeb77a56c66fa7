import { gatewayTypeOf, type QueueEntry } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { type Conditions, select } from '@sluice/queue/plan';
import type { QueueRow } from '@sluice/queue/reading';
import { presentEntry } from '../present/entry.ts';
import { presentNumber } from '../present/format.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';

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

/**
 * What a filter leaves of a list, and what a clear from there would do. Where not everything can be seen a part cannot be cleared, and how many
 * others there are is not known.
 *
 * @param shown how many it leaves.
 */
export function describeFilter(
  filter: Pick<Filter, 'words'>,
  shown: number,
  { rows, completeness }: Pick<Reading, 'rows' | 'completeness'>,
): string {
  const listed = presentNumber(rows.length);
  const only = `Only ${filter.words}: ${presentNumber(shown)} of ${listed}`;
  if (completeness.kind !== 'complete') {
    const esc = shown === 0 ? ' Esc: all.' : '';
    return `${only}. Not all seen: no part can be cleared.${esc}`;
  }
  return shown === 0
    ? `${only}. Esc: all.`
    : `${only}. c clears these and keeps the other ${presentNumber(rows.length - shown)}.`;
}
