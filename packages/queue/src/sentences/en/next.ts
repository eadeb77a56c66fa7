import type { Findings, StateKind } from '../../diagnosis/finding.ts';
import { canClearPart, type Completeness } from '../../reading/completeness.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Instructions } from '../instructions.ts';
import type { AdvisedFindings } from '../sentences.ts';
import { onlyWhole, UNCERTAIN, whyNoPart } from './no-part.ts';
import { afterUnreadable } from './unreadable.ts';
import { formats } from './words.ts';

const { number } = formats;

/** What to do in a state in which nothing leaves; `isEmpty`: nothing waits in it that is not decided. `seen` is how much of the queue was seen. */
const states: Readonly<Record<StateKind, (isEmpty: boolean, seen: Completeness | undefined) => string>> = {
  'not-authorized': (isEmpty) =>
    isEmpty
      ? 'Connect a number in the console of the gateway.'
      : 'Decide what happens to everything that waits, then connect a number in the console of the gateway.',
  blocked: (isEmpty, seen) => {
    if (isEmpty) return 'Connect another number in the console of the gateway, or have this one unblocked in the messenger.';
    return canClearPart(seen)
      ? 'Before you connect another number, clear what must not go out: that number would send everything that waits, and can get blocked too.'
      : `Before you connect another number, decide what happens to everything that waits: that number would send it, and can get blocked too.${onlyWhole(seen)}`;
  },
  'yellow-card': (isEmpty, seen) => {
    if (isEmpty) return 'Restart the instance in the console of the gateway: it sends nothing before that.';
    const first = canClearPart(seen) ? 'Clear what got it warned' : 'Decide what happens to everything that waits';
    return `${first}, then restart the instance in the console of the gateway: it sends nothing before that.${onlyWhole(seen)}`;
  },
  suspended: (isEmpty, seen) => {
    if (isEmpty) return 'Look in the messenger until when, and send nothing meanwhile.';
    return canClearPart(seen)
      ? 'Look in the messenger until when; meanwhile send nothing, and clear what could get it restricted again.'
      : `Look in the messenger until when; meanwhile send nothing, and decide what happens to everything that waits.${onlyWhole(seen)}`;
  },
  // The vendor says how long it can take (evidence/states#starting).
  starting: () => 'Wait: it can take 5 minutes. If the state is the same after that, look into the console of the gateway.',
  asleep: () => 'Switch on its phone, or wake the instance in the console of the gateway.',
  'code-required': (isEmpty) =>
    isEmpty
      ? 'Enter it in the console of the gateway.'
      : 'Enter it in the console of the gateway, after you have decided what happens to everything that waits.',
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
const inState: OfState = ({ kind, evidence, next: step }) =>
  states[kind](evidence.waiting === 0 || evidence.keptBy !== undefined, step.completeness);

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
  'head-stuck': ({ next: { remedy, completeness: seen } }) => {
    if (remedy === 'check-recipients') {
      return 'Have recipients and links checked: one without an account or a file that is gone can hold up all the others.';
    }
    const noPart = whyNoPart(seen);
    const first =
      noPart === undefined
        ? 'Clear the first message by its id. If that does not help'
        : `The first message cannot be cleared separately now: ${noPart} Instead`;
    return `${first}, restart the instance in the console of the gateway, and look for messages that are sent twice after that.`;
  },
  'recipient-malformed': ({ evidence: { isAtHead }, next: step }) => {
    const noPart = whyNoPart(step.completeness);
    if (noPart !== undefined) {
      return `Correct the recipients where they come from. ${isAtHead ? 'The first message' : 'These messages'} cannot be cleared separately now: ${noPart}`;
    }
    return isAtHead
      ? 'Clear the first message by its id and keep all else; then send it to the recipient in the right form.'
      : 'Clear them by their ids, before they come to the head, and correct the recipients where they come from.';
  },
  'recipient-without-account': ({ next: step }) => {
    const noPart = whyNoPart(step.completeness);
    return noPart === undefined
      ? 'Clear what goes to them: it is not delivered, and many such messages can get a number blocked.'
      : `Send nothing more to them: it is not delivered, and many such messages can get a number blocked. What waits for them cannot be cleared separately now: ${noPart}`;
  },
  'link-dead': ({ next: step }) => {
    const noPart = whyNoPart(step.completeness);
    return noPart === undefined
      ? 'Clear these messages, put the files where they stay, and send new messages with them.'
      : `Put the files where they stay, and send new messages with them. These cannot be cleared separately now: ${noPart}`;
  },
  'link-unchecked': () => 'Have the links checked: the servers of the files are then asked whether they are there.',
  'near-cap': ({ next: { completeness: seen } }) =>
    canClearPart(seen)
      ? 'Stop sending until fewer wait, or clear what need not go out.'
      : `Stop sending until fewer wait.${onlyWhole(seen)}`,
  hidden: readAgain,
  // A list that is as long as it can be is not proven whole by reading it again.
  'count-disagrees': (finding) => (finding.evidence.shown >= finding.evidence.total ? FULL_LIST : readAgain(finding)),
  leftovers: ({ evidence: { isExact, unseen, chats, keptBy, keptInClear } }) => {
    if (keptBy !== undefined) {
      return `${keptBy} has decided to keep them, so a number can be connected. Messages that join have to be decided again.`;
    }
    if (keptInClear !== undefined) {
      const { actor, at } = keptInClear;
      return `They were restored on purpose after ${actor} cleared the queue, the last at ${formats.moment(at)}: keep them, and a number can be connected.`;
    }
    const first = 'Decide first what happens to them: clear all';
    if (!isExact) return `${first}, or keep all. A part cannot be cleared: ${UNCERTAIN}`;
    if (unseen > 0) return `${first}, or keep all. No copy can be kept of the ${number(unseen)} that cannot be seen.`;
    return chats === 0
      ? `${first}, or keep all. The gateway does not name the recipients, so none of them could be restored.`
      : `${first}, clear some, or keep all.`;
  },
  duplicates: ({ next: step }) => {
    const noPart = whyNoPart(step.completeness);
    return noPart === undefined
      ? 'Find out why they are sent more than once, and clear the copies by their ids before they go out.'
      : `Find out why they are sent more than once. The copies cannot be cleared separately now: ${noPart}`;
  },
  broadcast: ({ evidence: { broadcasts }, next: step }) => {
    const noPart = whyNoPart(step.completeness);
    if (noPart !== undefined)
      return `${broadcasts === 1 ? 'It cannot' : 'None of them can'} be cleared separately now: ${noPart}`;
    const clear =
      broadcasts === 1 ? 'If it must not go out, clear it by its text' : 'Clear by its text each of them that must not go out';
    return `${clear}. The plan says first what is cleared, and what is restored.`;
  },
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
    'will-expire': ({ next: { remedy, completeness: seen } }) => {
      const isBraked = remedy === 'release-brake';
      const hurry = isBraked
        ? `The brake keeps them back: release it with ${go} before that`
        : 'Shorten the delay between two messages in the console of the gateway';
      if (!canClearPart(seen)) return `${hurry}.`;
      return isBraked ? `${hurry}, or clear what must not go out.` : `${hurry}, or clear what matters least.`;
    },
  };
}

const FULL_LIST =
  'It stays so while as many wait as a list can have: a part can be cleared when fewer wait. Everything can be cleared now, and a copy is kept of what is listed.';

function readAgain({ evidence: { readAgainInMs } }: Findings['hidden' | 'count-disagrees']): string {
  return `Read it again in ${formats.span(readAgainInMs)}: until then nothing can be cleared selectively.`;
}
