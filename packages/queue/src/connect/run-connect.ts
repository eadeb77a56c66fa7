import type { JobPorts } from '../job/ports.ts';
import { runOpened } from '../job/run-job.ts';
import type { JobStep } from '../job/steps.ts';
import { openConnect, type ConnectOrder } from './connect-order.ts';

/**
 * Has what waits decided upon and captured, waits for a number, and watches what leaves. Nothing is thrown: it ends with one of the last steps.
 * Stopped while it waits for a number, it looks once more, and ends as not connected.
 */
export function connectNumber(ports: JobPorts, order: ConnectOrder): AsyncGenerator<JobStep, void> {
  return runOpened(ports, {
    what: 'the connect',
    open: (run) => openConnect(run, order),
    opened: (job) => ({ step: 'deciding', job }),
  });
}
