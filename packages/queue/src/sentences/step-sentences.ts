import type { RestoreReport } from '../job/restore-report.ts';
import type { JobStep } from '../job/steps.ts';
import type { Catalogue } from './catalogue.ts';

/** The steps of a job by their names. */
export type JobSteps = { readonly [Step in JobStep['step']]: Extract<JobStep, { readonly step: Step }> };

/** The sentences about the steps of a clearing or a restore. */
export interface StepSentences {
  readonly at: Catalogue<JobSteps>;
  /** What became of the messages that were to be restored. */
  readonly restored: (report: RestoreReport) => string;
}
