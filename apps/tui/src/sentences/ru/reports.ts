import type { FirstHour } from '@sluice/queue/diagnosis';
import type { BodyPolicy } from '@sluice/queue/journal';
import type { ReportSentences } from '../report-sentences.ts';
import { chatsOf, counted, form, formats, messages, verb } from './words.ts';

const { number, moment, span } = formats;

const DRAIN_RATE_SOURCES: Readonly<Record<FirstHour['by'], string>> = {
  delay: 'при установленной задержке',
  'shortest-delay': 'при самой короткой задержке, потому что установленная неизвестна',
  'slow-start': 'как описано для телефона, который вернулся на связь',
  nothing: 'потому что темп неизвестен',
};

const BODIES: Readonly<Record<BodyPolicy, string>> = {
  full: 'с текстами',
  masked: 'тексты скрыты: восстановить из него ничего нельзя',
  none: 'без текстов: восстановить из него ничего нельзя',
};

const notSeen = (unseen: number): string => `ещё ${messages(unseen)} — только по счётчику, их не видно`;

/** What commands print around their tables. */
export const reports: ReportSentences = {
  countAge: (lagMs) => `Счётчики могут отставать на ${span(lagMs)}.`,
  plan: {
    heading: (kind, name, idInstance) =>
      `План ${kind === 'full' ? 'полной очистки' : 'очистки части'}: инстанс ${name} (${idInstance}), очередь сообщений`,
    loss: (figure) => `ПОТЕРЯ: ${figure}`,
    howToClear: 'Ничего не очищено. Чтобы выполнить, впишите причину между последними кавычками:',
  },
  guard: {
    verdicts: {
      safe: 'Безопасно.',
      kept: 'Решено.',
      leftovers: 'Небезопасно.',
      unfinished: 'Небезопасно.',
      unknown: 'Неясно.',
    },
    chats: ({ chats, unseen }, isAllKnown) =>
      isAllKnown
        ? `В ${chatsOf(chats)}.`
        : `Насколько видно, в ${chatsOf(chats)}${unseen > 0 ? `; не видно ${number(unseen)}` : ''}.`,
    firstHour: ({ atMost, by }) => `За первый час уйдёт до ${number(atMost)}, ${DRAIN_RATE_SOURCES[by]}.`,
    duplicates: (count) => `${messages(count)} ${verb(count, 'повторяет', 'повторяют')} другое в тот же чат.`,
    withoutRecipient: (count) => `У ${number(count)} шлюз не называет получателя.`,
    undecided: 'Ещё не подтверждено.',
    decideFirst: 'Сначала решите:',
    canBeDone: 'Что можно сделать:',
    option: (isPossible, sentence) => `${isPossible ? 'Можно:' : 'Нельзя:'} ${sentence}`,
  },
  restore: {
    heading: (name, idInstance, snapshot, at) =>
      `План восстановления: инстанс ${name} (${idInstance}), снимок ${snapshot} от ${moment(at)}`,
    sent: (count, types, chats) =>
      count === 0
        ? 'будет отправлено'
        : `${verb(count, 'будет отправлено', 'будут отправлены')} заново, в этом порядке (${types.map(([type, of]) => `${type}: ${number(of)}`).join(', ')}): ${chatsOf(chats)}`,
    exceptions: {
      'look-first': (count) =>
        `${verb(count, 'могло', 'могли')} уйти заново раньше: сначала Sluice ищет и отправляет, только если доказано, что не ${verb(count, 'ушло', 'ушли')}`,
      'restored-before': (count) =>
        `${verb(count, 'отправлено', 'отправлены')} заново раньше: второй раз не ${verb(count, 'уйдёт', 'уйдут')}`,
      'cleared-again': (count) =>
        `${verb(count, 'отправлено', 'отправлены')} заново раньше и снова ${verb(count, 'очищено', 'очищены')}: есть в более новом снимке`,
      'still-waiting': (count) => `всё ещё ${verb(count, 'ждёт', 'ждут')} в очереди: заново не ${verb(count, 'уйдёт', 'уйдут')}`,
      'already-sent': (count) =>
        `уже ${verb(count, 'было отправлено', 'были отправлены')}: второй раз не ${verb(count, 'уйдёт', 'уйдут')}`,
      unknown: (count) =>
        `${verb(count, 'могло', 'могли')} уйти до очистки, доказательств нет: заново не ${verb(count, 'уйдёт', 'уйдут')}`,
      damaged: (count) => `${verb(count, 'повреждено', 'повреждены')} в журнале: не ${verb(count, 'уйдёт', 'уйдут')}`,
      refused: (count) => `не ${verb(count, 'принято', 'приняты')} шлюзом`,
    },
    unrestorable: (count, why) => `не ${verb(count, 'будет отправлено', 'будут отправлены')}: ${why}`,
    more: (count) => `и ещё ${number(count)}`,
    consequences:
      'Sluice сначала смотрит, не ждёт ли сообщение ещё и не ушло ли: тогда заново оно не отправляется. Отправленное получает новый id и встаёт в конец очереди.',
  },
  diagnosis: {
    finding: (severity, certainty, sentence) => `${severity} (${certainty}): ${sentence}`,
    where: (positions) => `Где: ${positions}`,
    next: (sentence) => `Дальше: ${sentence}`,
    recipients: ({ checked, remaining, uncheckable }) =>
      `Получатели: проверено ${number(checked.length)}, осталось ${number(remaining)}, шлюз не знает ${number(uncheckable)}.`,
    endedEarly: (error) => `Проверки закончились раньше: ${error}`,
    links: ({ checked, remaining }) => `Ссылки: проверено ${number(checked.length)}, осталось ${number(remaining)}.`,
  },
  unseenByAge: (count) => `Ещё ${number(count)} не видно, ни в одной строке их нет.`,
  queue: {
    fitting: (matching, listed) => `Подходит ${messages(matching)} из ${number(listed)} в списке.`,
    onlyFirst: (count) => `Показано только начало: ${messages(count)}.`,
  },
  watch: {
    unreadable: (at, error, oldMs) =>
      `${moment(at)}  не читается: ${error}${oldMs === undefined ? '' : ` Последнему чтению ${span(oldMs)}.`}`,
    nothingKnown: (at) => `${moment(at)}  пока ничего не известно`,
    known: (state, count, job) => `${state}, в очереди ${messages(count)}${job === undefined ? '' : `, ${job}`}`,
    emptyIn: (ms) => `, пуста через ${span(ms)}`,
  },
  snapshots: {
    none: 'Снимков пока нет.',
    heading: (id, idInstance, at) => `Снимок ${id} инстанса ${idInstance}, сделан ${moment(at)}`,
    holds: (entries, bodies, resent) => `${messages(entries)}, ${BODIES[bodies]}; восстановлено ${number(resent)}.`,
    incomplete: (unseen) => `Неполный: ${notSeen(unseen)}.`,
    unrestorable: (count, why) => `Из них не восстановить ${number(count)}: ${why}.`,
    restore: (id, idInstance) =>
      `Чтобы восстановить, впишите причину в кавычки: sluice restore ${id} --all --confirm ${idInstance} --reason ''`,
    exported: (entries, file) => `${messages(entries)} в файле ${file}. Прочесть его может только владелец.`,
    exportIncomplete: (unseen) => `Выгрузка неполная: ${notSeen(unseen)}.`,
  },
  journal: {
    noEvent: 'Таких событий в журнале нет.',
    none: 'Журнала пока нет.',
    pruned: ({ jobs, snapshots, restores, holds, brakes, events }) =>
      `Удалено: ${[
        counted(jobs, 'задание', 'задания', 'заданий'),
        counted(snapshots, 'снимок', 'снимка', 'снимков'),
        counted(restores, 'попытка восстановления', 'попытки восстановления', 'попыток восстановления'),
        counted(holds, 'приостановка', 'приостановки', 'приостановок'),
        counted(brakes, 'тормоз', 'тормоза', 'тормозов'),
        counted(events, 'событие', 'события', 'событий'),
      ].join(', ')}.`,
    intact: (snapshots, entries) =>
      `Повреждений нет: ${counted(snapshots, 'снимок', 'снимка', 'снимков')} (${messages(entries)}), все задания и события такие, какими записаны.`,
    damaged: (where, sentence) => `${where}: ${sentence}`,
  },
  holds: {
    scope:
      'Приостановка действует только на тех, кто отправляет через edge с этим журналом. Тех, кто отправляет прямо в шлюз, она не останавливает.',
    none: 'Приостановок нет.',
    set: (id, name, until) => `Приостановка ${id}: отправка через ${name} приостановлена до ${moment(until)}.`,
    lifted: (id, idInstance, remaining) =>
      `Приостановка ${id} инстанса ${idInstance} снята. ${
        remaining === 0
          ? 'Отправка разрешена.'
          : `Отправка всё ещё приостановлена: ${form(remaining, 'действует', 'действуют', 'действует')} ещё ${number(remaining)}.`
      }`,
  },
  fault: (kind) => `Сбой Sluice, которого быть не должно (${kind}). Сообщите, пожалуйста, что вы делали.`,
  outputFailed: (systemCode) =>
    `Вывод не удалось записать до конца${systemCode === undefined ? '' : ` (${systemCode})`}. Освободите место или выберите другое; что сделано с очередью, хранит журнал: sluice journal list`,
};
