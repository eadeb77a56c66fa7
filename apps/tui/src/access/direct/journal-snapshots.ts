import { SluiceError } from '@sluice/core';
import type { StoredEntry } from '@sluice/queue/journal';
import type { KeptSnapshots } from '../access.ts';
import type { DirectPorts } from './direct-access.ts';

/** So many are read before others have their turn. */
const AT_ONCE = 200;

/** The snapshots in the journal of this machine. @param idInstance only those of this instance; unless given all, also of those that are not configured any more. */
export function journalSnapshots(
  { journal, hasJournal, clock }: Pick<DirectPorts, 'journal' | 'hasJournal' | 'clock'>,
  idInstance?: string,
): KeptSnapshots {
  return {
    // To look makes no journal.
    list: async () => ((await hasJournal()) ? (await journal()).listSnapshots(idInstance) : []),
    async read(id) {
      const info = (await journal()).readSnapshot(id);
      if (idInstance === undefined || info.idInstance === idInstance) return info;
      const message = `The snapshot ${id} is of another instance. List those of this one: sluice snapshots list ${idInstance}`;
      throw new SluiceError({ code: 'instance-mismatch', message, idInstance });
    },
    async *entries(id, { signal } = {}) {
      let count = 0;
      for (const entry of (await journal()).iterateEntries(id)) {
        yield entry;
        if ((count += 1) % AT_ONCE === 0) await clock.sleep(0, signal);
      }
    },
    async entriesAfter(id, position, count) {
      const found: StoredEntry[] = [];
      for (const entry of (await journal()).iterateEntries(id, position)) {
        if (found.push(entry) >= count) break;
      }
      return found;
    },
    countResent: async (id) => (await journal()).resendsOf(id).filter(({ outcome }) => outcome === 'accepted').length,
    resends: async (id) => new Map((await journal()).resendsOf(id).map((attempt) => [attempt.key, attempt])),
    jobOf: async (id) => (await journal()).clearingOf(id),
  };
}
