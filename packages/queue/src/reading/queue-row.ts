import type { QueueEntry } from '@sluice/core';
import type { QueueFlavor } from '../capabilities.ts';
import type { EntryKey } from './entry-key.ts';

/** An entry of a queue with what is known of it: its one form on the way from the gateway's list to a screen. */
export interface QueueRow {
  /** What the entry is recognised by in every reading of its instance. */
  readonly key: EntryKey;
  /** In the list; 1 is the first. Whether that is the head of the queue, Chat-API does not say. */
  readonly position: number;
  /** The message as the gateway lists it and as it is sent again: its texts can hold anything, also what a terminal obeys. */
  readonly entry: QueueEntry;
  /** When it joined the queue, where that is known. */
  readonly acceptedAt: AcceptedAt | undefined;
}

/** When an entry joined the queue, and how that is known. */
export interface AcceptedAt {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `certain` from a ledger of accepted sends; `inferred` from the form of its id. */
  readonly certainty: 'certain' | 'inferred';
}

// Ids of MAX and Telegram look like times in milliseconds (evidence/ids#message-ids-as-time). Before 2020 there was neither gateway.
const MIN_ACCEPTED_AT = Date.UTC(2020, 0);

/**
 * No list says how old an entry is. The ledger does, for what was sent through it; the ids of MAX and Telegram seem to; those of WhatsApp
 * do not.
 */
export function acceptedAt(entry: QueueEntry, flavor: QueueFlavor, now: number, ledger?: number): AcceptedAt | undefined {
  if (ledger !== undefined) return { at: ledger, certainty: 'certain' };
  const [id] = entry.messageIds;
  if (flavor === 'chat-api' || id === undefined || !/^\d{13}$/.test(id)) return undefined;
  const at = Number(id);
  return at >= MIN_ACCEPTED_AT && at <= now + 60_000 ? { at, certainty: 'inferred' } : undefined;
}
