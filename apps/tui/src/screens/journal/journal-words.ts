import type { JobKind } from '@sluice/queue/journal';
import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type JournalCommand =
  | Movement
  | 'open'
  | 'undo'
  | 'next'
  | 'previous'
  | 'find'
  | 'sameKind'
  | 'sameJob'
  | 'scope'
  | 'snapshot'
  | 'export';

export interface JournalWords extends ScreenWords<JournalCommand> {
  readonly of: (instance: string) => string;
  readonly ofAll: string;
  /** The same where others are behind edges, which keep theirs. */
  readonly ofThisMachine: string;
  readonly reading: string;
  readonly none: string;
  readonly noneOfInstance: string;
  /** Behind it, where the key does that. */
  readonly toAll: string;
  readonly nothingFound: string;
  readonly find: string;
  readonly newestFirst: string;
  readonly shown: (count: number, isAll: boolean, formats: Formats) => string;
  readonly searching: (searched: number, formats: Formats) => string;
  readonly full: (count: number, formats: Formats) => string;
  readonly only: (conditions: string) => string;
  readonly onlyKind: (kind: string) => string;
  readonly onlyJob: (job: string) => string;
  readonly onlyText: (text: string) => string;
  readonly columns: {
    readonly at: string;
    readonly instance: string;
    readonly kind: string;
    readonly actor: string;
    readonly reason: string;
    readonly job: string;
  };
  /** Of a job, in one row. */
  readonly ofJob: (count: number, isAll: boolean, formats: Formats) => string;
  readonly jobKinds: Readonly<Record<JobKind, string>>;
  /** One of which it was not read yet what it does. */
  readonly job: string;
  readonly jobDone: string;
  readonly jobOpen: string;
  readonly resends: (count: number, isAll: boolean, formats: Formats) => string;
  readonly eventTitle: (n: string) => string;
  readonly fields: {
    readonly n: string;
    readonly at: string;
    readonly instance: string;
    readonly kind: string;
    readonly job: string;
    readonly actor: string;
    readonly reason: string;
  };
  readonly noInstance: string;
  readonly noReason: string;
  readonly exportTitle: string;
  readonly exportWhat: (filter: string, isOfAll: boolean) => string;
  readonly exported: (count: number, file: string, formats: Formats) => string;
}

const ruEvents = { one: 'событие', few: 'события', many: 'событий', other: 'события' } as const;
const enEvents = { one: 'event', other: 'events' } as const;

