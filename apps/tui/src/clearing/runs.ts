import type { JobStep } from '@sluice/queue';
import { isLastStep } from '@sluice/queue/job';
import { createStore, type Readable } from '../app/store.ts';

export type Step = JobStep;

/** A clearing under way, as the list of its steps so far. */
export interface StepsRun extends Readable<readonly Step[]> {
  /** Asks for its end. After the clear request has been sent, that only ends the looking. */
  readonly cancel: () => void;
  /** Resolves when nothing of it goes on any more. */
  readonly ended: Promise<void>;
}

/** Follows a clearing, or one that is resumed, to its end. `ended` is called once, when nothing of it goes on any more. */
export function runSteps(
  begin: (signal: AbortSignal) => AsyncIterable<Step>,
  ended: () => void,
  onStep?: (step: Step) => void,
): StepsRun {
  const store = createStore<readonly Step[]>([]);
  const cancelled = new AbortController();
  async function follow(): Promise<void> {
    try {
      for await (const step of begin(cancelled.signal)) {
        onStep?.(step);
        store.set(withStep(store.get(), step));
      }
    } finally {
      ended();
    }
  }
  return { get: store.get, subscribe: store.subscribe, cancel: () => cancelled.abort(), ended: follow() };
}

const PROGRESS: ReadonlySet<string> = new Set([
  'verifying',
  'restoring',
  'waiting',
  'measuring',
  'confirming',
  'watching',
] satisfies readonly Step['step'][]);

/** One line for all the looking, and for all the sending: only their latest figures matter. */
function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  const isProgress = PROGRESS.has(step.step) && last?.step === step.step;
  return [...(isProgress ? steps.slice(0, -1) : steps), step];
}

export function hasEnded(steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  return last !== undefined && isLastStep(last);
}

/**
 * The clearings and restores that the app carries out, one of an instance at most, by the numbers of their instances. They belong to the app
 * and to no screen: a screen may go away and come back while one goes on. Each stays after its end until the operator has seen how it ended.
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
