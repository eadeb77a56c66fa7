import { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '../reading/reading.ts';
import { brakeFinding, withBrake } from './rules/brake-finding.ts';
import { contentFindings } from './rules/content-findings.ts';
import type { DiagnosisEvidence } from './diagnosis-evidence.ts';
import { errorFindings, findingOnUnread } from './rules/error-findings.ts';
import type { Finding, FindingKind, Severity } from './finding.ts';
import { shownDelay } from './shown-delay.ts';
import { headFindings } from './rules/head-findings.ts';
import { healthyFindings } from './rules/healthy-findings.ts';
import { jobFinding, withoutClearing } from './rules/job-finding.ts';
import { leftoverFindings } from './rules/leftover-findings.ts';
import { linkFindings } from './rules/link-findings.ts';
import { listFindings } from './rules/list-findings.ts';
import { loadFindings } from './rules/load-findings.ts';
import { withCompleteness } from './rules/only-whole.ts';
import { recipientFindings } from './rules/recipient-findings.ts';
import { createRuleContext, type RuleContext } from './rules/rule-context.ts';
import { stateFindings } from './rules/state-findings.ts';

// That all is well comes before what is good to know besides.
const SEVERITIES: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, ok: 2, notice: 3 };

/** Among those as severe, the cause before what follows from it, and what can be mended before what can only be looked into. */
const KINDS: Readonly<Record<FindingKind, number>> = {
  'job-open': 0,
  unreadable: 1,
  'not-paid': 2,
  blocked: 3,
  suspended: 4,
  'yellow-card': 5,
  'not-authorized': 6,
  'code-required': 7,
  'session-conflict': 8,
  'phone-offline': 9,
  'phone-unstable': 10,
  asleep: 11,
  'state-unknown': 12,
  starting: 13,
  'link-dead': 14,
  'recipient-without-account': 15,
  'recipient-malformed': 16,
  'head-stuck': 17,
  'brake-on': 18,
  hidden: 19,
  'will-expire': 20,
  'near-cap': 21,
  'quota-exceeded': 22,
  leftovers: 23,
  'link-unchecked': 24,
  duplicates: 25,
  'count-disagrees': 26,
  broadcast: 27,
  draining: 28,
  empty: 29,
};

export function byImportance(one: Finding, other: Finding): number {
  return SEVERITIES[one.severity] - SEVERITIES[other.severity] || KINDS[one.kind] - KINDS[other.kind];
}

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
  const { job, brake } = evidence;
  const shownMs = brake === undefined || known instanceof SluiceError ? undefined : shownDelay(brake, known, evidence);
  const braked = brake === undefined ? [] : [brakeFinding(brake, shownMs)];
  if (known instanceof SluiceError) {
    const unread = findingOnUnread(known);
    const found = [unread, ...braked, ...errors.filter(({ kind }) => kind !== unread.kind)];
    return job === undefined ? found : [jobFinding(job), ...found.map((one) => withoutClearing(one, job))];
  }
  const given = createRuleContext(known, evidence);
  const { reading } = given;
  const ruled = RULES.flatMap((rule) => rule(given));
  const seen = reading === undefined ? ruled : ruled.map((finding) => withCompleteness(finding, reading));
  const found = [...(brake === undefined ? seen : seen.map((one) => withBrake(one, brake, shownMs))), ...braked, ...errors];
  if (job !== undefined) return [jobFinding(job), ...found.map((one) => withoutClearing(one, job)).toSorted(byImportance)];
  const isWell = found.every(({ severity }) => severity === 'notice');
  return [...found, ...(isWell ? healthyFindings(given) : [])].toSorted(byImportance);
}
