import { isMessageId, type QueueEntry } from '@sluice/core';
import type { StoredEntry } from '../journal/snapshot.ts';
import { queueEntryFrom } from '../journal/snapshot.ts';
import type { StepPorts } from './ports.ts';

type LedgerPorts = Pick<StepPorts, 'ledger' | 'instance' | 'clock'>;

/** What the ledger has to know before a request that sends begins. */
export function lastOrdinal({ ledger, instance }: LedgerPorts): number | undefined {
  return guarded(() => ledger?.lastOrdinal?.(instance.idInstance));
}

/** Remembers a message that was sent again, under its new id. @param aheadUpTo what `lastOrdinal` gave before its request. */
export function recordResent(
  { ledger, instance, clock }: LedgerPorts,
  entry: QueueEntry,
  messageId: string | undefined,
  aheadUpTo: number | undefined,
): void {
  // Chat-API lists a message under another id than it gave when it accepted it.
  if (!isMessageId(messageId) || instance.flavor === 'chat-api') return;
  guarded(() => ledger?.recordAccepted?.(instance.idInstance, { ...entry, messageIds: [messageId] }, clock.now(), aheadUpTo));
}

/** A verified clear has emptied the queue of what was captured. */
export function recordCleared({ ledger, instance }: LedgerPorts, entries: readonly StoredEntry[]): void {
  guarded(() => ledger?.recordGone?.(instance.idInstance, entries.map(queueEntryFrom)));
}

/** A message was sent, or a queue was cleared: that it could not be written down must not look as if it were not. A reading is not complete then. */
function guarded<T>(record: () => T): T | undefined {
  try {
    return record();
  } catch {
    return undefined;
  }
}
