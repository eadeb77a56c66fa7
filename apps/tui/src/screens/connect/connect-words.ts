import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type ConnectCommand = 'close' | 'stop' | 'guard' | 'brake' | Movement;

export interface ConnectWords extends ScreenWords<ConnectCommand> {
  readonly title: (instance: string) => string;
  readonly reading: string;
  /** What a connect does with so many messages that wait, before it is begun. */
  readonly about: (count: number, formats: Formats) => string;
  /** So many wait, and leave from the number unless they are cleared before. */
  readonly leftovers: (count: number, formats: Formats) => string;
  /** What comes first where the number was blocked. Whether a gateway gives a code before is not known. */
  readonly blocked: string;
  readonly inDemo: (isBlocked: boolean) => string;
  readonly nothingWaits: string;
  readonly alreadyConnected: string;
  readonly typeId: (idInstance: string) => string;
  readonly typeKeep: (count: number, formats: Formats) => string;
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

const MESSAGES = { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' } as const;

export const connectWords: Readonly<Record<Language, ConnectWords>> = {
  en: {
    name: 'Connect a number',
    title: (instance) => `Connect a number to ${instance}`,
    commands: {
      close: { does: 'back, when it is at its end', hint: 'back' },
      stop: { does: 'connect no number: ends the waiting', hint: 'stop waiting' },
      guard: { does: 'what would go out from a number', hint: 'what waits' },
      brake: { does: 'the brake: let hardly anything leave' },
      ...movementWords.en,
    },
    reading: 'Reading the queue…',
    about: (count, { number }) => {
      const leaves =
        count === 0
          ? 'no message leaves'
          : count === 1
            ? 'only this message leaves'
            : `only these ${number(count)} messages leave`;
      return `Sluice reads the queue once more, takes a snapshot of it, shows a code, waits until a number is connected, and then checks for a minute that ${leaves}.`;
    },
    leftovers: (count, { number }) =>
      count === 1
        ? '1 message waits: the number that you connect will send it. To clear it first: Esc, then c.'
        : `${number(count)} messages wait: the number that you connect will send them. To clear them first: Esc, then c.`,
    blocked:
      'The number of this instance is blocked. First log it out, in the console of the gateway. Whether a code comes before that is not known.',
    inDemo: (isBlocked) =>
      isBlocked
        ? 'In the demo this is done for you when you begin, and an emulated phone takes the code after some seconds.'
        : 'In the demo an emulated phone takes the code after some seconds.',
    nothingWaits: 'Nothing waits.',
    alreadyConnected: 'A number is connected already, and the instance sends. Nothing was done.',
    typeId: (idInstance) => `Type ${idInstance}, the id of this instance`,
    typeKeep: (count, { number }) =>
      `Type ${count} to let ${count === 1 ? 'this message' : `these ${number(count)} messages`} go out`,
    typeReason: 'Say why, for the journal',
    typePhone: 'Phone number for a code; empty: a picture to scan',
    wrongId: 'That is not the id of this instance. Nothing was sent.',
    wrongKeep: (count) => `Type ${count}: so many wait. Nothing was sent.`,
    noReason: 'A reason is needed, for the journal. Nothing was sent.',
    wrongPhone: 'A phone number has 7 to 15 digits, with the country first.',
    next: 'Enter: go on   Esc: cancel',
    begin: 'Enter: begin   Esc: cancel',
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
      ...movementWords.ru,
    },
    reading: 'Читаю очередь…',
    about: (count, { counted }) => {
      const leaves = count === 0 ? 'ничего не уходит' : `уходит только то, что ждёт сейчас: ${counted(count, MESSAGES)}`;
      return `Sluice ещё раз прочитает очередь, сделает снимок, покажет код, дождётся подключения номера и минуту будет проверять, что ${leaves}.`;
    },
    leftovers: (count, { counted }) =>
      `В очереди ${counted(count, MESSAGES)}: подключённый номер отправит ${count === 1 ? 'его' : 'их'}. Чтобы сначала очистить: Esc, затем c.`,
    blocked:
      'Номер этого инстанса заблокирован. Сначала разлогиньте инстанс в личном кабинете шлюза. Придёт ли код без этого, неизвестно.',
    inDemo: (isBlocked) =>
      isBlocked
        ? 'В демо это делается за вас, как только вы начнёте, а код через несколько секунд принимает эмулированный телефон.'
        : 'В демо код через несколько секунд принимает эмулированный телефон.',
    nothingWaits: 'Ничего не ждёт.',
    alreadyConnected: 'Номер уже подключён, инстанс отправляет. Ничего не сделано.',
    typeId: (idInstance) => `Введите ${idInstance}: id этого инстанса`,
    typeKeep: (count, { counted, plural }) =>
      `Введите ${count}: ${plural(count, { one: 'уйдёт', other: 'уйдут' })} ${counted(count, MESSAGES)}`,
    typeReason: 'Причина, для журнала',
    typePhone: 'Номер телефона для кода; пусто — картинка с QR',
    wrongId: 'Это не id этого инстанса. Ничего не отправлено.',
    wrongKeep: (count) => `Введите ${count}: столько ждёт. Ничего не отправлено.`,
    noReason: 'Нужна причина, для журнала. Ничего не отправлено.',
    wrongPhone: 'В номере телефона от 7 до 15 цифр, сначала код страны.',
    next: 'Enter: дальше   Esc: отмена',
    begin: 'Enter: начать   Esc: отмена',
    answer: 'Enter: отправить',
    goesOn: 'Идёт и тогда, когда вы смотрите другие экраны. u возвращает сюда.',
    ended: 'Enter: назад',
  },
};
