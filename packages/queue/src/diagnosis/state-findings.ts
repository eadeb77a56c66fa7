import type { RuleContext } from './rule-context.ts';
import type { Certainty, Finding, NextStep, Severity, StateEvidence, StateKind } from './finding.ts';
import { stateKindOf } from './state-kind.ts';

/** What the state of the account says, where nothing leaves in it. */
export function stateFindings({ overview, waiting, evidence: { job } }: RuleContext): readonly Finding[] {
  if (overview.isSending) return [];
  const { state, reason, flavor } = overview;
  const kind = stateKindOf(flavor, state, reason);
  const evidence: StateEvidence = { state, reason, waiting, isJobOpen: job !== undefined };
  const { severity = 'critical', certainty = 'certain', ...next } = MEANINGS[kind];
  return [{ kind, severity, certainty, evidence, next }];
}

type Meaning = NextStep & {
  /** `critical`, unless given. */
  readonly severity?: Severity;
  /** `certain`, unless given. */
  readonly certainty?: Certainty;
};

const GUARD = ['guard'] as const;
const WATCH = ['watch'] as const;

const MEANINGS: Readonly<Record<StateKind, Meaning>> = {
  'not-authorized': { remedy: 'authorise', command: GUARD },
  // The vendor warns of it (evidence/queue#clear-before-a-new-number).
  blocked: { remedy: 'decide-what-waits', command: GUARD },
  // It goes on only after a restart (evidence/states#yellow-card).
  'yellow-card': { remedy: 'restart-instance', command: GUARD },
  // What it does to the queue is unknown (evidence/states#suspended-queue): that it does not send, Sluice takes from the state.
  suspended: { certainty: 'inferred', remedy: 'wait', command: GUARD },
  starting: { severity: 'warning', remedy: 'wait', command: WATCH },
  asleep: { remedy: 'restart-instance', command: undefined },
  'code-required': { remedy: 'enter-code', command: GUARD },
  'not-paid': { remedy: 'pay', command: GUARD },
  'phone-offline': { remedy: 'look-at-phone', command: ['forecast'] },
  'phone-unstable': { remedy: 'look-at-phone', command: WATCH },
  'session-conflict': { remedy: 'end-other-session', command: WATCH },
  'state-unknown': { certainty: 'inferred', remedy: 'look-at-console', command: WATCH },
};
