import type { FindingEvidence, StateEvidence, StateKind } from '../../diagnosis/finding.ts';
import type { Sentences } from '../sentences.ts';
import { isKnownState, stateInWords } from './state.ts';
import { chatsOf, counted, formats, messages, quote } from './words.ts';

const { number, span, moment } = formats;

type Figures<Kind extends keyof FindingEvidence> = (evidence: FindingEvidence[Kind]) => readonly string[];

const state = ({ state: word, reason }: StateEvidence): readonly string[] => [
  word === null ? 'шлюз пока не сообщает состояние' : `шлюз сообщает ${quote(word)}${meaningOf(word)}`,
  ...(reason === undefined ? [] : [`причина ${quote(reason)}`]),
];

function meaningOf(word: string): string {
  return isKnownState(word) ? ` (${stateInWords(word)})` : '';
}

const request: Figures<'quota-exceeded'> = ({ operation, status }) => [
  ...(operation === undefined ? [] : [`запрос ${operation}`]),
  ...(status === undefined ? ['шлюз не дал ответа'] : [`ответ HTTP ${status}`]),
];

const count: Figures<'hidden'> = ({ shown, total }) => [`в списке ${number(shown)}`, `по счётчику ${number(total)}`];

const atHead = (isAtHead: boolean): readonly string[] => (isAtHead ? ['первое сообщение среди них'] : []);

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
    confirmedAt === undefined ? `запрошен ${moment(intendedAt)}` : `включён с ${moment(confirmedAt)}`,
    `задержка была ${span(delayBeforeMs)}, с тормозом ${span(delayMs)}`,
    ...(shownMs === undefined ? [] : [`в настройках ${span(shownMs)}`]),
  ],
  'job-open': ({ id, openedAt, heartbeatAt }) => [
    `задание ${id}`,
    `начало ${moment(openedAt)}`,
    `последний отклик ${moment(heartbeatAt)}`,
  ],
  unreadable: request,
  'quota-exceeded': request,
  'head-stuck': ({ stillMs, waiting }) => [`ничего не ушло за ${span(stillMs)}`, `в очереди ${number(waiting)}`],
  'recipient-malformed': ({ entries, isAtHead }) => [messages(entries), ...atHead(isAtHead)],
  'recipient-without-account': ({ entries, recipients, checked, unchecked, isAtHead }) => [
    messages(entries),
    counted(recipients, 'получатель', 'получателя', 'получателей'),
    `проверено ${number(checked)}`,
    `не проверено ${number(unchecked)}`,
    ...atHead(isAtHead),
  ],
  'link-dead': ({ entries, links, isAtHead }) => [
    messages(entries),
    counted(links, 'ссылка', 'ссылки', 'ссылок'),
    ...atHead(isAtHead),
  ],
  'link-unchecked': ({ entries }) => [`${messages(entries)} с файлом`],
  'will-expire': ({ waiting, atLeast, atMost, firstBy }) => [
    `в очереди ${number(waiting)}`,
    `пропадёт от ${number(atLeast)} до ${number(atMost)}`,
    ...(firstBy === undefined ? [] : [`первое не позже ${moment(firstBy)}`]),
  ],
  'near-cap': ({ waiting, cap }) => [`в очереди ${number(waiting)}`, `не больше ${number(cap)}`],
  hidden: count,
  'count-disagrees': count,
  leftovers: ({ waiting, isExact, unseen, chats }) => {
    const seen = isExact && unseen === 0 ? '' : 'видимые — ';
    const recipients = chats === 0 ? 'получателей шлюз не называет' : `${seen}в ${chatsOf(chats)}`;
    if (unseen === 0) return [recipients];
    return [isExact ? `из них не видно ${number(unseen)}` : `по счётчику ${number(waiting + unseen)}`, recipients];
  },
  duplicates: ({ groups, surplus, most }) => [
    `больше одного раза: ${messages(groups)}`,
    counted(surplus, 'копия', 'копии', 'копий'),
    `одного — не больше ${number(most)}`,
  ],
  broadcast: ({ waiting, listed }) => (waiting === listed ? [] : [`в списке ${number(listed)} из ${number(waiting)}`]),
  draining: ({ waiting, emptyInMs, msPerMessage }) => [
    `в очереди ${number(waiting)}`,
    ...(msPerMessage === undefined ? [] : [`одно в ${span(msPerMessage)}`]),
    ...(emptyInMs === undefined ? [] : [`опустеет через ${span(emptyInMs)}`]),
  ],
  empty: ({ count: many }) => [`по счётчику ${number(many)}`],
};
