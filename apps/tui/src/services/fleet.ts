import { watchQueue, type QueueWatch, type Watched } from '@sluice/queue/watch';
import type { Clock } from '@sluice/queue/reading';
import { createStore, type Readable } from '../app/store.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { type CountHistory, NO_HISTORY, withCount } from './count-history.ts';

/** An instance of the app, what keeps it up to date, and what was seen of it. */
export interface FleetInstance {
  readonly connected: ConnectedInstance;
  readonly watch: QueueWatch;
  readonly history: () => CountHistory;
}

/** All instances of the app. Each reading of any of them is a change of its value, a number that only grows. */
export interface Fleet extends Readable<number> {
  readonly instances: () => readonly FleetInstance[];
  /** Adds one that was configured just now. */
  readonly add: (connected: ConnectedInstance) => void;
  /** @returns the instance with an id; `undefined` where the configuration names none. */
  readonly find: (idInstance: string) => FleetInstance | undefined;
  /**
   * The instances that are seen: they are read at the pace of a watch, all others one after the other as often as the sweep comes round.
   *
   * @returns what ends it.
   */
  readonly see: (ids: readonly string[]) => () => void;
}

/** So many are read at once in a sweep: one that hangs holds up one of these places, and no other instance. */
const SWEEP_AT_ONCE = 16;
/** An instance that is not seen is read again after so long. */
const SWEEP_EVERY_MS = 60_000;

/** Reads every instance, the seen ones often, until the signal is given. */
export function createFleet(connected: readonly ConnectedInstance[], clock: Clock, signal: AbortSignal): Fleet {
  const version = createStore(0);
  const histories = new Map<string, CountHistory>();
  const byId = new Map(connected.map((one) => [one.idInstance, fleetInstance(one)]));
  /** The same list until one is added. */
  let instances = [...byId.values()];
  const seen = new Map<string, { count: number; end: () => void }>();

  function fleetInstance(one: ConnectedInstance): FleetInstance {
    const watch = watchQueue({ instance: one.instance, clock });
    return { connected: one, watch, history: () => histories.get(one.idInstance) ?? NO_HISTORY };
  }

  function add(one: ConnectedInstance): void {
    byId.set(one.idInstance, fleetInstance(one));
    instances = [...byId.values()];
    version.set(version.get() + 1);
  }

  function note(idInstance: string, { overview }: Watched): void {
    if (overview !== undefined)
      histories.set(idInstance, withCount(histories.get(idInstance) ?? NO_HISTORY, overview.at, overview.count));
    version.set(version.get() + 1);
  }

  function see(ids: readonly string[]): () => void {
    const found = ids.flatMap((id) => byId.get(id) ?? []);
    for (const {
      connected: { idInstance },
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
        connected: { idInstance },
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
  function readOnce({ connected: { idInstance }, watch }: FleetInstance): Promise<void> {
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

  async function sweep(): Promise<void> {
    const waiting = [...instances];
    async function work(): Promise<void> {
      for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
        if (!seen.has(next.connected.idInstance)) await readOnce(next);
      }
    }
    await Promise.all(Array.from({ length: SWEEP_AT_ONCE }, work));
  }

  async function sweepForever(): Promise<void> {
    for (;;) {
      const rest = clock.sleep(SWEEP_EVERY_MS, signal);
      await sweep();
      await rest;
    }
  }

  // The sleep is ended by the signal, and that is what was asked for.
  sweepForever().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });

  return { get: version.get, subscribe: version.subscribe, instances: () => instances, add, find: (id) => byId.get(id), see };
}
