import type { FindingEvidence } from '../../diagnosis/finding.ts';
import type { RecipientForm } from '../../diagnosis/recipient-form.ts';
import type { Catalogue } from '../catalogue.ts';
import type { JobSentences } from '../job-sentences.ts';
import { firstHour } from './options.ts';
import { states } from './states.ts';
import { unreadable } from './unreadable.ts';
import { chatsOf, counted, formats, messages, ofMessages, verb } from './words.ts';

const { number, span, moment } = formats;

/** As they follow «Первое сообщение идёт». */
const FORMS: Readonly<Record<RecipientForm, string>> = {
  suffix: 'получателю, id которого оканчивается не так, как должен',
  'not-digits': 'на номер, в котором не только цифры',
  national: 'на номер без кода страны',
  short: 'на слишком короткий номер',
  long: 'на слишком длинный номер',
  lid: 'получателю вида @lid',
};

/** The findings, with figures. */
export function findingsWith(jobs: Omit<JobSentences, 'next'>): Catalogue<FindingEvidence> {
  return {
    ...states,
    unreadable,
    'job-open': (job) => `${jobs.open(job)} ${jobs.states[job.kind][job.state]}`,
    'brake-on': brakeOn,
    'quota-exceeded': () => 'Квота тарифа исчерпана.',
    'head-stuck': ({ stillMs, waiting }) =>
      `Инстанс может отправлять, но за ${span(stillMs)} не ушло ни одно из ${ofMessages(waiting)}: первым стоит всё то же.`,
    'recipient-malformed': ({ entries, forms: [first], isAtHead }) =>
      isAtHead && first !== undefined
        ? `Первое сообщение идёт ${FORMS[first.form]}: известны случаи, когда очередь вставала на таком получателе вместе со всем, что за ним.`
        : `У ${ofMessages(entries)} получатель указан в неверном виде: очередь может на этом встать.`,
    'recipient-without-account': ({ entries, recipients, checked }) =>
      `${messages(entries)} ${verb(entries, 'идёт', 'идут')} тем, у кого нет аккаунта: ${counted(recipients, 'получатель', 'получателя', 'получателей')}. Проверено: ${number(checked)}.`,
    'link-dead': ({ entries, why, isAtHead }) => {
      const dead = {
        gone: `У ${ofMessages(entries)} файла больше нет на сервере.`,
        unresolved: `У ${ofMessages(entries)} файл на сервере, имени которого нет в DNS.`,
        'too-old': `${messages(entries)} с файлом ${verb(entries, 'ждёт', 'ждут')} больше 15 дней: загруженного в шлюз файла к этому времени уже нет.`,
      };
      if (!isAtHead) return dead[why];
      return entries === 1
        ? `${dead[why]} Это сообщение первое и может держать все остальные.`
        : `${dead[why]} Среди них первое сообщение, и оно может держать все остальные.`;
    },
    'link-unchecked': ({ entries }) => {
      const file = entries === 1 ? 'Первое сообщение — с файлом' : `Первое из ${ofMessages(entries)} с файлом стоит в начале`;
      return `${file}: если файла уже нет, очередь может на нём стоять.`;
    },
    'will-expire': ({ waiting, atLeast, msPerMessage, retentionMs }) =>
      `При одном сообщении в ${span(msPerMessage)} не меньше ${number(atLeast)} из ${ofMessages(waiting)} пропадёт, не дождавшись отправки: шлюз хранит сообщение ${span(retentionMs)}.`,
    // What becomes of a message that is one too many is not documented (evidence/chat-api#queue-overflow).
    'near-cap': ({ waiting, cap, by }) => {
      if (by === 'pace') {
        return `В очереди ${messages(waiting)}, а при таком темпе до удаления шлюзом успеет уйти не больше ${number(cap)}.`;
      }
      const room = waiting < cap ? `есть место ещё для ${number(cap - waiting)}` : 'она полна';
      return `В очереди ${messages(waiting)}, а вмещает она ${number(cap)}: ${room}.`;
    },
    hidden: ({ total }) =>
      `Список пуст, а счётчик шлюза показывает ${messages(total)}: сообщения, которое уже уходит, в списке нет, или счётчик отстал.`,
    'count-disagrees': ({ shown, total }) =>
      shown === total
        ? `Список заполнен до предела: больше ли в очереди, чем ${messages(total)}, неизвестно.`
        : `В списке ${messages(shown)}, а счётчик шлюза показывает ${number(total)}: задержкой счётчика это не объяснить.`,
    leftovers: ({ waiting, isExact, firstHourAtMost }) => {
      const many = isExact ? `${messages(waiting)} ${verb(waiting, 'уйдёт', 'уйдут')}` : `Не меньше ${ofMessages(waiting)} уйдёт`;
      return `${many}, как только аккаунт снова сможет отправлять${firstHour({ waiting, isExact }, firstHourAtMost)}.`;
    },
    duplicates: ({ surplus, most }) =>
      `${messages(surplus)} ${verb(surplus, 'повторяет', 'повторяют')} более раннее в тот же чат; одно стоит в очереди ${counted(most, 'раз', 'раза', 'раз')}.`,
    broadcast: ({ listed, messages: count, broadcasts, largest: [widest] }) => {
      const which = count === listed ? `Все ${messages(count)} в списке` : `${number(count)} из ${ofMessages(listed)} в списке`;
      const chats = `в ${chatsOf(widest?.chats ?? 0)}`;
      return broadcasts === 1
        ? `${which} — одна рассылка ${chats}.`
        : `${which} — из рассылок (${number(broadcasts)}), самая большая — ${chats}.`;
    },
    draining: ({ waiting, emptyInMs }) => {
      const last = emptyInMs === undefined ? 'темп неизвестен' : `последнее уйдёт через ${span(emptyInMs)}`;
      return `Инстанс может отправлять, помех не видно. В очереди ${messages(waiting)}; ${last}.`;
    },
    empty: () => 'Инстанс может отправлять, очередь пуста.',
  };
}

const brakeOn: Catalogue<FindingEvidence>['brake-on'] = ({ intendedAt, confirmedAt, actor, delayBeforeMs, delayMs, shownMs }) => {
  const since = `${moment(confirmedAt ?? intendedAt)}, оператор ${actor}`;
  if (shownMs !== undefined && shownMs !== delayMs) {
    return confirmedAt === undefined && shownMs === delayBeforeMs
      ? `Тормоз запрошен (${since}), но в настройках его нет: задержка ${span(shownMs)}, как раньше.`
      : `Тормоз не действует: другой оператор или программа установили задержку ${span(shownMs)}. Тормоз был ${confirmedAt === undefined ? 'запрошен' : 'включён'} ${since}.`;
  }
  if (confirmedAt !== undefined && shownMs === undefined) {
    return `Тормоз включён (${since}): задержка была ${span(delayBeforeMs)}, стала ${span(delayMs)}.`;
  }
  const delays = `задержка ${span(delayMs)}, была ${span(delayBeforeMs)}`;
  return confirmedAt === undefined && shownMs === undefined
    ? `Тормоз, возможно, включён: он запрошен (${since}), но принял ли его шлюз, неизвестно. С тормозом ${delays}.`
    : `Тормоз включён (${since}): ${delays}.`;
};
