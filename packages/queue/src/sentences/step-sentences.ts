import type { RestoreReport } from '../job/restore-report.ts';
import type { KnownStep, SaidStep } from '../job/known-step.ts';
import type { JobStep } from '../job/steps.ts';
import type { Catalogue } from './catalogue.ts';

/** The steps of a job by their names. */
export type JobSteps = { readonly [Step in JobStep['step']]: Extract<SaidStep, { readonly step: Step }> };

/** The sentences about the steps of a clearing or a restore. */
export interface StepSentences {
  readonly at: Catalogue<JobSteps>;
  /** What became of the messages that were to be restored. */
  readonly restored: (report: RestoreReport) => string;
  /** What a job waits for, where the sentence of its step does not say it. */
  readonly wait: (wait: NonNullable<KnownStep['wait']>) => string | undefined;
}
