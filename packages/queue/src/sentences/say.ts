import type { Finding, FindingEvidence, FindingKind } from '../diagnosis/finding.ts';
import type { ReconnectGuard, ReconnectGuards, UnknownReason, UnknownReasons } from '../guard/guard-reconnect.ts';
import type { ReconnectOption, ReconnectOptions } from '../guard/reconnect-options.ts';
import type { OpenJob } from '../job/open-job.ts';
import type { SaidStep } from '../job/known-step.ts';
import type { Skip } from '../job/restore-verdict.ts';
import type { PlanFigures } from './plan-sentences.ts';
import type { Skips } from './refusals.ts';
import { say } from './catalogue.ts';
import type { AdvisedFindings, Sentences } from './sentences.ts';
import type { JobSteps } from './step-sentences.ts';

/**
 * The sentence of a finding.
 *
 * @example
 * ```ts
 * for (const finding of await queue.diagnose()) console.log(findingSentence(finding, en));
 * ```
 */
export function findingSentence({ kind, evidence }: Pick<Finding, 'kind' | 'evidence'>, { findings }: Sentences): string {
  return say<FindingEvidence, FindingKind>(findings, kind, evidence);
}

/**
 * What to do about a finding.
 *
 * @example
 * ```ts
 * for (const finding of await queue.diagnose()) console.log(nextSentence(finding, en));
 * ```
 */
export function nextSentence(finding: Finding, { next, jobs }: Sentences): string {
  if (finding.kind === 'job-open') return jobs.next(finding.evidence);
  const { next: step } = finding;
  if (step.remedy === 'resume-job' || step.remedy === 'wait-for-job') {
    return jobs.next({ id: step.job, isLeft: step.remedy === 'resume-job' });
  }
  return say<AdvisedFindings, keyof AdvisedFindings>(next, finding.kind, finding);
}

/**
 * Whether a number can be connected, and what to do next.
 *
 * @example
 * ```ts
 * console.log(guardSentence(await queue.guard(), en));
 * ```
 */
export function guardSentence(guard: ReconnectGuard, sentences: Sentences): string {
  if (guard.verdict === 'unknown') return say<UnknownReasons, UnknownReason>(sentences.guard, guard.why, guard);
  return say<Omit<ReconnectGuards, 'unknown'>, typeof guard.verdict>(sentences.guard, guard.verdict, guard);
}

/**
 * What an option means, or why there is none.
 *
 * @example
 * ```ts
 * const guard = await queue.guard();
 * if (guard.verdict === 'leftovers') console.log(guard.options.map((option) => optionSentence(option, en)));
 * ```
 */
export function optionSentence(option: ReconnectOption, { options }: Sentences): string {
  return say<ReconnectOptions, keyof ReconnectOptions>(options, option.option, option);
}

/**
 * That a job is open, how far it has come, and what to do about it.
 *
 * @example
 * ```ts
 * const job = queue.openJob();
 * if (job !== undefined) console.log(jobSentence(job, en));
 * ```
 */
export function jobSentence(job: OpenJob, sentences: Sentences): string {
  return `${jobProgress(job, sentences)} ${sentences.jobs.next(job)}`;
}

/**
 * That a job is open, and how far it has come.
 *
 * @example
 * ```ts
 * const job = queue.openJob();
 * if (job !== undefined) console.log(jobProgress(job, en));
 * ```
 */
export function jobProgress(job: Pick<OpenJob, 'kind' | 'state' | 'actor' | 'openedAt'>, { jobs }: Sentences): string {
  return `${jobs.open(job)} ${jobs.states[job.kind][job.state]}`;
}

/**
 * What a finding rests on, in figures.
 *
 * @example
 * ```ts
 * for (const finding of await queue.diagnose()) console.log(findingFigures(finding, en).join(', '));
 * ```
 */
export function findingFigures(
  { kind, evidence }: Pick<Finding, 'kind' | 'evidence'>,
  { figures }: Sentences,
): readonly string[] {
  return figuresOf<FindingKind>(figures, kind, evidence);
}

function figuresOf<Kind extends FindingKind>(
  figures: Sentences['figures'],
  kind: Kind,
  evidence: FindingEvidence[Kind],
): readonly string[] {
  return figures[kind](evidence);
}

/**
 * Where a job is, and what it has come to.
 *
 * @example
 * ```ts
 * for await (const step of queue.steps.resume(id)) console.log(stepSentence(step, en));
 * ```
 */
export function stepSentence(step: SaidStep, { steps }: Sentences): string {
  return say<JobSteps, SaidStep['step']>(steps.at, step.step, step);
}

/**
 * What a figure of a plan counts.
 *
 * @example
 * ```ts
 * console.log(plan.lost, planFigureSentence('keep', { figure: plan.toKeep.length }, en));
 * ```
 */
export function planFigureSentence<Code extends keyof PlanFigures>(
  code: Code,
  data: PlanFigures[Code],
  { plan }: Sentences,
): string {
  return say<PlanFigures, Code>(plan.figures, code, data);
}

/**
 * Why an entry is not restored, and what to do.
 *
 * @example
 * ```ts
 * const { entries } = await queue.planRestore(id, { all: true });
 * for (const { verdict } of entries) if (verdict.verdict === 'skip') console.log(skipSentence(verdict.skip, en));
 * ```
 */
export function skipSentence({ code, data }: Skip, { skips }: Pick<Sentences, 'skips'>): string {
  return say<Skips, keyof Skips>(skips, code, data);
}
