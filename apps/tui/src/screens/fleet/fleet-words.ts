import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Movement } from '../../app/selection.ts';
import type { Grouping, Sorting } from './fleet-order.ts';
import type { Trouble } from './fleet-row.ts';

export type FleetCommand =
  | Movement
  | 'open'
  | 'diagnose'
  | 'clear'
  | 'find'
  | 'showAll'
  | 'sort'
  | 'group'
  | 'snapshots'
  | 'journal'
  | 'add'
  | 'guard';

export interface FleetWords extends ScreenWords<FleetCommand> {
  readonly title: string;
  readonly columns: {
    readonly name: string;
    readonly messenger: string;
    readonly id: string;
    readonly state: string;
    readonly count: string;
    readonly movement: string;
    readonly outlook: string;
    readonly expires: string;
    readonly age: string;
    readonly marks: string;
  };
  readonly find: string;
  /** Below the findings of a queue of which the messages were not read. */
  readonly inMessages: string;
  /** Above what is found about those that are not selected. */
  readonly others: string;
  readonly cannotBeRead: string;
  /** How old the figures are that cannot be renewed. */
  readonly asOf: (ago: string) => string;
  readonly stillFor: (span: string) => string;
  /** Of a count that has been the same since this app looks. */
  readonly noChange: string;
  /** Of figures that are not old. @param span how old they are at most. */
  readonly recent: (span: string) => string;
  readonly ago: (span: string) => string;
  readonly inTime: (span: string) => string;
  readonly production: string;
  readonly test: string;
  readonly protected: string;
  /** The name of the group of those that are behind no edge. */
  readonly direct: string;
  readonly askingEdge: (edge: string) => string;
  readonly edgeUnasked: (edge: string, why: string) => string;
  readonly moreEdges: (count: number) => string;
  /** How many there are in all, and how many of them need the operator. */
  readonly totals: (
    figures: {
      readonly instances: number;
      /** Of those whose count is known; nothing where it is known of none. */
      readonly waiting: number | undefined;
      /** Of how many the count is old, and cannot be renewed now. */
      readonly old: number;
      readonly troubled: number;
      /** Nothing waits in them, and nothing could leave: worth a word where none is in trouble. */
      readonly notSending: number;
      readonly reading: number;
      readonly uncounted: number;
    },
    formats: Formats,
  ) => string;
  readonly filtered: (shown: string, all: string) => string;
  readonly nothingFound: string;
  readonly noInstances: string;
  readonly sortings: Readonly<Record<Sorting, string>>;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly sortedBy: (sorting: string, grouping: string) => string;
  readonly troubles: Readonly<Record<Trouble, string>>;
}

