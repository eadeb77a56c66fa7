import type { FindingEvidence } from '../../diagnosis/finding.ts';
import type { RecipientForm } from '../../diagnosis/recipient-form.ts';
import type { Catalogue } from '../catalogue.ts';
import { jobs } from './jobs.ts';
import { firstHour } from './options.ts';
import { states } from './states.ts';
import { unreadable } from './unreadable.ts';
import { formats, messages, messagesWait, verb } from './words.ts';

const { number, span, counted, moment } = formats;

const FORMS: Readonly<Record<RecipientForm, string>> = {
  suffix: 'a recipient whose id does not end as it must',
  'not-digits': 'a number with signs in it that are no digits',
  national: 'a number without the code of its country',
  short: 'a number that is too short',
  long: 'a number that is too long',
  lid: 'a recipient of the form @lid',
};

/** The findings, with figures. */
export const findings: Catalogue<FindingEvidence> = {
  ...states,
  unreadable,
  'job-open': (job) => `${jobs.open(job)} ${jobs.states[job.kind][job.state]}`,
  'brake-on': ({ intendedAt, confirmedAt, actor, delayBeforeMs, delayMs, shownMs }) => {
    const since = `by ${actor}, ${moment(confirmedAt ?? intendedAt)}`;
    const delays = `the delay is ${span(delayMs)}, and was ${span(delayBeforeMs)}`;
    if (shownMs !== undefined && shownMs !== delayMs) {
      return confirmedAt === undefined && shownMs === delayBeforeMs
        ? `The brake was asked for ${since}, and the settings do not show it: the delay is ${span(shownMs)}, as before.`
        : `The brake does not hold: another operator or program has set the delay to ${span(shownMs)} meanwhile. It was ${confirmedAt === undefined ? 'asked for' : 'set'} ${since}.`;
    }
    if (confirmedAt !== undefined && shownMs === undefined) {
      return `The brake was set ${since}: the delay went from ${span(delayBeforeMs)} to ${span(delayMs)}.`;
    }
    return confirmedAt === undefined && shownMs === undefined
      ? `The brake may be on: it was asked for ${since}, and whether the gateway has it is not certain. With it ${delays}.`
      : `The brake is on (${since}): ${delays}.`;
  },
  'quota-exceeded': () => 'The quota of the tariff is used up.',
  'head-stuck': ({ stillMs, waiting }) =>
    `The instance can send, and for ${span(stillMs)} none of ${messages(waiting)} has left: the same message is first.`,
  'recipient-malformed': ({ entries, forms: [first], isAtHead }) =>
    isAtHead && first !== undefined
      ? `The first message goes to ${FORMS[first.form]}: queues have been reported to stop at such a recipient, with all that is behind it.`
      : `${messages(entries)} ${verb(entries, 'goes', 'go')} to a recipient in a wrong form: the queue can stop there.`,
  'recipient-without-account': ({ entries, recipients, checked }) =>
    `${messages(entries)} ${verb(entries, 'goes', 'go')} to ${counted(recipients, { one: 'recipient', other: 'recipients' })} without an account; ${number(checked)} ${verb(checked, 'was', 'were')} checked.`,
  'link-dead': ({ entries, why, isAtHead }) => {
    const files = `${messages(entries)} ${verb(entries, 'sends', 'send')} a file`;
    const dead = {
      gone: `${files} that its server no longer has.`,
      unresolved: `${files} from a server whose name leads nowhere.`,
      'too-old': `${files} and ${verb(entries, 'has', 'have')} waited for more than 15 days: a file that was uploaded to the gateway is gone by then.`,
    };
    return isAtHead ? `${dead[why]} The first message is among them, and can hold up all the others.` : dead[why];
  },
  'link-unchecked': ({ entries }) => {
    const file =
      entries === 1 ? 'The first message sends a file' : `The first of ${messages(entries)} that send a file is at the head`;
    return `${file}: a file that is no longer there can hold up this queue.`;
  },
  'will-expire': ({ waiting, atLeast, msPerMessage, retentionMs }) =>
    `At one message in ${span(msPerMessage)}, at least ${number(atLeast)} of ${messages(waiting)} ${verb(atLeast, 'is', 'are')} dropped before their turn: the gateway keeps a message for ${span(retentionMs)}.`,
  // What becomes of a message that is one too many is not documented (evidence/chat-api#queue-overflow).
  'near-cap': ({ waiting, cap, by }) => {
    if (by === 'pace') {
      return `${messagesWait(waiting)}, and at this pace no more than ${number(cap)} leave before the gateway drops them.`;
    }
    const room = waiting < cap ? `there is room for ${number(cap - waiting)} more` : 'it is full';
    return `${messagesWait(waiting)}, and the queue holds ${number(cap)}: ${room}.`;
  },
  hidden: ({ total }) =>
    `The list is empty, and the gateway counts ${messages(total)}: a message on its way out is not listed, or the count is old.`,
  'count-disagrees': ({ shown, total }) =>
    shown === total
      ? `The list is as long as a list can be: whether more than ${messages(total)} wait is not known.`
      : `The list has ${messages(shown)}, and the gateway counts ${number(total)}: they disagree by more than time explains.`,
  leftovers: ({ waiting, isExact, firstHourAtMost }) =>
    `${isExact ? '' : 'At least '}${messages(waiting)} would go out as soon as the account can send again${firstHour({ waiting, isExact }, firstHourAtMost)}.`,
  duplicates: ({ surplus, most }) =>
    `${messages(surplus)} ${verb(surplus, 'repeats', 'repeat')} what an earlier message says to the same chat; one waits ${number(most)} times.`,
  broadcast: ({ listed, messages: count, broadcasts, largest: [widest] }) => {
    const which =
      count === listed ? `All ${number(count)} listed messages` : `${number(count)} of ${number(listed)} listed messages`;
    const chats = `to ${number(widest?.chats ?? 0)} chats`;
    return broadcasts === 1
      ? `${which} are one broadcast ${chats}.`
      : `${which} are of ${number(broadcasts)} broadcasts, the largest ${chats}.`;
  },
  draining: ({ waiting, emptyInMs }) => {
    const last = emptyInMs === undefined ? 'how fast is not known' : `the last in ${span(emptyInMs)}`;
    return `The instance can send, and nothing is known to block the ${messages(waiting)} that ${verb(waiting, 'waits', 'wait')}: they leave one by one, ${last}.`;
  },
  empty: () => 'The instance can send, and nothing waits.',
};
