import type { BodyPolicy, JobKind } from '@sluice/queue/journal';
import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type SnapshotsCommand = Movement | 'open' | 'restore' | 'find' | 'showAll' | 'scope' | 'journal';

export interface SnapshotsWords extends ScreenWords<SnapshotsCommand> {
  readonly of: (instance: string) => string;
  readonly ofAll: string;
  readonly reading: string;
  readonly none: string;
  readonly noneAtAll: string;
  readonly total: (count: number, formats: Formats) => string;
  readonly newestFirst: string;
  readonly find: string;
  readonly filtered: (shown: string, all: string) => string;
  readonly nothingFound: string;
  readonly columns: {
    readonly taken: string;
    readonly messages: string;
    readonly bodies: string;
    readonly restored: string;
    readonly instance: string;
    readonly id: string;
  };
  readonly bodies: Readonly<Record<BodyPolicy, string>>;
  /** What it was taken for, by whom, and why. */
  readonly takenFor: (kind: JobKind, actor: string, reason: string) => string;
  readonly clearDone: string;
  readonly notConfigured: (idInstance: string) => string;
}

export const snapshotsWords: Readonly<Record<Language, SnapshotsWords>> = {
  en: {
    name: 'Snapshots',
    commands: {
      ...movementWords.en,
      open: { does: 'look into the snapshot', hint: 'open' },
      restore: { does: 'plan to restore all of it; nothing is sent yet', hint: 'restore' },
      find: { does: 'show only snapshots with a text in their instance, date or id', hint: 'find' },
      showAll: { does: 'show all of them again' },
      scope: { does: 'snapshots of all instances, or only of this one', hint: 'all/one' },
      journal: { does: 'journal of the instance', hint: 'journal' },
    },
    of: (instance) => `Snapshots: ${instance}`,
    ofAll: 'Snapshots of all instances',
    reading: 'Reading the journal…',
    none: 'There is no snapshot of this instance. Sluice makes one before it clears a queue. a: those of all instances.',
    noneAtAll: 'There is no snapshot yet. Sluice makes one before it clears a queue.',
    total: (count, { counted }) => counted(count, { one: 'snapshot', other: 'snapshots' }),
    newestFirst: 'newest first',
    find: 'Find',
    filtered: (shown, all) => `${shown} of ${all} shown. Esc: all.`,
    nothingFound: 'No snapshot has that text. Esc: all.',
    columns: {
      taken: 'TAKEN',
      messages: 'MESSAGES',
      bodies: 'TEXTS',
      restored: 'RESTORED',
      instance: 'INSTANCE',
      id: 'SNAPSHOT',
    },
    bodies: { full: 'kept', masked: 'illegible', none: 'not kept' },
    takenFor: (kind, actor, reason) => {
      const what = kind === 'connect' ? 'a number was connected' : 'a clear';
      return `Taken by ${actor} before ${what}. Reason: “${reason}”`;
    },
    clearDone: 'The clear is done.',
    notConfigured: (idInstance) =>
      `Instance ${idInstance} is not in the configuration. To restore from the snapshot, describe the instance there.`,
  },
  ru: {
    name: 'Снимки',
    commands: {
      ...movementWords.ru,
      open: { does: 'посмотреть снимок', hint: 'открыть' },
      restore: { does: 'план восстановления всего снимка; пока ничего не отправляется', hint: 'восстановить' },
      find: { does: 'только снимки с текстом в названии инстанса, дате или id', hint: 'найти' },
      showAll: { does: 'снова показать все' },
      scope: { does: 'снимки всех инстансов или только этого', hint: 'все/один' },
      journal: { does: 'журнал инстанса', hint: 'журнал' },
    },
    of: (instance) => `Снимки: ${instance}`,
    ofAll: 'Снимки всех инстансов',
    reading: 'Читаю журнал…',
    none: 'Снимков этого инстанса нет. Sluice делает снимок перед очисткой очереди. a: снимки всех инстансов.',
    noneAtAll: 'Снимков пока нет. Sluice делает снимок перед очисткой очереди.',
    total: (count, { counted }) => counted(count, { one: 'снимок', few: 'снимка', many: 'снимков', other: 'снимка' }),
    newestFirst: 'новые сверху',
    find: 'Найти',
    filtered: (shown, all) => `показано ${shown} из ${all}. Esc: все.`,
    nothingFound: 'Снимков с таким текстом нет. Esc: все.',
    columns: {
      taken: 'СДЕЛАН',
      messages: 'СООБЩЕНИЯ',
      bodies: 'ТЕКСТЫ',
      restored: 'ВОССТАНОВЛЕНО',
      instance: 'ИНСТАНС',
      id: 'СНИМОК',
    },
    bodies: { full: 'есть', masked: 'скрыты', none: 'нет' },
    takenFor: (kind, actor, reason) => {
      const what = kind === 'connect' ? 'подключением номера' : 'очисткой';
      return `Сделан перед ${what}. Оператор: ${actor}. Причина: «${reason}»`;
    },
    clearDone: 'Очистка выполнена.',
    notConfigured: (idInstance) =>
      `Инстанса ${idInstance} нет в конфигурации. Чтобы восстановить из снимка, опишите инстанс там.`,
  },
};
