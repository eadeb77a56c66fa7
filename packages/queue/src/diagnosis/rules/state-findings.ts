import type { QueueFlavor } from '../../capabilities.ts';
import type { Certainty, Finding, NextStep, Severity, StateEvidence, StateKind } from '../finding.ts';
import { keptBy } from './leftover-findings.ts';
import type { RuleContext } from './rule-context.ts';

/** The states of the gateway's own API (evidence/states#list). */
const GATEWAY: ReadonlyMap<string, StateKind> = new Map([
  ['notAuthorized', 'not-authorized'],
  ['blocked', 'blocked'],
  ['yellowCard', 'yellow-card'],
  ['suspended', 'suspended'],
  ['starting', 'starting'],
  ['sleepMode', 'asleep'],
  ['pendingCode', 'code-required'],
  ['pendingPassword', 'code-required'],
]);

/** The states of Chat-API (evidence/chat-api#status). To ask one in `init` for its state can wake it (evidence/chat-api#status-wakes). */
const CHAT_API: ReadonlyMap<string, StateKind> = new Map([
  ['got qr code', 'not-authorized'],
  ['not_paid', 'not-paid'],
  ['init', 'asleep'],
  ['loading', 'starting'],
]);

/**
 * Why Chat-API is loading, or does not send though it is authenticated: its substatuses and reasons (evidence/chat-api#substatus). What
 * `computer` and `proxyblock` mean is not documented.
 */
const REASONS: ReadonlyMap<string, StateKind> = new Map([
  ['expired', 'not-paid'],
  ['conflict', 'session-conflict'],
  ['pairing', 'session-conflict'],
  ['phone', 'phone-offline'],
  ['offline', 'phone-offline'],
  ['timeout', 'phone-unstable'],
  ['battery_low_1', 'phone-unstable'],
  ['battery_low_2', 'phone-unstable'],
  ['loading', 'starting'],
  ['opening', 'starting'],
  ['connecting', 'starting'],
  ['syncing', 'starting'],
]);

/** What a state in which nothing leaves means. */
function stateKindOf(flavor: QueueFlavor, state: string | null, reason: string | undefined): StateKind {
  // While it is being created (evidence/states#null-while-created).
  if (state === null) return 'starting';
  if (flavor !== 'chat-api') return GATEWAY.get(state) ?? 'state-unknown';
  const isMoreSpecific = state === 'loading' || state === 'authenticated';
  if (isMoreSpecific && reason !== undefined) return REASONS.get(reason) ?? 'state-unknown';
  return CHAT_API.get(state) ?? 'state-unknown';
}

/** What the state of the account says, where nothing leaves in it. */
export function stateFindings({ overview, waiting, evidence: { job, decision, keptInClear } }: RuleContext): readonly Finding[] {
  if (overview.isSending) return [];
  const { state, reason, flavor } = overview;
  const kind = stateKindOf(flavor, state, reason);
  const evidence: StateEvidence = { state, reason, waiting, isJobOpen: job !== undefined, ...keptBy(decision ?? keptInClear) };
  const { severity = 'critical', certainty = 'certain', ...next } = MEANINGS[kind];
  // What waits is decided already: a number can be connected.
  const isDecided = decision !== undefined && next.remedy === 'decide-what-waits';
  return [{ kind, severity, certainty, evidence, next: isDecided ? { ...next, remedy: 'authorise' } : next }];
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
