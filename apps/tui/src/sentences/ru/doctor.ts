import { ru } from '@sluice/queue/sentences/ru';
import type { JobSentences } from '@sluice/queue/sentences';
import type { DoctorSentences } from '../doctor-sentences.ts';
import { counted, formats, messages, verb } from './words.ts';

const { moment, span } = formats;
const jobs: JobSentences = ru.jobs;
const DAY_MS = 86_400_000;

const instancesOf = (count: number): string => counted(count, 'инстанс', 'инстанса', 'инстансов');

/** What a configuration has: `2 инстанса и 1 edge`. */
export const namedOf = (instances: number, edges: number): string => {
  const behind = counted(edges, 'edge', 'edge', 'edge');
  if (edges === 0) return instancesOf(instances);
  return instances === 0 ? behind : `${instancesOf(instances)} и ${behind}`;
};

/** What `sluice doctor` says. */
export const doctor: DoctorSentences = {
  topics: {
    configuration: 'конфигурация',
    journal: 'журнал',
    retention: 'хранение',
    texts: 'тексты',
    unfinished: 'не завершено',
    brake: 'тормоз',
    hold: 'приостановка',
  },
  end: (wrong) => (wrong === 0 ? 'Всё в порядке.' : `Найдено ${counted(wrong, 'проблема', 'проблемы', 'проблем')}.`),
  variables: 'переменные GREEN_API_*',
  unusable: (where) => `Не годится: ${where}.`,
  noFile: (file) => `Файла ${file} нет.`,
  describeThere: 'Опишите свой инстанс: sluice init. Попробовать без учётной записи: sluice demo',
  named: (file, from, mode, instances, edges) => {
    const source = from === 'variable' ? '$SLUICE_CONFIG' : 'обычное место';
    return `В файле ${file} (${source}${mode === undefined ? '' : `, права ${mode}`}) ${namedOf(instances, edges)}.`;
  },
  namedByVariables: (file, instances) => `Файла ${file} нет. В переменных GREEN_API_* ${instancesOf(instances)}.`,
  othersCanRead: 'Другие могут его читать или менять; токена в нём нет.',
  retention: (ms) =>
    ms === undefined
      ? 'Из журнала ничего не удаляется.'
      : `sluice journal prune удаляет строки старше ${counted(ms / DAY_MS, 'дня', 'дней', 'дней')}.`,
  noJournalYet: (file) => `Файла ${file} пока нет; его создаст первая очистка или приостановка.`,
  journalOpens: (file, version = 'неизвестна') => `${file} открывается и доступен для записи, версия ${version}.`,
  journalUnusable: 'Журнал не годится: ничего нельзя ни очистить, ни восстановить.',
  bodiesNotKept: (bodies) =>
    `Тексты сообщений в снимках ${bodies === 'masked' ? 'скрыты' : 'не хранятся'} (bodies = "${bodies}"): восстановить из них ничего нельзя, очистить часть очереди тоже.`,
  openJob: (job) => {
    const what = `Инстанс ${job.idInstance}: ${jobs.open(job)}`;
    return job.isLeft
      ? `${what} Ни один процесс его уже не выполняет; последний отклик ${moment(job.heartbeatAt)}. ${jobs.states[job.kind][job.state]}`
      : `${what} Выполняется.`;
  },
  brakeWithoutEffect: (again, close) => `Впишите причину в кавычки: ${again} или, чтобы оставить эту задержку как есть: ${close}`,
  withReason: (command) => `Впишите причину в кавычки: ${command}`,
  brake: (idInstance, sentence) => `Инстанс ${idInstance}: ${sentence}`,
  hold: ({ id, idInstance, until, actor }) =>
    `Приостановка ${id} инстанса ${idInstance} действует до ${moment(until)}, оператор ${actor}.`,
  instanceUnreachable: 'Инстанс не отвечает.',
  reached: (environment, state, count, isSending) =>
    `Отвечает (окружение: ${environment}). Состояние: ${state}. В очереди ${messages(count)}.${isSending ? '' : ' Ничего не уходит.'}`,
  edgeUnreachable: 'Edge не отвечает.',
  edgeReached: (key, instances, missing) => {
    const reached = `Отвечает. Ключу ${key} ${verb(instances, 'доступен', 'доступны')} ${instancesOf(instances)}`;
    return missing.length === 0
      ? `${reached}, на них можно всё, что умеет sluice.`
      : `${reached}. Ему не хватает: ${missing.join(', ')}.`;
  },
  clockSkew: (ms) => `Часы здесь ${ms > 0 ? 'спешат' : 'отстают'} относительно часов шлюза на ${span(Math.abs(ms))}.`,
  setClock: 'Переведите их: по ним считается возраст сообщений.',
};
