import { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '../reading/reading.ts';
import { createRuleContext, type RuleContext } from './rule-context.ts';
import { contentFindings } from './content-findings.ts';
import type { DiagnosisEvidence } from './diagnosis-evidence.ts';
import { errorFindings, findingOnUnread } from './error-findings.ts';
import type { Finding } from './finding.ts';
import { headFindings } from './head-findings.ts';
import { healthyFindings } from './healthy-findings.ts';
import { byImportance } from './importance.ts';
import { jobFinding, withoutClearing } from './job-finding.ts';
import { leftoverFindings } from './leftover-findings.ts';
import { linkFindings } from './link-findings.ts';
import { listFindings } from './list-findings.ts';
import { loadFindings } from './load-findings.ts';
import { recipientFindings } from './recipient-findings.ts';
import { stateFindings } from './state-findings.ts';

const RULES: readonly ((given: RuleContext) => readonly Finding[])[] = [
  stateFindings,
  headFindings,
  recipientFindings,
  linkFindings,
  loadFindings,
  listFindings,
  leftoverFindings,
  contentFindings,
];

/**
 * Says why a queue does or does not move. Nothing is asked for: it follows from what is given, and the more that is, the more it says.
 *
 * @param known a reading; an overview, of which entries can say nothing; or why there is neither.
 * @returns what was found, the most important first. Empty never: that all is well is a finding too.
 *
 * @example
 * ```ts
 * for (const finding of diagnose(reading)) console.log(findingSentence(finding, en));
 * ```
 */
export function diagnose(known: Overview | Reading | SluiceError, evidence: DiagnosisEvidence = {}): readonly Finding[] {
  const errors = errorFindings(evidence.errors ?? []);
  const { job } = evidence;
  if (known instanceof SluiceError) {
    const unread = findingOnUnread(known);
    return [...(job === undefined ? [] : [jobFinding(job)]), unread, ...errors.filter(({ kind }) => kind !== unread.kind)];
  }
  const given = createRuleContext(known, evidence);
  const found = [...RULES.flatMap((rule) => rule(given)), ...errors];
  if (job !== undefined) return [jobFinding(job), ...found.map((one) => withoutClearing(one, job)).toSorted(byImportance)];
  const isWell = found.every(({ severity }) => severity === 'notice');
  return [...found, ...(isWell ? healthyFindings(given) : [])].toSorted(byImportance);
}
