import { createStore, type Readable } from '../watch/store.ts';
import { hasEnded, runSteps, type Step, type StepsRun } from './run-steps.ts';

/**
 * The clearings and restores that the app carries out, one of an instance at most, by the numbers of their instances. They belong to the app
 * and to no screen: a screen may go away and come back while one goes on. Each stays after its end until somebody has seen how it ended.
 */
export interface Runs extends Readable<ReadonlyMap<string, StepsRun>> {
  /** Begins one. Nothing where one of the instance goes on: a second would work beside it. `ended` is called once, after its end. */
  readonly begin: (idInstance: string, steps: (signal: AbortSignal) => AsyncIterable<Step>, ended: () => void) => void;
  /** Forgets one that has ended. */
  readonly dismiss: (idInstance: string) => void;
}

/** @param onStep is called with each step of any of them. */
export function createRuns(onStep?: (step: Step) => void): Runs {
  const store = createStore<ReadonlyMap<string, StepsRun>>(new Map());
  const change = (alter: (runs: Map<string, StepsRun>) => unknown): void => {
    const runs = new Map(store.get());
    alter(runs);
    store.set(runs);
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    begin(idInstance, steps, ended) {
      if (isRunning(store.get().get(idInstance))) {
        ended();
        return;
      }
      const run = runSteps(
        steps,
        () => {
          ended();
          // The listeners of all of them are notified that this one goes on no more.
          change(() => undefined);
        },
        onStep,
      );
      change((runs) => runs.set(idInstance, run));
    },
    dismiss(idInstance) {
      if (!isRunning(store.get().get(idInstance))) change((runs) => runs.delete(idInstance));
    },
  };
}

/** Those that have not come to their end. */
export function runningOf(runs: Runs): readonly { readonly idInstance: string; readonly run: StepsRun }[] {
  return [...runs.get()].flatMap(([idInstance, run]) => (isRunning(run) ? [{ idInstance, run }] : []));
}

export function isRunning(run: StepsRun | undefined): boolean {
  return run !== undefined && !hasEnded(run.get());
}
