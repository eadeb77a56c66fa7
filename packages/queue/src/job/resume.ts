import { lost } from '../journal/job.ts';
import type { JobPorts } from './ports.ts';
import { runOpened } from './run-job.ts';
import type { JobStep } from './steps.ts';

/**
 * Goes on with a job whose run is gone, or waits for one that lives to bring it to its end. A clearing that had not sent its request is
 * closed, and nothing is sent; one that may have sent it never sends it again: the queue is read until it is certain what became of it. A restore
 * goes on, each entry at most once.
 *
 * Nothing is thrown: it ends with one of the last steps.
 */
export function resumeJob(ports: JobPorts, id: string): AsyncGenerator<JobStep, void> {
  return runOpened(ports, {
    what: 'the resuming',
    resumed: id,
    open({ journal }) {
      const job = journal.readJob(id);
      if (job.closedAt !== undefined) throw lost(job);
      return job;
    },
  });
}
