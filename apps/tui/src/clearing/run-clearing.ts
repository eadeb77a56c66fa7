import { clearQueue, type ClearingStep, type Clock } from '@sluice/queue';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { createStore, type Readable } from '../watch/store.ts';

/** A clearing under way, as the list of its steps so far. */
export type ClearingRun = Readable<readonly ClearingStep[]>;

/** Starts a clearing. It goes on to its end by itself; nobody can start it twice or take it back. */
export function runClearing({ client, snapshots }: ConnectedInstance, clock: Clock, ended: () => void): ClearingRun {
  const store = createStore<readonly ClearingStep[]>([]);
  async function follow(): Promise<void> {
    for await (const step of clearQueue({ client, clock, snapshots })) {
      const steps = store.get();
      // One line for all the looking: only its latest figures matter.
      const kept = step.step === 'settling' && steps.at(-1)?.step === 'settling' ? steps.slice(0, -1) : steps;
      store.set([...kept, step]);
    }
  }
  void follow().finally(ended);
  return store;
}
