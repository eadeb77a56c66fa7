import type { JobKind } from '@sluice/queue/journal';
import { ru } from '@sluice/queue/sentences/ru';
import type { JobSentences } from '@sluice/queue/sentences';
import type { RunningSentences } from '../running-sentences.ts';
import { formats } from './words.ts';

const { number, moment, minute, span } = formats;
const { kinds, states }: JobSentences = ru.jobs;

const AGAIN = 'Ещё раз Ctrl+C — выход сразу.';

/** The verb agrees with the noun. */
const NOT_ENDED: Readonly<Record<JobKind, string>> = {
  clear: 'Очистка не завершена',
  restore: 'Восстановление не завершено',
  stop: 'Включение тормоза не завершено',
  go: 'Снятие тормоза не завершено',
  connect: 'Подключение номера не завершено',
};

function later(job: string | undefined): string {
  return `продолжить: sluice resume${job === undefined ? '' : ` ${job}`}`;
}

/** What the app and the commands say of the jobs that they begin, follow and leave. */
export const running: RunningSentences = {
  ofInstance: (name, sentence) => `${name}: ${sentence}`,
  journalUnreadable: (name, error) =>
    `${name}: журнал не читается, поэтому может быть открыто задание и включён тормоз. ${error}`,
  brakeOn: (sentence, command) =>
    `${sentence} Снимите его, когда очередь снова может уходить, вписав причину в кавычки: ${command}`,
  brakeWithoutEffect: (sentence, { again, close }) =>
    `${sentence} Если сообщения не должны уходить, включите его снова, вписав причину в кавычки: ${again} Или закройте, эта задержка останется как есть: ${close}`,
  noBrakeAfterStop: (command) =>
    `Тормоза нет, сообщения могут уходить как раньше. Чтобы попробовать снова, впишите причину в кавычки: ${command}`,
  countNotRenewed: (ms) => `Счётчик ещё прежний, до тормоза: очередь будет прочитана снова через ${span(ms)}`,
  notClearedUnbraked: (why) =>
    why === 'not-on'
      ? 'Ничего не очищено, потому что тормоз не включён. Попробуйте снова или очистите без --stop-first.'
      : 'Ничего не очищено, потому что неясно, включён ли тормоз. Посмотрите на очередь; затем попробуйте снова или очистите без --stop-first.',
  nothingWaits: 'Очередь пуста.',
  nothingListed: (kind) => `${isOfBrake(kind) ? 'Очередь пуста' : 'Сейчас список пуст'}. ${NOT_ENDED[kind]}.`,
  nextInApp: (isLeft) =>
    isLeft
      ? 'Ни один процесс это задание уже не выполняет: нажмите u, чтобы продолжить.'
      : 'Задание выполняется: дождитесь конца или нажмите u, чтобы следить.',
  inApp: ({ kind, actor, openedAt, state }) => `${NOT_ENDED[kind]}: начало ${minute(openedAt)}, ${actor}. ${states[kind][state]}`,
  listed: ({ kind, actor, openedAt, idInstance, state }) =>
    `Инстанс ${idInstance}: ${kinds[kind]}, начало ${moment(openedAt)}, оператор ${actor}. ${states[kind][state]}`,
  undo: (snapshot, command) => `Снимок: ${snapshot}. Чтобы восстановить из него, впишите причину в кавычки: ${command}`,
  nothingUnfinished: 'Незавершённых заданий нет.',
  nothingUnfinishedAt: (name) => `У инстанса ${name} незавершённых заданий нет.`,
  goesOnAtEdge: ({ id, idInstance, edge }) =>
    `Edge ${edge} продолжает своё задание инстанса ${idInstance}. Следить за ним: sluice resume ${id ?? idInstance}`,
  leftOpen: ({ id, kind, idInstance }) => `Инстанс ${idInstance}: ${lower(NOT_ENDED[kind])}. Продолжить: sluice resume ${id}`,
  ifLeft: {
    goesOnAtEdge: (kind, idInstance, edge) =>
      `${notEnded(kind, idInstance)} Задание выполняет edge ${edge}: если выйти, оно продолжится там, прекратится только наблюдение.`,
    lostWithDemo: (kind, idInstance) => `${notEnded(kind, idInstance)} Если выйти, задание пропадёт вместе с демо.`,
    cancelled: (kind, idInstance) => `${notEnded(kind, idInstance)} Пока ничего не отправлено: если выйти, задание отменится.`,
    stopped: (kind, idInstance, command) =>
      isOfBrake(kind)
        ? `${notEnded(kind, idInstance)} Задержка могла измениться. Если выйти, прекратится только проверка. Продолжить потом: ${command}`
        : kind === 'restore'
          ? `${notEnded(kind, idInstance)} Если выйти, оно остановится перед следующим сообщением. Продолжить потом: ${command}`
          : kind === 'connect'
            ? `${notEnded(kind, idInstance)} Если выйти, за тем, что уходит, никто не будет следить. Продолжить потом: ${command}`
            : `${notEnded(kind, idInstance)} Если выйти, она остановится на месте: то, что должно остаться, может быть ещё не восстановлено. Продолжить потом: ${command}`,
  },
  lostWithDemo: 'Незавершённые задания пропали вместе с демо: настоящего в них ничего не было.',
  stoppingAll: 'Остановка, как только придёт ответ на отправленный запрос. Ctrl+C — выход сразу.',
  stoppingFollowing: 'Прекращается только наблюдение.',
  stopping: {
    restore: (job) => `Остановка перед следующим сообщением; ${later(job)}. ${AGAIN}`,
    'after-request': (job) =>
      `Запрос на очистку отправлен, его не отозвать. Прекращается только проверка, а то, что должно остаться, может быть ещё не восстановлено; ${later(job)}. ${AGAIN}`,
    'after-change': (job) =>
      `Запрос на смену задержки отправлен, его не отозвать. Прекращается только проверка; ${later(job)}. ${AGAIN}`,
    waiting: (job) => `Прекращается только ожидание; процесс с этим заданием продолжает работу; ${later(job)}. ${AGAIN}`,
  },
  stoppingBefore: (kind) => (isOfBrake(kind) ? 'Остановка до смены задержки.' : 'Остановка до очистки.'),
  stoppingConnect: (step, job) => {
    if (step === 'deciding') return `Остановка до подключения номера. ${AGAIN}`;
    return step === 'connecting'
      ? `Sluice ещё раз проверит, не подключился ли номер; если нет, подключение закончится. Сейчас не сканируйте и не вводите код. ${AGAIN}`
      : `Номер подключён и останется подключённым. Прекращается только наблюдение; ${later(job)}. ${AGAIN}`;
  },
  interrupted: (error, job) => `${error} Задание остаётся открытым: sluice resume ${job}`,
  interruptedInApp: (error) => `${error} Задание остаётся открытым.`,
  notVerified: (sentence, snapshot) => `Не проверено. ${sentence} Снимок: sluice snapshots show ${snapshot}`,
  skipped: ({ position, type, why }) => `${number(position)}. (${type}) ${why}`,
  moreSkipped: (count) => `и ещё ${number(count)}: смотрите журнал`,
};

function isOfBrake(kind: JobKind): boolean {
  return kind === 'stop' || kind === 'go';
}

function lower(phrase: string): string {
  return `${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
}

function notEnded(kind: JobKind, idInstance: string): string {
  return `Инстанс ${idInstance}: ${lower(NOT_ENDED[kind])}.`;
}