const RU_MESSAGES = { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' } as const;

export const fleetWords: Readonly<Record<Language, FleetWords>> = {
  en: {
    name: 'Instances',
    title: 'Sluice',
    commands: {
      ...movementWords.en,
      open: { does: 'open the queue', hint: 'open' },
      diagnose: { does: 'why the queue does not move', hint: 'why' },
      clear: { does: 'plan a clear; nothing is sent yet', hint: 'plan a clear' },
      guard: { does: 'whether a number can be connected' },
      find: { does: 'filter by name, id, messenger, state, environment or edge', hint: 'find' },
      showAll: { does: 'show all instances again' },
      sort: { does: 'sort by trouble, name, waiting or time to empty', hint: 'sort' },
      group: { does: 'group by environment, messenger, need or edge; or not at all' },
      snapshots: { does: 'snapshots of the selected instance' },
      journal: { does: 'journal of the selected instance' },
      add: { does: 'add an instance to the configuration' },
    },
    columns: {
      name: 'INSTANCE',
      messenger: 'MESSENGER',
      id: 'ID',
      state: 'STATE',
      count: 'WAITING',
      movement: 'MOVEMENT',
      outlook: 'OUTLOOK',
      expires: 'EXPIRES',
      age: 'READ',
      marks: 'ENV',
    },
    find: 'Find',
    inMessages: 'd: look for more reasons in the messages',
    others: 'Others in trouble:',
    cannotBeRead: 'cannot be read',
    asOf: (ago) => `as of ${ago} ago`,
    stillFor: (span) => `none left for ${span}`,
    noChange: 'no change',
    recent: (span) => `<${span} ago`,
    ago: (span) => `${span} ago`,
    inTime: (span) => `within ${span}`,
    production: 'production',
    test: 'test',
    protected: 'protected',
    direct: 'Behind no edge',
    askingEdge: (edge) => `Edge ${edge}: its instances are being asked for.`,
    edgeUnasked: (edge, why) => `Edge ${edge}: its instances are not shown. ${why}`,
    moreEdges: (count) => `and ${count} more edges`,
    totals: ({ instances, waiting, old, troubled, notSending, reading, uncounted }, { counted, number }) =>
      [
        counted(instances, { one: 'instance', other: 'instances' }),
        ...(waiting === undefined
          ? []
          : [
              `${counted(waiting, { one: 'message', other: 'messages' })} waiting${old === 0 ? '' : ` (${counted(old, { one: 'count is', other: 'counts are' })} old)`}`,
            ]),
        ...(troubled > 0 ? [`${number(troubled)} in trouble`] : []),
        ...(troubled === 0 && notSending > 0 ? [`${number(notSending)} empty and not sending`] : []),
        // Of what is not read nothing is known.
        ...(troubled + notSending + reading === 0 ? ['none in trouble'] : []),
        ...(reading === 0 ? [] : [`${number(reading)} not read yet`]),
        ...(uncounted === 0 ? [] : [`${number(uncounted)} not counted`]),
      ].join(', '),
    filtered: (shown, all) => `${shown} of ${all} shown. Esc: all.`,
    nothingFound: 'No instance has that text. Esc: all.',
    noInstances: 'No instance is configured yet. a: add one.',
    sortings: { trouble: 'trouble first', name: 'name', waiting: 'most waiting', empty: 'last to be empty' },
    groupings: {
      none: '',
      environment: 'by environment',
      messenger: 'by messenger',
      trouble: 'by what they need',
      edge: 'by edge',
    },
    sortedBy: (sorting, grouping) => (grouping === '' ? sorting : `${sorting}, ${grouping}`),
    troubles: {
      'job-left': 'A job is not finished',
      unreadable: 'Cannot be read',
      stalled: 'Messages wait, and nothing leaves in this state',
      stuck: 'Messages wait, and none has left for minutes',
      'journal-unread': 'The journal cannot be read: a job may be open',
      'at-work': 'A job goes on',
      held: 'Held back by an operator: a brake or a hold',
      'not-sending': 'Not sending; nothing waits',
      draining: 'Messages leave',
      reading: 'Not read yet',
      quiet: 'Nothing waits',
    },
  },
  ru: {
    name: 'Инстансы',
    title: 'Sluice',
    commands: {
      ...movementWords.ru,
      open: { does: 'открыть очередь', hint: 'открыть' },
      diagnose: { does: 'почему очередь не движется', hint: 'почему' },
      clear: { does: 'составить план очистки; пока ничего не отправляется', hint: 'план очистки' },
      guard: { does: 'можно ли подключать номер' },
      find: { does: 'фильтр по названию, id, мессенджеру, состоянию, окружению или edge', hint: 'найти' },
      showAll: { does: 'снова показать все инстансы' },
      sort: { does: 'порядок: срочность, название, число ожидающих, время до опустошения', hint: 'порядок' },
      group: { does: 'группировка: окружение, мессенджер, срочность, edge или без неё' },
      snapshots: { does: 'снимки выбранного инстанса' },
      journal: { does: 'журнал выбранного инстанса' },
      add: { does: 'добавить инстанс в конфигурацию' },
    },
    columns: {
      name: 'ИНСТАНС',
      messenger: 'МЕССЕНДЖЕР',
      id: 'ID',
      state: 'СОСТОЯНИЕ',
      count: 'ЖДУТ',
      movement: 'ДВИЖЕНИЕ',
      outlook: 'ПРОГНОЗ',
      expires: 'ИСТЕКАЮТ',
      age: 'ДАННЫЕ',
      marks: 'СРЕДА',
    },
    find: 'Найти',
    inMessages: 'd: поискать причины и в самих сообщениях',
    others: 'Требуют внимания и другие:',
    cannotBeRead: 'не читается',
    asOf: (ago) => `было ${ago} назад`,
    stillFor: (span) => `не уходят ${span}`,
    noChange: 'без перемен',
    recent: (span) => `<${span} назад`,
    ago: (span) => `${span} назад`,
    inTime: (span) => `до ${span}`,
    production: 'боевой',
    test: 'тестовый',
    protected: 'под защитой',
    direct: 'Не за edge',
    askingEdge: (edge) => `Edge ${edge}: список его инстансов ещё не получен.`,
    edgeUnasked: (edge, why) => `Edge ${edge}: его инстансы не показаны. ${why}`,
    moreEdges: (count) => `и ещё edge: ${count}`,
    totals: ({ instances, waiting, old, troubled, notSending, reading, uncounted }, { counted, number }) =>
      [
        counted(instances, { one: 'инстанс', few: 'инстанса', many: 'инстансов', other: 'инстанса' }),
        ...(waiting === undefined
          ? []
          : [`в очередях ${counted(waiting, RU_MESSAGES)}${old === 0 ? '' : ` (данные ${number(old)} устарели)`}`]),
        ...(troubled > 0 ? [`требуют внимания: ${number(troubled)}`] : []),
        ...(troubled === 0 && notSending > 0 ? [`пусты и не отправляют: ${number(notSending)}`] : []),
        ...(troubled + notSending + reading === 0 ? ['всё спокойно'] : []),
        ...(reading === 0 ? [] : [`ещё не прочитаны: ${number(reading)}`]),
        ...(uncounted === 0 ? [] : [`не сосчитаны: ${number(uncounted)}`]),
      ].join(', '),
    filtered: (shown, all) => `показано ${shown} из ${all}. Esc: все.`,
    nothingFound: 'Инстансов с таким текстом нет. Esc: все.',
    noInstances: 'Инстансов пока нет. a: добавить.',
    sortings: { trouble: 'срочные сверху', name: 'по названию', waiting: 'по числу ожидающих', empty: 'пустеют последними' },
    groupings: { none: '', environment: 'по окружению', messenger: 'по мессенджеру', trouble: 'по срочности', edge: 'по edge' },
    sortedBy: (sorting, grouping) => (grouping === '' ? sorting : `${sorting}, ${grouping}`),
    troubles: {
      'job-left': 'Задание не завершено',
      unreadable: 'Не читаются',
      stalled: 'Сообщения ждут, в этом состоянии ничего не уходит',
      stuck: 'Сообщения ждут, и несколько минут ничего не ушло',
      'journal-unread': 'Журнал не читается: может быть открыто задание',
      'at-work': 'Выполняется задание',
      held: 'Сдерживаются оператором: тормоз или приостановка',
      'not-sending': 'Не отправляют; ничего не ждёт',
      draining: 'Сообщения уходят',
      reading: 'Ещё не прочитаны',
      quiet: 'Ничего не ждёт',
    },
  },
};
