import type { JobStep } from '@sluice/queue';
import { isLastStep } from '@sluice/queue/job';
import { createStore, type Readable } from '../watch/store.ts';

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

/** One line for all the looking, and for all the sending: only their latest figures matter. */
function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  const isProgress =
    (step.step === 'verifying' || step.step === 'restoring' || step.step === 'waiting') && last?.step === step.step;
  return [...(isProgress ? steps.slice(0, -1) : steps), step];
}

export function hasEnded(steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  return last !== undefined && isLastStep(last);
}
