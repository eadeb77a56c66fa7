import type { SnapshotInfo } from '@sluice/queue';
import type { EventPage, Job, JournalEvent, ResendAttempt, StoredEntry } from '@sluice/queue/journal';
import type { Session } from '../clearing/session.ts';

/** The copies of queues and the record of what was done, as screens read them: by pages, and nothing large at once. */
export interface Archive {
  /** Newest first. @param idInstance of all instances unless given. */
  listSnapshots(idInstance?: string): Promise<readonly SnapshotInfo[]>;
  readSnapshot(id: string): Promise<SnapshotInfo>;
  /** The entries behind a position, at most so many. */
  entriesAfter(id: string, position: number, count: number): Promise<readonly StoredEntry[]>;
  /** All, in the order of the queue. Others have their turn in between. */
  entries(id: string, signal?: AbortSignal): AsyncIterable<StoredEntry>;
  /** The latest attempt to send each of its entries again, by the key of the entry. */
  resends(id: string): Promise<ReadonlyMap<string, ResendAttempt>>;
  /** The clearing that it was taken for; `undefined` where the journal does not know it any more. */
  clearingOf(id: string): Promise<Job | undefined>;
  events(page: EventPage): Promise<readonly JournalEvent[]>;
}

/** So many are read before others have their turn. */
const AT_ONCE = 200;

/** The archive in the journal of this machine. */
export function journalArchive({ journal, clock }: Pick<Session, 'journal' | 'clock'>): Archive {
  return {
    listSnapshots: async (idInstance) => (await journal()).listSnapshots(idInstance),
    readSnapshot: async (id) => (await journal()).readSnapshot(id),
    async entriesAfter(id, position, count) {
      const found: StoredEntry[] = [];
      for (const entry of (await journal()).iterateEntries(id, position)) {
        if (found.push(entry) >= count) break;
      }
      return found;
    },
    async *entries(id, signal) {
      let count = 0;
      for (const entry of (await journal()).iterateEntries(id)) {
        yield entry;
        if ((count += 1) % AT_ONCE === 0) await clock.sleep(0, signal);
      }
    },
    async resends(id) {
      return new Map((await journal()).resendsOf(id).map((attempt) => [attempt.key, attempt]));
    },
    clearingOf: async (id) => (await journal()).clearingOf(id),
    events: async (page) => (await journal()).events(page),
  };
}

/** How many were sent again. */
export function countAccepted(resends: ReadonlyMap<string, ResendAttempt>): number {
  return [...resends.values()].filter(({ outcome }) => outcome === 'accepted').length;
}
