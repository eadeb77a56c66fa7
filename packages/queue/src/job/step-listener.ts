import { isPromise } from '../check-options.ts';
import type { JobStep } from './steps.ts';

/** Hears every step of a job. */
export type OnStep = (step: JobStep) => void | Promise<void>;

/** What a listener has thrown, and at which step. */
export interface ListenerFailure {
  readonly thrown: unknown;
  readonly at: JobStep['step'];
}

export interface StepListener {
  /** Never throws. */
  hear(step: JobStep): void;
  /** Whether it has failed so far. */
  hasFailed(): boolean;
  /** Waits for what it has promised. */
  failure(): Promise<ListenerFailure | undefined>;
}

/**
 * Keeps what the `onStep` of a caller throws away from the job: a fault in a display must not stop it between the clear and the restoring of what is
 * to stay. A listener that has failed hears nothing more.
 */
export function createStepListener(onStep: OnStep | undefined): StepListener {
  const promised: Promise<unknown>[] = [];
  let failed: ListenerFailure | undefined;
  const fail = (thrown: unknown, at: JobStep['step']): void => {
    failed ??= { thrown, at };
  };
  return {
    hear(step) {
      if (failed !== undefined || onStep === undefined) return;
      try {
        const heard: unknown = onStep(step);
        if (isPromise(heard)) promised.push(Promise.resolve(heard).catch((thrown: unknown) => fail(thrown, step.step)));
      } catch (thrown) {
        fail(thrown, step.step);
      }
    },
    hasFailed: () => failed !== undefined,
    async failure() {
      await Promise.all(promised);
      return failed;
    },
  };
}
