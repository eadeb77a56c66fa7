import type { QueueEntry } from '@sluice/core';
import type { QueueFlavor } from '../capabilities.ts';

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
