import type { RuleContext } from './rule-context.ts';
import type { Finding, NextStep, Severity, StateEvidence, StateKind } from './finding.ts';
import { formatMessageCount, quote } from '../format.ts';
import { stateKindOf } from './state-kind.ts';

/** What the state of the account says, where nothing leaves in it. */
export function stateFindings({ overview, waiting, evidence: { job } }: RuleContext): readonly Finding[] {
  if (overview.isSending) return [];
  const { state, reason, flavor } = overview;
  const kind = stateKindOf(flavor, state, reason);
  const evidence: StateEvidence = { state, reason, waiting };
  const { severity = 'critical', certainty = 'certain', describe, next, whenEmpty } = MEANINGS[kind];
  const sentence = `${describe(evidence)} ${formatWaiting(waiting, job !== undefined)}`;
  const nextStep = waiting === 0 && whenEmpty !== undefined ? { ...next, sentence: whenEmpty } : next;
  return [{ kind, severity, certainty, evidence, sentence, next: nextStep }];
}

interface Meaning {
  /** `critical`, unless given. */
  readonly severity?: Severity;
  /** `certain`, unless given. */
  readonly certainty?: 'inferred';
  readonly describe: (evidence: StateEvidence) => string;
  readonly next: NextStep;
  /** What to do where nothing waits, if that is something else. */
  readonly whenEmpty?: string;
}

const GUARD = ['guard'] as const;

const MEANINGS: Readonly<Record<StateKind, Meaning>> = {
  'not-authorized': {
    describe: () => 'No account is connected: the instance is not authorised.',
    next: {
      remedy: 'authorise',
      sentence: 'Decide what becomes of what waits, then connect a number in the console of the gateway.',
      command: GUARD,
    },
    whenEmpty: 'Connect a number in the console of the gateway.',
  },
  blocked: {
    describe: () => 'The messenger has blocked this number.',
    next: {
      remedy: 'decide-what-waits',
      // The vendor warns of it (evidence/queue#clear-before-a-new-number).
      sentence: 'Clear what must not go out before you connect another number: it would send all of it, and can get blocked too.',
      command: GUARD,
    },
    whenEmpty: 'Connect another number in the console of the gateway, or have this one unblocked in the messenger.',
  },
  'yellow-card': {
    describe: () => 'The messenger has warned this account, and sending is suspended.',
    next: {
      remedy: 'restart-instance',
      // It goes on only after a restart (evidence/states#yellow-card).
      sentence:
        'Clear what got it warned, then restart the instance in the console of the gateway: it sends nothing before that.',
      command: GUARD,
    },
    whenEmpty: 'Restart the instance in the console of the gateway: it sends nothing before that.',
  },
  suspended: {
    // What it does to the queue is unknown (evidence/states#suspended-queue): that it does not send, Sluice takes from the state.
    certainty: 'inferred',
    describe: () => 'The messenger has restricted this account for a time.',
    next: {
      remedy: 'wait',
      sentence: 'Look in the messenger until when; meanwhile send nothing, and clear what could get it restricted again.',
      command: GUARD,
    },
    whenEmpty: 'Look in the messenger until when, and send nothing meanwhile.',
  },
  starting: {
    severity: 'warning',
    describe: () => 'The instance is starting.',
    next: {
      remedy: 'wait',
      // The vendor says how long it can take (evidence/states#starting).
      sentence: 'Wait: it can take 5 minutes. If it is still starting after that, look into the console of the gateway.',
      command: ['watch'],
    },
  },
  asleep: {
    describe: () => 'The instance is asleep.',
    next: {
      remedy: 'restart-instance',
      sentence: 'Switch on its phone, or wake the instance in the console of the gateway.',
      command: undefined,
    },
  },
  'code-required': {
    describe: ({ state }) =>
      `The messenger wants a ${state === 'pendingPassword' ? 'password' : 'code'} before it lets the account in.`,
    next: {
      remedy: 'enter-code',
      sentence: 'Enter it in the console of the gateway, after you have decided what becomes of what waits.',
      command: GUARD,
    },
    whenEmpty: 'Enter it in the console of the gateway.',
  },
  'not-paid': {
    describe: () => 'The instance is not paid for.',
    next: { remedy: 'pay', sentence: 'Pay for it in the console of the gateway; what waits goes on after that.', command: GUARD },
    whenEmpty: 'Pay for it in the console of the gateway.',
  },
  'phone-offline': {
    describe: () => 'The phone of the account cannot be reached.',
    next: {
      remedy: 'look-at-phone',
      // The vendor says how fast it goes on (evidence/chat-api#slow-start).
      sentence:
        'Switch the phone on and connect it to the internet. What waits then leaves slowly, five messages in two minutes.',
      command: ['forecast'],
    },
    whenEmpty: 'Switch the phone on and connect it to the internet.',
  },
  'phone-unstable': {
    describe: ({ reason }) =>
      reason === 'timeout' ? 'The phone of the account does not answer in time.' : 'The battery of the phone is low.',
    next: {
      remedy: 'look-at-phone',
      sentence: 'Charge the phone, and see that its connection to the internet is steady.',
      command: ['watch'],
    },
  },
  'session-conflict': {
    describe: () => 'Another session of WhatsApp Web is open with the same account.',
    next: {
      remedy: 'end-other-session',
      sentence:
        'End the other session on the phone, under linked devices, or take the session over in the console of the gateway.',
      command: ['watch'],
    },
  },
  'state-unknown': {
    certainty: 'inferred',
    describe: ({ state, reason }) =>
      `The gateway says the state ${quote(state ?? '')}${reason === undefined ? '' : `, because of ${quote(reason)}`}: what that means is not documented, and nothing is taken to leave in it.`,
    next: { remedy: 'look-at-console', sentence: 'Look at the instance in the console of the gateway.', command: ['watch'] },
  },
};

/** While a job is open an empty list does not say that nothing waits: something may have to be put back. */
function formatWaiting(waiting: number, isJobOpen: boolean): string {
  if (waiting === 0) return isJobOpen ? 'Nothing is listed now.' : 'Nothing waits.';
  return `${formatMessageCount(waiting)} ${waiting === 1 ? 'waits' : 'wait'}.`;
}
