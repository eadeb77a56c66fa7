import type { Formats } from '@sluice/queue/sentences';
import type { Language } from './screen.ts';

/** What the app itself says, around its screens. */
export interface AppWords {
  readonly production: string;
  readonly test: string;
  readonly protected: string;
  readonly revealed: string;
  readonly revealedShort: string;
  /** A job that goes on in this app. */
  readonly running: (instance: string) => string;
  /** A job that has ended here, and whose end was not looked at. */
  readonly ended: (instance: string) => string;
  /** A job that is not finished, and the key that shows it. */
  readonly unfinished: (instance: string, others: number) => string;
  readonly tooSmall: (size: string, minSize: string) => string;
  readonly tooSmallToAsk: string;
  readonly exit: { readonly title: string; readonly leave: string; readonly stay: string; readonly ended: string };
  readonly help: {
    readonly title: string;
    readonly inList: string;
    /** Of this screen too, but not now. */
    readonly otherwise: string;
    readonly everywhere: string;
    readonly below: (count: number) => string;
    readonly above: (count: number) => string;
    readonly close: string;
  };
  readonly palette: {
    readonly prompt: string;
    readonly nothing: string;
    readonly keys: string;
    readonly instance: string;
    readonly screen: string;
    /** A screen for the selected instance of a list. */
    readonly screenOf: (screen: string, instance: string) => string;
    /** Other words for a screen, by which it is found. */
    readonly also: Readonly<Record<'queue' | 'diagnosis' | 'guard' | 'snapshots' | 'journal' | 'brake', string>>;
    readonly language: string;
    readonly alsoLanguage: string;
    readonly howToChangeLanguage: string;
  };
  /** A text was pasted, or typed so fast that it may have been, and its end is a line break. */
  readonly pasteConfirmsNothing: string;
  /** A line was taken away while it was typed. */
  readonly lineIsGone: string;
  readonly more: (count: number) => string;
  /** How many rows of a screen are below those that are seen. */
  readonly rowsBelow: (count: number, formats: Formats) => string;
  readonly rowsAbove: (count: number, formats: Formats) => string;
  /** How many findings have no room, and the key that shows them. */
  readonly moreReasons: (count: number, formats: Formats) => string;
  /** A job goes on in this app: the queue is not read meanwhile. */
  readonly notReadMeanwhile: string;
  readonly quoted: (text: string) => string;
  /** Before what is not of now. */
  readonly asOf: (time: string, ago: string) => string;
  /** The same where only the count is known. */
  readonly lastCounted: (count: string, time: string, ago: string) => string;
  /** Before the selected row, for those who hear it. */
  readonly selected: string;
}

