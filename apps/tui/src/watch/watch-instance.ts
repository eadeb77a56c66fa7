import { SluiceError } from '@sluice/core';
import { readOverview, readQueue, type Clock, type Overview, type Reading } from '@sluice/queue';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { createStore, type Readable } from './store.ts';

/** What is known of an instance at this moment. What was read last is kept when a reading fails. */
export interface Watched {
  readonly overview: Overview | undefined;
  /** The entries, from the moment when they are first asked for. */
  readonly reading: Reading | undefined;
  /** Why the latest reading failed; gone as soon as one succeeds. */
  readonly error: SluiceError | undefined;
}

/** Reads an instance again and again while it runs. */
export interface InstanceWatch extends Readable<Watched> {
  /** Whether the entries are read too, or only the state and the count. */
  readonly want: (what: 'overview' | 'entries') => void;
  /** No request is sent while paused. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

const OVERVIEW_EVERY_MS = 4000;
const ENTRIES_EVERY_MS = 2000;

/** @param first what has been read already, if anything. */
export function watchInstance({ client }: ConnectedInstance, clock: Clock, first?: Overview): InstanceWatch {
  const store = createStore<Watched>({ overview: first, reading: undefined, error: undefined });
  const stopped = new AbortController();
  let wanted: 'overview' | 'entries' = 'overview';
  let paused = false;
  // Ends the waiting between two readings.
  let wake = new AbortController();

  async function read(): Promise<void> {
    const ports = { client, clock, signal: stopped.signal };
    try {
      if (wanted === 'entries') {
        const reading = await readQueue(ports);
        store.set({ overview: reading, reading, error: undefined });
      } else {
        store.set({ ...store.get(), overview: await readOverview(ports), error: undefined });
      }
    } catch (error) {
      if (stopped.signal.aborted) return;
      if (!(error instanceof SluiceError)) throw error;
      store.set({ ...store.get(), error });
    }
  }

  async function run(): Promise<void> {
    for (let isFresh = first !== undefined; !stopped.signal.aborted; isFresh = false) {
      // Made before the reading: who asks for more while it goes on does not wait for the next.
      wake = new AbortController();
      const until = AbortSignal.any([wake.signal, stopped.signal]);
      if (!paused && !isFresh) await read();
      await clock.sleep(wanted === 'entries' ? ENTRIES_EVERY_MS : OVERVIEW_EVERY_MS, until).catch(() => undefined);
    }
  }

  void run();
  return {
    get: store.get,
    subscribe: store.subscribe,
    want(what) {
      if (what === wanted) return;
      wanted = what;
      wake.abort();
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      wake.abort();
    },
    stop: () => stopped.abort(),
  };
}
