import type { Operation } from './contract.ts';

/** The kinds of calls that are counted apart: those that wait for a notification, uploads, those that destroy, and all others. */
export type Lane = 'poll' | 'upload' | 'ordinary' | 'clear';

/** How many calls may be under way to the gateway at once. */
export interface Concurrency {
  readonly perInstance: number;
  readonly inAll: number;
}

export type ConcurrencyLimits = Readonly<Record<Lane, Concurrency>>;

/**
 * `poll` and `upload` count by themselves, since a poll waits for up to a minute, and an upload takes minutes on a slow connection: all other
 * calls find their slots free. `ordinary` and `clear` share theirs, and the last ones are for `clear`: reads that hang, or a burst of sends,
 * must not keep a clear out.
 *
 * The numbers fit into the memory of a worker (see `ANSWER_MEMORY_BYTES`).
 */
export const CONCURRENCY: ConcurrencyLimits = {
  poll: { perInstance: 4, inAll: 256 },
  upload: { perInstance: 4, inAll: 16 },
  ordinary: { perInstance: 12, inAll: 48 },
  clear: { perInstance: 16, inAll: 64 },
};

export function laneOf({ destructive, upload, query }: Operation): Lane {
  if (destructive) return 'clear';
  if (upload) return 'upload';
  return query.some(({ name }) => name === 'receiveTimeout') ? 'poll' : 'ordinary';
}

export interface Slots {
  /**
   * Takes a slot, if one is free; nothing waits for one.
   *
   * @param maxHoldMs When the slot is free again at the latest: a worker that is stopped gives nothing back.
   * @returns what gives the slot back; it may be called again.
   */
  take(lane: Lane, idInstance: string, maxHoldMs: number): (() => void) | undefined;
}

interface Slot {
  readonly idInstance: string;
  readonly until: number;
}

export function createSlots(limits: ConcurrencyLimits, now: () => number): Slots {
  const calls = new Set<Slot>();
  const takenOf = { poll: new Set<Slot>(), upload: new Set<Slot>(), ordinary: calls, clear: calls };
  return {
    take(lane, idInstance, maxHoldMs) {
      const taken = takenOf[lane];
      const { perInstance, inAll } = limits[lane];
      let ofInstance = 0;
      for (const slot of taken) {
        if (slot.until <= now()) taken.delete(slot);
        else if (slot.idInstance === idInstance) ofInstance += 1;
      }
      if (taken.size >= inAll || ofInstance >= perInstance) return undefined;
      const slot: Slot = { idInstance, until: now() + maxHoldMs };
      taken.add(slot);
      return () => void taken.delete(slot);
    },
  };
}
