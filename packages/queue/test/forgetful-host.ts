import { SluiceError } from '@sluice/core';
import { advance } from '../src/job/advance.ts';
import type { StepPorts } from '../src/job/ports.ts';
import type { JobStep } from '../src/job/steps.ts';

/** What a host that forgets everything after each step is given each time. */
export interface ForgetfulHost {
  /** New objects, each time: a journal opened again, ports put together again. They cannot wait. */
  readonly ports: () => StepPorts;
  /** What wakes the host, as an alarm does. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Takes one step after the other, and keeps nothing but the id of the job, its own name and its fencing token. Ends where a step fails, as a process that died. */
export async function* driveForgetfully(
  { ports, sleep }: ForgetfulHost,
  open: (ports: StepPorts) => string,
): AsyncGenerator<JobStep, void> {
  const announced: JobStep[] = [];
  let id = '';
  let fence: number | undefined;
  try {
    id = open(ports());
    for (;;) {
      const now = ports();
      const { job, step, wakeAt } = await advance({ ...now, fence, announce: (said) => void announced.push(said) }, id);
      if (step.step !== 'waiting') ({ fence } = job);
      yield* announced.splice(0);
      yield step;
      if (wakeAt === undefined) return;
      await sleep(Math.max(0, wakeAt - now.clock.now()));
    }
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    yield* announced.splice(0);
    yield id === '' ? { step: 'failed', error } : { step: 'interrupted', job: id, error };
  }
}
