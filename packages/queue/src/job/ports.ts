import type { JobClock, JobTime } from '../clock.ts';
import type { QueueInstance } from '../instance/queue-instance.ts';
import type { Job } from '../journal/job.ts';
import type { JobJournal } from '../journal/job-journal.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Owners } from './owners.ts';
import type { JobStep } from './steps.ts';

/** What a clearing or a restore takes from its host. */
export interface JobPorts {
  readonly instance: QueueInstance;
  readonly journal: JobJournal;
  readonly clock: JobClock;
  /** Makes what the gateway does not list visible, where there is one. */
  readonly ledger?: Ledger | undefined;
  /** Those of this process: what one run has begun, no other goes on with while it lives. */
  readonly owners: Owners;
  /** Whether a code that was typed may connect a number still; not known to another process. */
  readonly mayConnect?: (() => boolean) | undefined;
  /**
   * Cancels a clearing that has not sent its request yet. After the request it stops the reading, or the restoring between two messages: the job
   * stays open.
   */
  readonly signal?: AbortSignal | undefined;
}

/** What one step of a job takes from its host. There is nothing in it to wait with: a step says when the next one is due. */
export interface StepPorts extends Omit<JobPorts, 'clock'> {
  readonly clock: JobTime;
  /** The name of the run that takes the step, as `Owners` gives it; or of a host that is the only one to have the job, whichever process it is. */
  readonly owner: string;
  /** The fencing token that the run last had. A run that has lost its job does not take it back: two would take it from each other for ever. */
  readonly fence?: number | undefined;
  /** Hears what is true in the middle of a step: that the clear request is on its way. */
  readonly announce?: ((step: JobStep) => void) | undefined;
  /** How long this host has not heard of the owner of a job, in milliseconds, where it knows better than the time of day. */
  readonly silentMs?: ((job: Job) => number) | undefined;
}
