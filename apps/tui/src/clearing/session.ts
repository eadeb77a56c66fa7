import type { Journal } from '@sluice/queue';
import type { JobClock, Owners } from '@sluice/queue/job';
import type { Job } from '@sluice/queue/journal';
import type { Sentences } from '@sluice/queue/sentences';
import type { Runs } from './runs.ts';

/** What the app needs to clear and to remember, apart from the instances. */
export interface Session {
  readonly clock: JobClock;
  readonly sentences: Sentences;
  /** Opened at the first call, and then kept: to look at a queue needs none. */
  readonly journal: () => Promise<Journal>;
  /** What is unfinished in the journal, of all instances; nothing where there is no journal yet. */
  readonly readOpenJobs: () => Promise<readonly Job[]>;
  /** Whether the journal is still there when the app has ended. */
  readonly isKept: boolean;
  /** What the app carries out, whatever it shows. */
  readonly runs: Runs;
  /** The runs of jobs in this process. */
  readonly owners: Owners;
  /** Who does it, for the journal. */
  readonly actor: string;
}
