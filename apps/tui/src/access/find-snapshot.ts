import { SluiceError } from '@sluice/core';
import type { SnapshotInfo } from '@sluice/queue';
import type { CommandContext } from '../cli/command-context.ts';
import { idNamed, isWholeId } from '../cli/id-named.ts';
import { oneLine } from '../present/safe-text.ts';
import { denial } from '../sentences/refusal.ts';
import type { InstanceAccess, KeptSnapshots } from './access.ts';
import { journalSnapshots } from './direct/journal-snapshots.ts';

/** A snapshot, and where it is kept. */
export interface FoundSnapshot {
  readonly info: SnapshotInfo;
  readonly snapshots: KeptSnapshots;
  /** The instance behind an edge that it is of; nothing where it is in the journal of this machine, also of an instance that is gone. */
  readonly access: InstanceAccess | undefined;
}

/**
 * Looks for a snapshot in the journal of this machine, and then behind the edges, by its id or by as much of it as no other begins with.
 *
 * @throws {SluiceError} `not-found` where it is nowhere; {UsageError} when several begin so.
 */
export async function findSnapshot(context: CommandContext, typed: string): Promise<FoundSnapshot> {
  const here = journalSnapshots({
    journal: () => context.journal(),
    hasJournal: () => context.hasJournal(),
    clock: context.host.clock,
  });
  const ids = isWholeId(typed) ? [] : (await here.list()).map(({ id }) => id);
  try {
    return { info: await here.read(idNamed(typed, () => ids) ?? typed), snapshots: here, access: undefined };
  } catch (error) {
    if (!(error instanceof SluiceError) || error.code !== 'not-found') throw error;
  }
  const sources = await Promise.all((await context.edges()).map((edge) => edge.instances()));
  const accesses = sources.flat();
  const found = isWholeId(typed) ? await readFrom(accesses, typed) : await beginningWith(accesses, typed);
  if (found === undefined) throw denial('snapshot-not-found', { id: oneLine(typed) });
  return { ...found, snapshots: found.access.snapshots };
}

type Behind = Pick<FoundSnapshot, 'info'> & { readonly access: InstanceAccess };

async function readFrom(accesses: readonly InstanceAccess[], id: string): Promise<Behind | undefined> {
  for (const access of accesses) {
    const info = await readUnlessMissing(access, id);
    if (info !== undefined) return { info, access };
  }
  return undefined;
}

async function beginningWith(accesses: readonly InstanceAccess[], typed: string): Promise<Behind | undefined> {
  const kept: Behind[] = [];
  for (const access of accesses) for (const info of await access.snapshots.list()) kept.push({ info, access });
  const id = idNamed(typed, () => kept.map(({ info }) => info.id));
  return kept.find(({ info }) => info.id === id);
}

async function readUnlessMissing({ snapshots }: InstanceAccess, id: string): Promise<SnapshotInfo | undefined> {
  try {
    return await snapshots.read(id);
  } catch (error) {
    if (error instanceof SluiceError && error.code === 'not-found') return undefined;
    throw error;
  }
}
