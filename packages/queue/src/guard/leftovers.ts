import { gatewayTypeOf } from '@sluice/core';
import { capabilities } from '../capabilities.ts';
import { unseenIn } from '../reading/completeness.ts';
import { maxSentWithin } from '../forecast/drain-rate.ts';
import type { Reading } from '../reading/reading.ts';
import { type Broadcasts, broadcastsIn, sameContentIn } from '../reading/broadcasts.ts';

/** How many messages wait, as far as it is known. */
export interface WaitingCount {
  /** How many messages, with those that cannot be seen; where list and count disagree, only those that are listed. */
  readonly waiting: number;
  /** Whether list and count agree; else there can be more. */
  readonly isExact: boolean;
  /** How many are counted and cannot be seen. */
  readonly unseen: number;
}

/** What waits from before. */
export interface Leftovers extends WaitingCount {
  /** To how many chats those go that can be seen, as far as the gateway says. */
  readonly chats: number;
  /** At most 10 of these chats, those with the most messages first. */
  readonly largest: readonly { readonly chatId: string; readonly entries: number }[];
  /** Of how many that can be seen the gateway does not name the recipient. */
  readonly withoutRecipient: number;
  /** The message at the head; `undefined` where the order of the list is not documented. */
  readonly first: { readonly messageIds: readonly string[]; readonly chatId: string | null; readonly type: string } | undefined;
  readonly firstHour: FirstHour;
  /** How many say to a chat what another message before them says to it. */
  readonly duplicates: number;
  /** The same to many chats, as the diagnosis finds it. */
  readonly broadcast: Broadcasts | undefined;
}

/** How many leave in the first hour after a number is connected, at most, and what that rests on. */
export interface FirstHour {
  readonly atMost: number;
  /**
   * `delay`: the instance's own setting. `shortest-delay`: the shortest that the gateway allows, as the setting is not known. `slow-start`: as
   * documented for a phone that has come back. `nothing`: no pace is known, so all may leave.
   */
  readonly by: 'delay' | 'shortest-delay' | 'slow-start' | 'nothing';
}

const MAX_CHATS = 10;

export function leftoversIn(reading: Reading): Leftovers {
  const { rows, completeness, flavor } = reading;
  const unseen = unseenIn(completeness);
  const isExact = completeness.kind !== 'uncertain';
  const addressed = rows.flatMap(({ entry }) => (entry.chatId === undefined ? [] : [{ entry, chatId: entry.chatId }]));
  const byChat = Map.groupBy(addressed, ({ chatId }) => chatId);
  const largest = [...byChat]
    .map(([chatId, of]) => ({ chatId, entries: of.length }))
    .toSorted((one, other) => other.entries - one.entries);
  const alike = sameContentIn(rows);
  const [head] = flavor === 'chat-api' ? [] : rows;
  return {
    waiting: isExact ? rows.length + unseen : rows.length,
    isExact,
    unseen,
    chats: byChat.size,
    largest: largest.slice(0, MAX_CHATS),
    withoutRecipient: rows.length - addressed.length,
    first: head && {
      messageIds: head.entry.messageIds,
      chatId: head.entry.chatId ?? null,
      type: gatewayTypeOf(head.entry),
    },
    firstHour: firstHourOf(reading, rows.length + unseen),
    duplicates: alike.reduce((sum, { messages, byChat: chats }) => sum + messages.length - chats.length, 0),
    broadcast: broadcastsIn(alike, rows.length),
  };
}

const HOUR_MS = 60 * 60_000;

function firstHourOf({ flavor, settings: { delayMs } }: Reading, waiting: number): FirstHour {
  const { slowStart, minDelayMs } = capabilities[flavor];
  if (delayMs !== undefined) {
    return { atMost: maxSentWithin(HOUR_MS, Math.max(delayMs, minDelayMs), waiting), by: 'delay' };
  }
  if (slowStart !== undefined) {
    return { atMost: Math.min(waiting, (Math.floor(HOUR_MS / slowStart.perMs) + 1) * slowStart.messages), by: 'slow-start' };
  }
  if (minDelayMs > 0) return { atMost: maxSentWithin(HOUR_MS, minDelayMs, waiting), by: 'shortest-delay' };
  return { atMost: waiting, by: 'nothing' };
}
