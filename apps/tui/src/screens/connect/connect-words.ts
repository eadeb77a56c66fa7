import type { Formats } from '@sluice/queue/sentences';
import type { Language, ScreenWords } from '../../app/screen.ts';

export type ConnectCommand = 'close' | 'stop' | 'guard' | 'brake';

export interface ConnectWords extends ScreenWords<ConnectCommand> {
  readonly title: (instance: string) => string;
  readonly reading: string;
  /** What a connect does, before it is begun. */
  readonly about: string;
  /** So many wait, and leave from the number unless they are cleared before. */
  readonly leftovers: (count: number, formats: Formats) => string;
  /** What comes first where the number was blocked. Whether a gateway gives a code before is not known. */
  readonly blocked: string;
  readonly inDemo: (isBlocked: boolean) => string;
  readonly nothingWaits: string;
  readonly alreadyConnected: string;
  readonly typeId: (idInstance: string) => string;
  readonly typeKeep: (count: number) => string;
  readonly typeReason: string;
  readonly typePhone: string;
  readonly wrongId: string;
  readonly wrongKeep: (count: number) => string;
  readonly noReason: string;
  readonly wrongPhone: string;
  readonly next: string;
  readonly begin: string;
  readonly answer: string;
  readonly goesOn: string;
  readonly ended: string;
}

export const connectWords: Readonly<Record<Language, ConnectWords>> = {
  en: {
    name: 'Connect a number',
    title: (instance) => `Connect a number to ${instance}`,
    commands: {
      close: { does: 'back, when it is at its end', hint: 'back' },
      stop: { does: 'connect no number: ends the waiting', hint: 'stop waiting' },
      guard: { does: 'what would go out from a number', hint: 'what waits' },
      brake: { does: 'the brake: let hardly anything leave' },
    },
    reading: 'Reading the queue…',
    about:
      'Sluice looks once more at what waits, captures it, shows a code, waits for the number, and then watches for a minute that nothing else leaves.',
    leftovers: (count, { counted }) =>
      `${counted(count, { one: 'message waits and leaves', other: 'messages wait and leave' })} from the number that you connect. To clear them first: Esc, then c.`,
    blocked:
      'The number of this instance is blocked. First log it out, in the console of the gateway. Whether a code comes before that is not known.',
    inDemo: (isBlocked) =>
      isBlocked
        ? 'In the demo this is done for you when you begin, and an emulated phone takes the code after some seconds.'
        : 'In the demo an emulated phone takes the code after some seconds.',
    nothingWaits: 'Nothing waits.',
    alreadyConnected: 'A number is connected already, and the instance sends. Nothing was done.',
    typeId: (idInstance) => `Type ${idInstance}, the id of this instance`,
    typeKeep: (count) => `Type ${count} to keep what waits`,
    typeReason: 'Say why, for the journal',
    typePhone: 'Phone number for a code; empty: a picture to scan',
    wrongId: 'That is not the id of this instance. Nothing was sent.',
    wrongKeep: (count) => `Type ${count}: so many wait. Nothing was sent.`,
    noReason: 'A reason is needed, for the journal. Nothing was sent.',
    wrongPhone: 'A phone number has 7 to 15 digits, with the country first.',
    next: 'Enter: go on   Esc: leave it',
    begin: 'Enter: begin   Esc: leave it',
    answer: 'Enter: send it',
    goesOn: 'It goes on while you look at other screens. u comes back here.',
    ended: 'Enter: back',
  },
  ru: {
    name: 'Подключение номера',
    title: (instance) => `Подключение номера к ${instance}`,
    commands: {
      close: { does: 'назад, когда всё закончено', hint: 'назад' },
      stop: { does: 'не подключать номер: перестать ждать', hint: 'не ждать' },
      guard: { does: 'что ушло бы с номера', hint: 'что ждёт' },
      brake: { does: 'тормоз: почти ничего не отправлять' },
    },
    reading: 'Читаю очередь…',
    about:
      'Sluice ещё раз смотрит, что ждёт, сохраняет снимок, показывает код, ждёт номер, а потом минуту следит, чтобы не ушло ничего другого.',
    leftovers: (count, { counted }) =>
      `${counted(count, { one: 'сообщение ждёт и уйдёт', few: 'сообщения ждут и уйдут', many: 'сообщений ждут и уйдут', other: 'сообщения ждут и уйдут' })} с номера, который вы подключите. Чтобы сначала очистить: Esc, затем c.`,
    blocked:
      'Номер этого инстанса заблокирован. Сначала разлогиньте инстанс в личном кабинете шлюза. Придёт ли код без этого, неизвестно.',
    inDemo: (isBlocked) =>
      isBlocked
        ? 'В демо это делается за вас, как только вы начнёте, а код через несколько секунд принимает эмулированный телефон.'
        : 'В демо код через несколько секунд принимает эмулированный телефон.',
    nothingWaits: 'Ничего не ждёт.',
    alreadyConnected: 'Номер уже подключён, инстанс отправляет. Ничего не сделано.',
    typeId: (idInstance) => `Введите ${idInstance}: id этого инстанса`,
    typeKeep: (count) => `Введите ${count}, чтобы оставить то, что ждёт`,
    typeReason: 'Причина, для журнала',
    typePhone: 'Номер телефона для кода; пусто — картинка для сканирования',
    wrongId: 'Это не id этого инстанса. Ничего не отправлено.',
    wrongKeep: (count) => `Введите ${count}: столько ждёт. Ничего не отправлено.`,
    noReason: 'Нужна причина, для журнала. Ничего не отправлено.',
    wrongPhone: 'В номере телефона от 7 до 15 цифр, сначала код страны.',
    next: 'Enter: дальше   Esc: отказаться',
    begin: 'Enter: начать   Esc: отказаться',
    answer: 'Enter: отправить',
    goesOn: 'Идёт и тогда, когда вы смотрите другие экраны. u возвращает сюда.',
    ended: 'Enter: назад',
  },
};
