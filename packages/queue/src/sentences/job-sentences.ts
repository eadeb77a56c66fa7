import type { OpenJob } from '../job/open-job.ts';
import type { JobKind, JobState } from '../journal/job-states.ts';

/** The sentences about a clearing or a restore. */
export interface JobSentences {
  /** The word for it, as it is in the middle of a sentence. */
  readonly kinds: Readonly<Record<JobKind, string>>;
  /** That it is open: by whom it was begun, and when. */
  readonly open: (job: Pick<OpenJob, 'kind' | 'actor' | 'openedAt'>) => string;
  /** How far it has come. */
  readonly states: Readonly<Record<JobKind, Readonly<Record<JobState, string>>>>;
  /** What to do about it. */
  readonly next: (job: Pick<OpenJob, 'id' | 'isLeft'>) => string;
}
