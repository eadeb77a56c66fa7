import type { QueueEntry } from '@sluice/core';
import type { Completeness } from './reading/completeness.ts';
import type { Reading } from './reading/reading.ts';

/** A reading made durable before anything is destroyed. Holds what customers were to be sent, and no token. */
export interface Snapshot {
  readonly version: 1;
  readonly idInstance: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly state: string | null;
  readonly count: number;
  readonly completeness: Completeness;
  readonly entries: readonly QueueEntry[];
}

/** Where snapshots are kept. */
export interface SnapshotStore {
  /**
   * Makes a snapshot durable: when this resolves, a loss of power does not lose it.
   *
   * @returns where it is, for people to read.
   */
  save(snapshot: Snapshot): Promise<string>;
}

export function snapshotOf({ idInstance, at, state, count, completeness, entries }: Reading): Snapshot {
  return { version: 1, idInstance, takenAt: new Date(at).toISOString(), state, count, completeness, entries };
}
