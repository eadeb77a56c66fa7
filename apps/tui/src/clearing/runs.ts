import type { JobStep } from '@sluice/queue';
import { isLastStep } from '@sluice/queue/job';
import { createStore, type Readable } from '../app/store.ts';

export type Step = JobStep;

/** A clearing under way, as the list of its steps so far. */
export interface StepsRun extends Readable<readonly Step[]> {
  /** The edge that carries it out, which is only followed here; nothing where this app does. */
  readonly edge: string | undefined;
  /** When it was begun here, in milliseconds since the epoch. */
  readonly beganAt: number;
  /** When one of its steps began: of several that say the same of its progress, the first one. */
  readonly stepAt: (step: Step) => number;
  /** Asks for its end. After the clear request has been sent, that only ends the looking. */
  readonly cancel: () => void;
  /** Resolves when nothing of it goes on any more. */
  readonly ended: Promise<void>;
}

/** What runs take from the program around them. */
export interface RunPorts {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Is called with each step. */
  readonly onStep?: ((step: Step) => void) | undefined;
}

/** Follows a clearing, or one that is resumed, to its end. `ended` is called once, when nothing of it goes on any more. */
export function runSteps(
  begin: (signal: AbortSignal) => AsyncIterable<Step>,
  ended: () => void,
  { now, onStep }: RunPorts,
  edge?: string,
): StepsRun {
  const store = createStore<readonly Step[]>([]);
  const cancelled = new AbortController();
  const beganAt = now();
  const times = new WeakMap<Step, number>();
  async function follow(): Promise<void> {
    try {
      for await (const step of begin(cancelled.signal)) {
        const before = store.get();
        const last = before.at(-1);
        times.set(step, (isProgressOf(last, step) ? times.get(last) : undefined) ?? now());
        onStep?.(step);
        store.set(withStep(before, step));
      }
    } finally {
      ended();
    }
  }
  return {
    get: store.get,
    subscribe: store.subscribe,
    edge,
    beganAt,
    stepAt: (step) => times.get(step) ?? beganAt,
    cancel: () => cancelled.abort(),
    ended: follow(),
  };
}

const PROGRESS: ReadonlySet<string> = new Set([
  'verifying',
  'restoring',
  'waiting',
  'measuring',
  'confirming',
  'watching',
  'connecting',
  'proving',
] satisfies readonly Step['step'][]);

/** One line for all the looking, and for all the sending: only their latest figures matter. */
function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  return [...(isProgressOf(steps.at(-1), step) ? steps.slice(0, -1) : steps), step];
}

function isProgressOf(last: Step | undefined, step: Step): last is Step {
  return PROGRESS.has(step.step) && last?.step === step.step;
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
  /** Begins one. Nothing where one of the instance goes on: a second would work beside it. `onEnd` is called once, after its end. */
  readonly begin: (
    idInstance: string,
    steps: (signal: AbortSignal) => AsyncIterable<Step>,
    onEnd: () => void,
    options?: BeginOptions,
  ) => void;
  /** Forgets one that has ended. */
  readonly dismiss: (idInstance: string) => void;
  /** How many steps they have taken in all: it changes with each. */
  readonly stepCount: Readable<number>;
  /** All that have ended, also those that were dismissed, in the order of their ends. */
  readonly ended: () => readonly EndedRun[];
}

export interface BeginOptions {
  /** The edge that carries it out, where it is only followed here. */
  readonly edge?: string | undefined;
  /** Whether its job takes the place of the one that goes on, whose run finds that by itself and ends. */
  readonly isInPlace?: boolean | undefined;
}

/** How a run has ended. */
interface EndedRun {
  readonly idInstance: string;
  readonly edge: string | undefined;
  readonly steps: readonly Step[];
}

export function createRuns({ now, onStep }: RunPorts): Runs {
  const stepCount = createStore(0);
  const ended: EndedRun[] = [];
  const store = createStore<ReadonlyMap<string, StepsRun>>(new Map());
  const change = (alter: (runs: Map<string, StepsRun>) => unknown): void => {
    const runs = new Map(store.get());
    alter(runs);
    store.set(runs);
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    stepCount: { get: stepCount.get, subscribe: stepCount.subscribe },
    ended: () => ended,
    begin(idInstance, steps, onEnd, { edge, isInPlace = false } = {}) {
      const before = store.get().get(idInstance);
      if (isRunning(before) && !isInPlace) {
        onEnd();
        return;
      }
      let begun: StepsRun | undefined;
      const run = runSteps(
        steps,
        () => {
          const taken = begun?.get() ?? [];
          ended.push({ idInstance, edge, steps: taken });
          onEnd();
          // The listeners of all of them are notified that this one goes on no more; one that could not take the place of another leaves it to that.
          change((runs) => {
            if (before !== undefined && isRunning(before) && taken.at(-1)?.step === 'failed') runs.set(idInstance, before);
          });
        },
        { now, onStep },
        edge,
      );
      begun = run;
      // After the step is in the list of its run.
      run.subscribe(() => stepCount.set(stepCount.get() + 1));
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
