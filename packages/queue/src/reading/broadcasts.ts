import { groupedByContent } from './fingerprint.ts';
import type { QueueRow } from './queue-row.ts';

// Fewer are nothing unusual; a choice.
const MIN_BROADCAST_CHATS = 10;
const MAX_BROADCASTS = 10;

/** The messages that go to many chats with the same content. */
export interface Broadcasts {
  /** How many messages are listed. */
  readonly listed: number;
  /** How many of those that are listed are of broadcasts. */
  readonly messages: number;
  /** How many broadcasts there are. */
  readonly broadcasts: number;
  /** At most 10 of them, those to the most chats first. */
  readonly largest: readonly { readonly messages: number; readonly chats: number }[];
}

/** Messages with the same content, whatever their chats. */
export interface SameContent {
  readonly messages: readonly QueueRow[];
  /** Those to one chat together. */
  readonly byChat: readonly (readonly QueueRow[])[];
}

/** Where the gateway does not name the recipient, it is not known what two messages with the same content are. */
export function sameContentIn(rows: readonly QueueRow[]): readonly SameContent[] {
  const addressed = rows.filter(({ entry }) => entry.chatId !== undefined);
  return groupedByContent(addressed).map((messages) => ({
    messages,
    byChat: [...Map.groupBy(messages, ({ entry }) => entry.chatId).values()],
  }));
}

/** Messages that were written for each recipient differ, and are not found. */
export function broadcastsIn(alike: readonly SameContent[], listed: number): Broadcasts | undefined {
  const largest = alike
    .map(({ messages, byChat }) => ({ messages: messages.length, chats: byChat.length }))
    .filter(({ chats }) => chats >= MIN_BROADCAST_CHATS)
    .toSorted((one, other) => other.chats - one.chats || other.messages - one.messages);
  if (largest.length === 0) return undefined;
  return {
    listed,
    messages: largest.reduce((sum, one) => sum + one.messages, 0),
    broadcasts: largest.length,
    largest: largest.slice(0, MAX_BROADCASTS),
  };
}
