import { SluiceError } from '@sluice/core';
import type { SnapshotInfo } from '@sluice/queue';
import type { EventPage, JournalEvent } from '@sluice/queue/journal';
import type { DirectSource, InstanceAccess, JobDetails, KeptSnapshots } from '../access/access.ts';
import { refuseUnless } from '../access/refuse.ts';
import type { Fleet } from './fleet.ts';

/** The copies of queues and the record of what was done: of an instance where it is kept, and of those that are gone in the journal of this machine. */
export interface Archive {
  readonly snapshotsOf: (idInstance: string) => KeptSnapshots;
  /** Newest first, of one instance or of all; and why those of some cannot be listed. @throws {SluiceError} where those of the one cannot. */
  readonly listSnapshots: (idInstance: string | undefined) => Promise<ListedSnapshots>;
  /** The job of an instance that is open; or the one with this id, where none is. */
  readonly jobDetails: (idInstance: string, ended: string | undefined) => Promise<JobDetails | undefined>;
  /** Without an instance those in the journal of this machine: each instance behind an edge has its own. */
  readonly events: (page: EventPage) => Promise<readonly JournalEvent[]>;
}

export interface ListedSnapshots {
  readonly snapshots: readonly SnapshotInfo[];
  readonly errors: readonly SluiceError[];
}

export function createArchive({ kept }: Pick<DirectSource, 'kept'>, fleet: Pick<Fleet, 'instances' | 'find'>): Archive {
  const accessOf = (idInstance: string): InstanceAccess | undefined => fleet.find(idInstance)?.access;

  async function listAll(): Promise<ListedSnapshots> {
    const behind = fleet.instances().filter(({ access }) => access.edge !== undefined);
    const here = await kept.snapshots.list();
    const listed = await Promise.all(behind.map(({ access }) => listOrError(access)));
    const snapshots = [here, ...listed.map((found) => (found instanceof SluiceError ? [] : found))].flat();
    return {
      snapshots: snapshots.toSorted((one, other) => other.at - one.at),
      errors: listed.filter((found) => found instanceof SluiceError),
    };
  }

  return {
    snapshotsOf: (idInstance) => accessOf(idInstance)?.snapshots ?? kept.snapshots,
    async listSnapshots(idInstance) {
      if (idInstance === undefined) return listAll();
      const access = accessOf(idInstance);
      if (access !== undefined) return { snapshots: await listOf(access), errors: [] };
      return { snapshots: (await kept.snapshots.list()).filter((info) => info.idInstance === idInstance), errors: [] };
    },
    async jobDetails(idInstance, ended) {
      const access = accessOf(idInstance);
      return access === undefined ? kept.jobDetails(idInstance, ended) : access.jobDetails(ended);
    },
    async events({ idInstance, ...page }) {
      const access = idInstance === undefined ? undefined : accessOf(idInstance);
      if (access?.edge === undefined) return kept.events({ idInstance, ...page });
      refuseUnless(access, 'journal');
      return access.events(page);
    },
  };
}

async function listOf(access: InstanceAccess): Promise<readonly SnapshotInfo[]> {
  refuseUnless(access, 'snapshots');
  return access.snapshots.list();
}

async function listOrError(access: InstanceAccess): Promise<readonly SnapshotInfo[] | SluiceError> {
  try {
    return await listOf(access);
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
