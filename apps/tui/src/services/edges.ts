import { SluiceError } from '@sluice/core';
import type { Clock } from '@sluice/queue/reading';
import type { EdgeSource } from '../access/access.ts';
import { createStore, type Readable } from '../app/store.ts';
import type { JobWatch } from '../clearing/job-watch.ts';
import { UsageError } from '../sentences/refusal.ts';
import type { Fleet } from './fleet.ts';

/** An edge whose instances are not in the fleet: they are being asked for; or why they cannot be. */
interface AwaitedEdge {
  readonly name: string;
  readonly error: SluiceError | UsageError | undefined;
}

/** The edges whose instances are not known yet, in the order of the configuration. */
export type Edges = Readable<readonly AwaitedEdge[]>;

const AGAIN_MS = 15_000;

/**
 * Asks each edge for its instances until it answers: they join the fleet then. No edge waits for another, and the app for none of them.
 *
 * @param clock asked until the signal is given.
 */
export function joinEdges(
  sources: readonly EdgeSource[],
  { fleet, jobs, clock }: { readonly fleet: Fleet; readonly jobs: JobWatch; readonly clock: Clock },
  signal: AbortSignal,
): Edges {
  const store = createStore<readonly AwaitedEdge[]>(sources.map(({ edge }) => ({ name: edge, error: undefined })));

  async function join(source: EdgeSource): Promise<void> {
    while (!signal.aborted) {
      try {
        const accesses = await source.instances();
        // No row calls an instance empty of which a job is open.
        await jobs.join(source);
        if (signal.aborted) return;
        store.set(store.get().filter(({ name }) => name !== source.edge));
        fleet.join(accesses);
        return;
      } catch (error) {
        if (!(error instanceof SluiceError) && !(error instanceof UsageError)) throw error;
        store.set(store.get().map((one) => (one.name === source.edge ? { name: one.name, error } : one)));
        await clock.sleep(AGAIN_MS, signal).catch(() => undefined);
      }
    }
  }

  for (const source of sources) void join(source);
  return { get: store.get, subscribe: store.subscribe };
}