export const journalWords: Readonly<Record<Language, JournalWords>> = {
  en: {
    name: 'Journal',
    commands: {
      ...movementWords.en,
      open: { does: 'all events of the job, and then everything that the journal has of one', hint: 'open' },
      undo: { does: 'close the event, or show all again' },
      next: { does: 'the next event, which is older' },
      previous: { does: 'the event before, which is newer' },
      find: { does: 'show only events with a text in any of their fields', hint: 'find' },
      sameKind: { does: 'only events of the same kind, or of all kinds again', hint: 'kind' },
      sameJob: { does: 'only events of the same job, or of all jobs again', hint: 'job' },
      scope: { does: 'events of all instances, or only of one', hint: 'all/one' },
      snapshot: { does: 'the snapshot that the event names', hint: 'snapshot' },
      export: { does: 'write the events that are meant into a file, oldest first', hint: 'export' },
    },
    of: (instance) => `Journal of ${instance}`,
    ofAll: 'Journal of all instances',
    ofThisMachine: 'Journal of this machine',
    reading: 'Reading the journal…',
    none: 'The journal has no event yet. Sluice writes down whatever it is about to do, and what came of it.',
    noneOfInstance: 'The journal has no event of this instance yet.',
    toAll: 'a: those of all instances.',
    nothingFound: 'The journal has no such event. Esc: all.',
    find: 'Find',
    newestFirst: 'newest first',
    shown: (count, isAll, { counted, number }) =>
      isAll ? counted(count, enEvents) : `the newest ${number(count)} events; older ones below`,
    searching: (searched, { counted }) => `${counted(searched, enEvents)} looked through…`,
    full: (count, { number }) => `Only the newest ${number(count)} are shown. Find leads to older ones.`,
    only: (conditions) => `Only ${conditions}. Esc: all.`,
    onlyKind: (kind) => `kind “${kind}”`,
    onlyJob: (job) => `job ${job}`,
    onlyText: (text) => `with “${text}”`,
    columns: { at: 'WHEN', instance: 'INSTANCE', kind: 'WHAT', actor: 'BY', reason: 'WHY', job: 'JOB' },
    ofJob: (count, isAll, { counted }) => `${isAll ? '' : 'at least '}${counted(count, enEvents)}. Enter: all of them`,
    jobKinds: { clear: 'clearing', restore: 'restore', stop: 'stop', go: 'go', connect: 'connect' },
    job: 'job',
    jobDone: 'done',
    jobOpen: 'open',
    resends: (count, isAll, { number }) => `${isAll ? '' : 'at least '}${number(count)} resends`,
    eventTitle: (n) => `Event ${n}`,
    fields: { n: 'Event', at: 'When', instance: 'Instance', kind: 'What', job: 'Job', actor: 'By', reason: 'Why' },
    noInstance: 'none: it concerns the whole journal',
    noReason: 'not asked',
    exportTitle: 'Export the journal',
    exportWhat: (filter, isOfAll) =>
      `${filter === '' ? 'All events' : 'Events'} of ${isOfAll ? 'all instances' : 'this instance'}${filter === '' ? '' : `, only ${filter}`}, oldest first.`,
    exported: (count, file, { counted }) => `${counted(count, enEvents)} exported to ${file}. Only its owner can read it.`,
  },
  ru: {
    name: 'Журнал',
    commands: {
      ...movementWords.ru,
      open: { does: 'все события задания, а затем всё, что есть в журнале о событии', hint: 'открыть' },
      undo: { does: 'закрыть событие или снова показать все' },
      next: { does: 'следующее событие, более старое' },
      previous: { does: 'предыдущее событие, более новое' },
      find: { does: 'только события с текстом в любом поле', hint: 'найти' },
      sameKind: { does: 'только события того же вида или снова все', hint: 'вид' },
      sameJob: { does: 'только события того же задания или снова все', hint: 'задание' },
      scope: { does: 'события всех инстансов или только одного', hint: 'все/один' },
      snapshot: { does: 'снимок, названный в событии', hint: 'снимок' },
      export: { does: 'записать эти события в файл, старые сверху', hint: 'экспорт' },
    },
    of: (instance) => `Журнал инстанса ${instance}`,
    ofAll: 'Журнал всех инстансов',
    ofThisMachine: 'Журнал этого компьютера',
    reading: 'Читаю журнал…',
    none: 'В журнале пока нет событий. Sluice записывает всё, что собирается сделать, и что из этого вышло.',
    noneOfInstance: 'Событий этого инстанса в журнале пока нет.',
    toAll: 'a: события всех инстансов.',
    nothingFound: 'Таких событий в журнале нет. Esc: все.',
    find: 'Найти',
    newestFirst: 'новые сверху',
    shown: (count, isAll, { counted, number }) => (isAll ? counted(count, ruEvents) : `новые: ${number(count)}; старые ниже`),
    searching: (searched, { counted }) => `Просмотрено: ${counted(searched, ruEvents)}…`,
    full: (count, { number }) => `Показаны только ${number(count)} новых. Более старые находит поиск.`,
    only: (conditions) => `Только ${conditions}. Esc: все.`,
    onlyKind: (kind) => `вид «${kind}»`,
    onlyJob: (job) => `задание ${job}`,
    onlyText: (text) => `с текстом «${text}»`,
    columns: { at: 'КОГДА', instance: 'ИНСТАНС', kind: 'ЧТО', actor: 'КТО', reason: 'ПОЧЕМУ', job: 'ЗАДАНИЕ' },
    ofJob: (count, isAll, { number }) => `событий: ${isAll ? '' : 'от '}${number(count)}. Enter: все`,
    jobKinds: { clear: 'очистка', restore: 'восстановление', stop: 'тормоз', go: 'снятие тормоза', connect: 'подключение' },
    job: 'задание',
    jobDone: 'готово',
    jobOpen: 'открыто',
    resends: (count, isAll, { number }) => `отправок снова: ${isAll ? '' : 'от '}${number(count)}`,
    eventTitle: (n) => `Событие ${n}`,
    fields: { n: 'Событие', at: 'Когда', instance: 'Инстанс', kind: 'Что', job: 'Задание', actor: 'Кто', reason: 'Почему' },
    noInstance: 'нет: событие касается всего журнала',
    noReason: 'не спрашивали',
    exportTitle: 'Экспорт журнала',
    exportWhat: (filter, isOfAll) =>
      `${filter === '' ? 'Все события' : 'События'} ${isOfAll ? 'всех инстансов' : 'этого инстанса'}${filter === '' ? '' : `, только ${filter}`}, старые сверху.`,
    exported: (count, file, { counted }) =>
      `Записано: ${counted(count, ruEvents)}, файл ${file}. Прочитать его может только владелец.`,
  },
};
