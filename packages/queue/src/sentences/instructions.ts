/** How a reader does what a sentence advises: a function of the library, or the command of an app. Sentences take it as it is. */
export interface Instructions {
  /** Goes on with a job, or follows it. */
  readonly resume: (job: string) => string;
  /** Shows how far a job has come. */
  readonly showJob: (job: string) => string;
  /** Says why the queue does not move. */
  readonly diagnose: string;
  /** Sets the brake. */
  readonly stop: string;
  /** Releases the brake. */
  readonly go: string;
}

/** For a caller of the library. An app names its commands. */
export const LIBRARY: Instructions = {
  resume: (job) => `queue.resume('${job}')`,
  showJob: (job) => `queue.journal.readJob('${job}')`,
  diagnose: 'queue.diagnose()',
  stop: 'queue.stop()',
  go: 'queue.go()',
};
