import type { Clock } from '@sluice/queue/reading';
import type { QueueWatch, Watched } from '@sluice/queue/watch';
import type { InstanceAccess } from '../access/access.ts';
import { createStore, type Readable } from '../app/store.ts';
import { type CountHistory, NO_HISTORY, withCount } from './count-history.ts';

/** An instance of the app, what keeps it up to date, and what was seen of it. */
export interface FleetInstance {
  readonly access: InstanceAccess;
  readonly watch: QueueWatch;
  readonly history: () => CountHistory;
}

/** All instances of the app. Each reading of any of them is a change of its value, a number that only grows. */
export interface Fleet extends Readable<number> {
  readonly instances: () => readonly FleetInstance[];
  /** Adds those that are known only now. One that is there already stays as it is: an instance that is described here comes before one behind an edge. */
  readonly join: (accesses: readonly InstanceAccess[]) => void;
  /** @returns the instance with an id; `undefined` where the configuration names none. */
  readonly find: (idInstance: string) => FleetInstance | undefined;
  /**
   * The instances that are seen: they are read at the pace of a watch, all others one after the other as often as the sweep comes round.
   *
   * @returns what ends it.
   */
  readonly see: (ids: readonly string[]) => () => void;
}

/** So many are read at once: one that hangs holds up one of these places, and no other instance. */
const SWEEP_AT_ONCE = 16;
/** An instance that is not seen is read again after so long. */
const SWEEP_EVERY_MS = 60_000;

/** Reads every instance, the seen ones often, until the signal is given. */
export function createFleet(first: readonly InstanceAccess[], clock: Clock, signal: AbortSignal): Fleet {
  const version = createStore(0);
  const histories = new Map<string, CountHistory>();
  const byId = new Map(first.map((one) => [one.idInstance, fleetInstance(one)]));
  /** The same list until one is added. */
  let instances = [...byId.values()];
  const seen = new Map<string, { count: number; end: () => void }>();

  function fleetInstance(access: InstanceAccess): FleetInstance {
    return { access, watch: access.watch(), history: () => histories.get(access.idInstance) ?? NO_HISTORY };
  }

  function join(accesses: readonly InstanceAccess[]): void {
    const joining = accesses.filter(({ idInstance }) => !byId.has(idInstance)).map(fleetInstance);
    for (const one of joining) byId.set(one.access.idInstance, one);
    instances = [...byId.values()];
    version.set(version.get() + 1);
    void readEach(joining);
  }

  function note(idInstance: string, { overview }: Watched): void {
    if (overview !== undefined)
      histories.set(idInstance, withCount(histories.get(idInstance) ?? NO_HISTORY, overview.at, overview.count));
    version.set(version.get() + 1);
  }

  function see(ids: readonly string[]): () => void {
    const found = ids.flatMap((id) => byId.get(id) ?? []);
    for (const {
      access: { idInstance },
      watch,
    } of found) {
      const known = seen.get(idInstance);
      if (known === undefined) {
        // Set before it is called, which a watch that knows something does at once.
        const entry = { count: 1, end: () => undefined as void };
        seen.set(idInstance, entry);
        entry.end = watch.listen('overview', (watched) => note(idInstance, watched));
      } else known.count += 1;
    }
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      for (const {
        access: { idInstance },
      } of found) {
        const known = seen.get(idInstance);
        if (known === undefined) continue;
        known.count -= 1;
        if (known.count > 0) continue;
        seen.delete(idInstance);
        known.end();
      }
    };
  }

  /** Until it was read once more, or failed. */
  function readOnce({ access: { idInstance }, watch }: FleetInstance): Promise<void> {
    const before = watch.get();
    return new Promise((resolve) => {
      const finish = (): void => {
        signal.removeEventListener('abort', finish);
        end();
        resolve();
      };
      const end = watch.listen('overview', (watched) => {
        // A listener hears at once of a state that is known already.
        if (watched === before) return;
        note(idInstance, watched);
        finish();
      });
      signal.addEventListener('abort', finish);
    });
  }

  async function readEach(items: readonly FleetInstance[]): Promise<void> {
    const waiting = [...items];
    async function work(): Promise<void> {
      for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
        if (!seen.has(next.access.idInstance)) await readOnce(next);
      }
    }
    await Promise.all(Array.from({ length: SWEEP_AT_ONCE }, work));
  }

  async function sweepForever(): Promise<void> {
    for (;;) {
      const rest = clock.sleep(SWEEP_EVERY_MS, signal);
      await readEach(instances);
      await rest;
    }
  }

  // The sleep is ended by the signal, and that is what was asked for.
  sweepForever().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });

  return { get: version.get, subscribe: version.subscribe, instances: () => instances, join, find: (id) => byId.get(id), see };
}
