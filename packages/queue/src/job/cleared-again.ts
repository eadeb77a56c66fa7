import { SluiceError } from '@sluice/core';
import type { ResendAttempt } from '../journal/resend-attempts.ts';
import type { SnapshotInfo, StoredEntry } from '../journal/snapshot.ts';
import { clearingFacts } from './clearing-events.ts';
import type { Journal } from '../journal/journal.ts';

/** The half of the journal that is read. */
interface RecordsPort {
  readonly journal: Pick<Journal, 'latestResend' | 'listSnapshots' | 'clearingOf' | 'iterateEntries' | 'events'>;
}

/** Where the copy is of a message that was restored, and cleared again after that. */
interface NewerCopy {
  readonly snapshot: string;
  readonly key: string;
}

/**
 * Finds the newer snapshot that has what was restored before: the message was captured there under its new id and cleared again, so that it does
 * not wait any more. It is restored from there; a caller who hears only that it was restored before believes that it waits.
 *
 * @param since the snapshot that is restored from.
 * @returns the id of the snapshot; `undefined` where nothing says that the message was cleared again, or it was restored once more.
 */
export function clearedAgain(ports: RecordsPort, since: SnapshotInfo): (attempt: ResendAttempt) => string | undefined {
  const { journal } = ports;
  // Read where it is needed first: few restores meet a message that was restored before.
  let copies: ReadonlyMap<string, NewerCopy> | undefined;
  return (attempt) => {
    copies ??= clearedSince(ports, since);
    let found: NewerCopy | undefined;
    for (let latest: ResendAttempt | undefined = attempt; latest?.outcome === 'accepted';) {
      found = copies.get(latest.messageId ?? '');
      if (found === undefined) return undefined;
      latest = journal.latestResend(found.key);
    }
    return found?.snapshot;
  };
}

/** The messages of the newer snapshots whose clear request was sent, by their ids. */
function clearedSince({ journal }: RecordsPort, { id: since, idInstance }: SnapshotInfo): ReadonlyMap<string, NewerCopy> {
  const copies = new Map<string, NewerCopy>();
  for (const { id: snapshot } of journal.listSnapshots(idInstance)) {
    if (snapshot === since) return copies;
    const clearing = journal.clearingOf(snapshot);
    if (clearing === undefined || clearingFacts(journal, clearing.id).response === undefined) continue;
    for (const { key, messageIds } of intactEntries(journal.iterateEntries(snapshot))) {
      for (const messageId of messageIds) if (!copies.has(messageId)) copies.set(messageId, { snapshot, key });
    }
  }
  return copies;
}

/** As far as a snapshot can be read: that another one is damaged is no reason not to restore from this one. */
function* intactEntries(entries: Iterable<StoredEntry>): Generator<StoredEntry> {
  try {
    yield* entries;
  } catch (error) {
    if (!(error instanceof SluiceError && error.code === 'journal-damaged')) throw error;
  }
}
