import type { QueueEntry } from '@sluice/core';
import type { AcceptedAt } from './accepted-at.ts';
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