export const appWords: Readonly<Record<Language, AppWords>> = {
  en: {
    production: 'PRODUCTION',
    test: 'test',
    protected: 'protected',
    revealed: 'numbers and texts are shown',
    revealedShort: 'shown',
    running: (instance) => `A job of ${instance} goes on in this window. u: show it.`,
    ended: (instance) => `A job of ${instance} has ended in this window. u: show how.`,
    unfinished: (instance, others) =>
      `A job of ${instance} is not finished${others === 0 ? '' : `, and ${others} of other instances`}. u: show it.`,
    tooSmall: (size, minSize) => `${size} is too small: enlarge the window to ${minSize}.`,
    tooSmallToAsk: 'A job is not finished: q again leaves it.',
    exit: { title: 'Leave?', leave: 'leave', stay: 'stay', ended: 'The job has ended meanwhile: leaving stops nothing.' },
    help: {
      title: 'Keys',
      inList: 'In the list',
      otherwise: 'On this screen, when it makes sense',
      everywhere: 'Everywhere',
      below: (count) => `↓ and ${count} more. PgDn: show them.   `,
      above: (count) => `↑ ${count} above. PgUp: show them.   `,
      close: 'Esc: back',
    },
    palette: {
      prompt: 'Command, screen or instance',
      nothing: 'Nothing has that name. Other words may find it.',
      keys: 'Enter: choose   Esc: close',
      instance: 'instance',
      screen: 'screen',
      screenOf: (screen, instance) => `${screen}: ${instance}`,
      also: {
        queue: 'messages clear list',
        diagnosis: 'diagnose trouble problem reason',
        guard: 'connect number scan QR',
        snapshots: 'restore undo resend copy',
        journal: 'history log who',
        brake: 'stop pause hold go release',
      },
      language: 'language: English or Russian',
      alsoLanguage: 'язык русский английский',
      howToChangeLanguage: 'The language is chosen at the start: leave, and start Sluice with SLUICE_LANG=ru or SLUICE_LANG=en.',
    },
    pasteConfirmsNothing: 'Text that arrives at once confirms nothing: press Enter by itself.',
    lineIsGone: 'The line that you typed in is gone, and nothing came of it. Esc: use the keys of this screen.',
    more: (count) => `and ${count} more`,
    rowsBelow: (count, { number }) => `↓ ${number(count)} more`,
    rowsAbove: (count, { number }) => `↑ ${number(count)} more`,
    moreReasons: (count, { counted }) => `d: ${counted(count, { one: 'more reason', other: 'more reasons' })}`,
    notReadMeanwhile: 'A job goes on in this window: the queue is read again when it has ended.',
    quoted: (text) => `“${text}”`,
    lastCounted: (count, time, ago) => `When it was last read, at ${time}, ${ago} ago, ${count} waited.`,
    asOf: (time, ago) => `What follows was read at ${time}, ${ago} ago.`,
    selected: 'selected',
  },
  ru: {
    production: 'БОЕВОЙ',
    test: 'тестовый',
    protected: 'под защитой',
    revealed: 'номера и тексты показаны',
    revealedShort: 'показано',
    running: (instance) => `Задание инстанса ${instance} выполняется в этом окне. u: показать.`,
    ended: (instance) => `Задание инстанса ${instance} закончилось в этом окне. u: показать итог.`,
    unfinished: (instance, others) =>
      `Задание инстанса ${instance} не завершено${others === 0 ? '' : `, и ещё ${others} у других`}. u: показать.`,
    tooSmall: (size, minSize) => `${size} мало: увеличьте окно до ${minSize}.`,
    tooSmallToAsk: 'Задание не завершено: ещё раз q, чтобы выйти.',
    exit: {
      title: 'Выйти?',
      leave: 'выйти',
      stay: 'остаться',
      ended: 'Задание тем временем закончилось: выход ничего не прервёт.',
    },
    help: {
      title: 'Клавиши',
      inList: 'В списке',
      otherwise: 'На этом экране, когда применимо',
      everywhere: 'Везде',
      below: (count) => `↓ ещё строк: ${count}. PgDn: показать.   `,
      above: (count) => `↑ выше строк: ${count}. PgUp: показать.   `,
      close: 'Esc: назад',
    },
    palette: {
      prompt: 'Команда, экран или инстанс',
      nothing: 'Такого названия нет. Попробуйте другое слово.',
      keys: 'Enter: выбрать   Esc: закрыть',
      instance: 'инстанс',
      screen: 'экран',
      screenOf: (screen, instance) => `${screen}: ${instance}`,
      also: {
        queue: 'сообщения очистить список',
        diagnosis: 'диагностика проблема причина',
        guard: 'подключить номер сканировать QR',
        snapshots: 'вернуть восстановить отменить копия',
        journal: 'история лог кто',
        brake: 'стоп остановить пауза снять',
      },
      language: 'язык: английский или русский',
      alsoLanguage: 'language english russian',
      howToChangeLanguage: 'Язык выбирается при запуске: выйдите и запустите Sluice с SLUICE_LANG=en или SLUICE_LANG=ru.',
    },
    pasteConfirmsNothing: 'Текст, который пришёл сразу целиком, ничего не подтверждает: нажмите Enter отдельно.',
    lineIsGone: 'Строки, в которую вы вводили, больше нет; введённое ни на что не повлияло. Esc: клавиши этого экрана.',
    more: (count) => `и ещё ${count}`,
    rowsBelow: (count, { number }) => `↓ ещё ${number(count)}`,
    rowsAbove: (count, { number }) => `↑ ещё ${number(count)}`,
    moreReasons: (count, { counted }) =>
      `d: ещё ${counted(count, { one: 'причина', few: 'причины', many: 'причин', other: 'причины' })}`,
    notReadMeanwhile: 'В этом окне выполняется задание: очередь будет прочитана, когда оно закончится.',
    quoted: (text) => `«${text}»`,
    lastCounted: (count, time, ago) => `Последнее чтение: ${time}, ${ago} назад. Тогда ждали: ${count}.`,
    asOf: (time, ago) => `Ниже данные от ${time}, ${ago} назад.`,
    selected: 'выбрано',
  },
};
