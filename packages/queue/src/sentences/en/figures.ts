import type { FindingEvidence, StateEvidence, StateKind } from '../../diagnosis/finding.ts';
import type { Sentences } from '../sentences.ts';
import { formats, messages, quote, verb } from './words.ts';

const { number, span, counted, moment } = formats;

type Figures<Kind extends keyof FindingEvidence> = (evidence: FindingEvidence[Kind]) => readonly string[];

const state = ({ state: word, reason }: StateEvidence): readonly string[] => [
  word === null ? 'the gateway says no state yet' : `the gateway says ${quote(word)}`,
  ...(reason === undefined ? [] : [`because of ${quote(reason)}`]),
];

const request: Figures<'quota-exceeded'> = ({ operation, status }) => [
  ...(operation === undefined ? [] : [`the call was ${operation}`]),
  ...(status === undefined ? ['the gateway gave no answer'] : [`the answer had the HTTP status ${status}`]),
];

const count: Figures<'hidden'> = ({ shown, total }) => [`${number(shown)} listed`, `${number(total)} counted`];

const atHead = (isAtHead: boolean): readonly string[] => (isAtHead ? ['the first message is one of them'] : []);

/** What a finding rests on, in figures. */
export const figures: Sentences['figures'] = {
  ...({
    'not-authorized': state,
    blocked: state,
    'yellow-card': state,
    suspended: state,
    starting: state,
    asleep: state,
    'code-required': state,
    'not-paid': state,
    'phone-offline': state,
    'phone-unstable': state,
    'session-conflict': state,
    'state-unknown': state,
  } satisfies Record<StateKind, typeof state>),
  'brake-on': ({ intendedAt, confirmedAt, delayBeforeMs, delayMs, shownMs }) => [
    confirmedAt === undefined ? `asked for ${moment(intendedAt)}` : `on since ${moment(confirmedAt)}`,
    `a delay of ${span(delayBeforeMs)} before, ${span(delayMs)} with the brake`,
    ...(shownMs === undefined ? [] : [`the settings show ${span(shownMs)}`]),
  ],
  'job-open': ({ id, openedAt, heartbeatAt }) => [
    `job ${id}`,
    `begun ${moment(openedAt)}`,
    `last heard of ${moment(heartbeatAt)}`,
  ],
  unreadable: request,
  'quota-exceeded': request,
  'head-stuck': ({ stillMs, waiting }) => [`nothing left for ${span(stillMs)}`, `${number(waiting)} waiting`],
  'recipient-malformed': ({ entries, isAtHead }) => [messages(entries), ...atHead(isAtHead)],
  'recipient-without-account': ({ entries, recipients, checked, unchecked, isAtHead }) => [
    messages(entries),
    counted(recipients, { one: 'recipient', other: 'recipients' }),
    `${number(checked)} checked`,
    `${number(unchecked)} not checked`,
    ...atHead(isAtHead),
  ],
  'link-dead': ({ entries, links, isAtHead }) => [
    messages(entries),
    counted(links, { one: 'link', other: 'links' }),
    ...atHead(isAtHead),
  ],
  'link-unchecked': ({ entries }) => [`${messages(entries)} with a file`],
  'will-expire': ({ waiting, atLeast, atMost, firstBy }) => [
    `${number(waiting)} waiting`,
    `${number(atLeast)} to ${number(atMost)} expire`,
    ...(firstBy === undefined ? [] : [`the first by ${moment(firstBy)}`]),
  ],
  'near-cap': ({ waiting, cap }) => [`${number(waiting)} waiting`, `at most ${number(cap)}`],
  hidden: count,
  'count-disagrees': count,
  leftovers: ({ waiting, isExact, unseen, chats }) => {
    const known = unseen === 0 ? verb(waiting, 'it goes', 'they go') : 'the others go';
    const seen = isExact ? known : 'those that are listed go';
    const recipients =
      chats === 0 ? 'the gateway does not name the recipients' : `${seen} to ${counted(chats, { one: 'chat', other: 'chats' })}`;
    if (unseen === 0) return [recipients];
    return [isExact ? `${number(unseen)} of them cannot be seen` : `the gateway counts ${number(waiting + unseen)}`, recipients];
  },
  duplicates: ({ groups, surplus, most }) => [
    `${messages(groups)} more than once`,
    counted(surplus, { one: 'copy', other: 'copies' }),
    `at most ${number(most)} of one`,
  ],
  broadcast: ({ waiting, listed }) =>
    waiting === listed ? [] : [`${number(listed)} of the ${number(waiting)} that wait are listed`],
  draining: ({ waiting, emptyInMs, msPerMessage }) => [
    `${number(waiting)} waiting`,
    ...(msPerMessage === undefined ? [] : [`one in ${span(msPerMessage)}`]),
    ...(emptyInMs === undefined ? [] : [`empty in ${span(emptyInMs)}`]),
  ],
  empty: ({ count: many }) => [`${number(many)} counted`],
};
