import { SluiceError } from '@sluice/core';
import type { SnapshotInfo } from '@sluice/queue';
import type { CommandContext } from '../cli/command-context.ts';
import type { InstanceAccess, SnapshotAccess } from './access.ts';
import { journalSnapshots } from './direct/journal-snapshots.ts';

/** A snapshot, and where it is kept. */
export interface FoundSnapshot {
  readonly info: SnapshotInfo;
  readonly snapshots: SnapshotAccess;
  /** The instance behind an edge that it is of; nothing where it is in the journal of this machine, also of an instance that is gone. */
  readonly access: InstanceAccess | undefined;
}

/**
 * Looks for a snapshot in the journal of this machine, and then behind the edges.
 *
 * @throws {SluiceError} `not-found` where it is nowhere.
 */
export async function findSnapshot(context: CommandContext, id: string): Promise<FoundSnapshot> {
  const here = journalSnapshots({ journal: () => context.journal(), clock: context.host.clock });
  let missing: SluiceError;
  try {
    return { info: await here.read(id), snapshots: here, access: undefined };
  } catch (error) {
    if (!(error instanceof SluiceError) || error.code !== 'not-found') throw error;
    missing = error;
  }
  for (const edge of await context.edges()) {
    for (const access of await edge.instances()) {
      const info = await readUnlessMissing(access, id);
      if (info !== undefined) return { info, snapshots: access.snapshots, access };
    }
  }
  throw missing;
}

async function readUnlessMissing({ snapshots }: InstanceAccess, id: string): Promise<SnapshotInfo | undefined> {
  try {
    return await snapshots.read(id);
  } catch (error) {
    if (error instanceof SluiceError && error.code === 'not-found') return undefined;
    throw error;
  }
}
