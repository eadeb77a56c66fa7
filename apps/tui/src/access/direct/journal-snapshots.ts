import { SluiceError } from '@sluice/core';
import type { Journal } from '@sluice/queue';
import type { KeptSnapshots } from '../access.ts';
import type { DirectPorts } from './direct-access.ts';

/** The snapshots in the journal of this machine. @param idInstance only those of this instance; unless given all, also of those that are not configured any more. */
export function journalSnapshots({ journal }: Pick<DirectPorts, 'journal'>, idInstance?: string): KeptSnapshots {
  return {
    list: async () => (await journal()).listSnapshots(idInstance),
    async read(id) {
      const info = (await journal()).readSnapshot(id);
      if (idInstance === undefined || info.idInstance === idInstance) return info;
      const message = `The snapshot ${id} is of another instance. List those of this one: sluice snapshots list ${idInstance}`;
      throw new SluiceError({ code: 'instance-mismatch', message, idInstance });
    },
    async *entries(id) {
      yield* (await journal()).iterateEntries(id);
    },
    countResent: async (id) => countResent(await journal(), id),
  };
}

/** How many of its messages were sent again, from this snapshot or another. */
function countResent(journal: Journal, id: string): number {
  return journal.resendsOf(id).filter(({ outcome }) => outcome === 'accepted').length;
}
