import type { Findings, StateKind } from '../../diagnosis/finding.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Instructions } from '../instructions.ts';
import type { AdvisedFindings } from '../sentences.ts';
import { afterUnreadable } from './unreadable.ts';
import { formats, messages } from './words.ts';

/** What to do in a state in which nothing leaves; `isEmpty`: nothing waits in it that is not decided. */
const states: Readonly<Record<StateKind, (isEmpty: boolean) => string>> = {
  'not-authorized': (isEmpty) =>
    isEmpty
      ? 'Connect a number in the console of the gateway.'
      : 'Decide what becomes of what waits, then connect a number in the console of the gateway.',
  blocked: (isEmpty) =>
    isEmpty
      ? 'Connect another number in the console of the gateway, or have this one unblocked in the messenger.'
      : 'Clear what must not go out before you connect another number: it would send all of it, and can get blocked too.',
  'yellow-card': (isEmpty) =>
    isEmpty
      ? 'Restart the instance in the console of the gateway: it sends nothing before that.'
      : 'Clear what got it warned, then restart the instance in the console of the gateway: it sends nothing before that.',
  suspended: (isEmpty) =>
    isEmpty
      ? 'Look in the messenger until when, and send nothing meanwhile.'
      : 'Look in the messenger until when; meanwhile send nothing, and clear what could get it restricted again.',
  // The vendor says how long it can take (evidence/states#starting).
  starting: () => 'Wait: it can take 5 minutes. If it is still starting after that, look into the console of the gateway.',
  asleep: () => 'Switch on its phone, or wake the instance in the console of the gateway.',
  'code-required': (isEmpty) =>
    isEmpty
      ? 'Enter it in the console of the gateway.'
      : 'Enter it in the console of the gateway, after you have decided what becomes of what waits.',
  'not-paid': (isEmpty) =>
    isEmpty
      ? 'Pay for it in the console of the gateway.'
      : 'Pay for it in the console of the gateway; what waits goes on after that.',
  // The vendor says how fast it goes on (evidence/chat-api#slow-start).
  'phone-offline': (isEmpty) =>
    isEmpty
      ? 'Switch the phone on and connect it to the internet.'
      : 'Switch the phone on and connect it to the internet. What waits then leaves slowly, five messages in two minutes.',
  'phone-unstable': () => 'Charge the phone, and see that its connection to the internet is steady.',
  'session-conflict': () =>
    'End the other session on the phone, under linked devices, or take the session over in the console of the gateway.',
  'state-unknown': () => 'Look at the instance in the console of the gateway.',
};

type OfState = (finding: Findings[StateKind]) => string;
const inState: OfState = ({ kind, evidence }) => states[kind](evidence.waiting === 0 || evidence.keptBy !== undefined);

/** What to do about a finding, unless it names something that readers do in different ways. */
const next: Catalogue<Omit<AdvisedFindings, 'brake-on' | 'will-expire'>> = {
  'not-authorized': inState,
  blocked: inState,
  'yellow-card': inState,
  suspended: inState,
  starting: inState,
  asleep: inState,
  'code-required': inState,
  'not-paid': inState,
  'phone-offline': inState,
  'phone-unstable': inState,
  'session-conflict': inState,
  'state-unknown': inState,
  unreadable: ({ evidence, next: { remedy } }) => afterUnreadable(evidence, remedy === 'read-again'),
  // It begins again on the first (evidence/limits#quota).
  'quota-exceeded': () =>
    'Wait for the first of the month, when it starts again, or take a larger tariff in the console of the gateway.',
  'head-stuck': ({ next: { remedy } }) =>
    remedy === 'check-recipients'
      ? 'Have recipients and links checked: one without an account or a file that is gone can hold up all the others.'
      : 'Clear the first message by its id. If that does not help, restart the instance in the console of the gateway, and look for messages that are sent twice after that.',
  'recipient-malformed': ({ evidence: { isAtHead } }) =>
    isAtHead
      ? 'Clear the first message by its id and keep all else; then send it to the recipient in the right form.'
      : 'Clear them by their ids, before they come to the head, and correct the recipients where they come from.',
  'recipient-without-account': () =>
    'Clear what goes to them: it is not delivered, and many such messages can get a number blocked.',
  'link-dead': () => 'Clear these messages, put the files where they stay, and send new messages with them.',
  'link-unchecked': () => 'Have the links checked: the servers of the files are then asked whether they are there.',
  'near-cap': () => 'Stop sending until fewer wait, or clear what need not go out.',
  hidden: readAgain,
  // A list that is as long as it can be is not proven whole by reading it again.
  'count-disagrees': (finding) => (finding.evidence.shown >= finding.evidence.total ? FULL_LIST : readAgain(finding)),
  leftovers: ({ evidence: { unseen, keptBy, keptInClear } }) =>
    keptBy !== undefined
      ? `${keptBy} has decided to keep them, so a number can be connected. Messages that join have to be decided again.`
      : keptInClear !== undefined
        ? `${keptInClear.actor} kept them when the queue was cleared, and they were restored by ${formats.moment(keptInClear.at)}: keep them, and a number can be connected.`
        : unseen > 0
          ? `Decide before that what becomes of them; ${messages(unseen)} cannot be seen, and a copy of those cannot be kept.`
          : 'Decide before that what becomes of them: clear all, clear some, or keep them.',
  duplicates: () => 'Find out why they are sent more than once, and clear the copies by their ids before they go out.',
  broadcast: () => 'If it must not go out, clear it by its text: everything else is restored.',
  draining: () => 'There is nothing to do but to wait.',
  empty: () => 'There is nothing to do.',
};

/** What to do about a finding. */
export function nextWith({ stop, go }: Pick<Instructions, 'stop' | 'go'>): Catalogue<AdvisedFindings> {
  return {
    ...next,
    'brake-on': ({ next: { remedy } }) =>
      remedy === 'set-brake-again'
        ? `Set it again with ${stop} if messages are not to leave; otherwise close it with ${go}, which leaves that delay as it is.`
        : `Release it with ${go} when the queue may go out again; until then leave it.`,
    'will-expire': ({ next: { remedy } }) =>
      remedy === 'release-brake'
        ? `The brake keeps them back: release it with ${go} before that, or clear what must not go out.`
        : 'Shorten the delay between two messages in the console of the gateway, or clear what matters least.',
  };
}

/** What to do where a part would have to be cleared, and none can be. */
export function nextWithoutPart(isRepeated: boolean): string {
  const first = isRepeated ? 'Find out why they are sent more than once. ' : '';
  return `${first}While not all can be seen, a part cannot be cleared. Everything can be, and what is listed can be restored from the copy after that.`;
}

const FULL_LIST =
  'It stays so while as many wait as a list can have: a part can be cleared when fewer wait. Everything can be cleared now, and a copy is kept of what is listed.';

function readAgain({ evidence: { readAgainInMs } }: Findings['hidden' | 'count-disagrees']): string {
  return `Read it again in ${formats.span(readAgainInMs)}: until then nothing can be cleared selectively.`;
}
