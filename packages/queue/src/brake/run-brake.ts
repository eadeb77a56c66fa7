import type { Confirmation } from '../job/order.ts';
import type { JobPorts } from '../job/ports.ts';
import { runOpened } from '../job/run-job.ts';
import type { JobStep } from '../job/steps.ts';
import { openGo, openStop, type StopOrder } from './brake-order.ts';

/**
 * Sets the brake, and follows it to its end. Nothing is thrown: it ends with one of the last steps. Until the request is sent it can be
 * cancelled; afterwards that stops the run, and the job stays open.
 */
export function stopQueue(ports: JobPorts, order: StopOrder): AsyncGenerator<JobStep, void> {
  return runOpened(ports, {
    what: 'the stop',
    open: (run) => openStop(run, order),
    opened: (job) => ({ step: 'measuring', job, kind: 'stop', isStarting: false }),
  });
}

/** Releases the brake, in the same way. */
export function releaseBrake(ports: JobPorts, order: Confirmation): AsyncGenerator<JobStep, void> {
  return runOpened(ports, {
    what: 'the go',
    open: (run) => openGo(run, order),
    opened: (job) => ({ step: 'measuring', job, kind: 'go', isStarting: false }),
  });
}
