import type { StateEvidence, StateKind } from '../../diagnosis/finding.ts';
import type { Catalogue } from '../catalogue.ts';
import { messagesWait, quote } from './words.ts';

/** What a state in which nothing leaves means, and how many messages wait. */
export const states: Catalogue<Readonly<Record<StateKind, StateEvidence>>> = {
  'not-authorized': (evidence) => `No account is connected: the instance is not authorized. ${waiting(evidence)}`,
  blocked: (evidence) => `The messenger has blocked this number. ${waiting(evidence)}`,
  'yellow-card': (evidence) => `The messenger has warned this account, and sending is suspended. ${waiting(evidence)}`,
  suspended: (evidence) => `The messenger has restricted this account for a time. ${waiting(evidence)}`,
  starting: (evidence) => `The instance is starting. ${waiting(evidence)}`,
  asleep: (evidence) => `The instance is asleep. ${waiting(evidence)}`,
  'code-required': (evidence) => {
    const secret = evidence.state === 'pendingPassword' ? 'password' : 'code';
    return `The messenger wants a ${secret} before it lets the account in. ${waiting(evidence)}`;
  },
  'not-paid': (evidence) => `The instance is not paid for. ${waiting(evidence)}`,
  'phone-offline': (evidence) => `The phone of the account cannot be reached. ${waiting(evidence)}`,
  'phone-unstable': (evidence) =>
    evidence.reason === 'timeout'
      ? `The phone of the account does not answer in time. ${waiting(evidence)}`
      : `The battery of the phone is low. ${waiting(evidence)}`,
  'session-conflict': (evidence) => `Another session of WhatsApp Web is open with the same account. ${waiting(evidence)}`,
  'state-unknown': (evidence) => {
    const because = evidence.reason === undefined ? '' : ` because of ${quote(evidence.reason)}`;
    return `The gateway says the state ${quote(evidence.state ?? '')}${because}. That state is not documented, and Sluice takes it that nothing leaves in it. ${waiting(evidence)}`;
  },
};

/** While a job is open an empty list does not say that nothing waits: something may have to be restored. */
function waiting({ waiting: count, isJobOpen }: StateEvidence): string {
  if (count === 0) return isJobOpen ? 'Nothing is listed now.' : 'Nothing waits.';
  return `${messagesWait(count)}.`;
}
