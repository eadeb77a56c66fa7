import type { BodyPolicy, ResendOutcome } from '@sluice/queue/journal';
import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type SnapshotCommand =
  | Movement
  | 'open'
  | 'next'
  | 'previous'
  | 'mark'
  | 'range'
  | 'invert'
  | 'markAll'
  | 'unmark'
  | 'find'
  | 'undo'
  | 'restore'
  | 'export';

export interface SnapshotWords extends ScreenWords<SnapshotCommand> {
  readonly of: (id: string, instance: string) => string;
  readonly reading: string;
  readonly empty: string;
  readonly holds: (count: number, formats: Formats) => string;
  readonly bodies: Readonly<Record<BodyPolicy, string>>;
  readonly restored: (count: number, formats: Formats) => string;
  readonly taken: (at: string) => string;
  readonly unseen: (count: number, formats: Formats) => string;
  readonly find: string;
  readonly found: (count: number, all: number, formats: Formats) => string;
  readonly searching: (count: number, searched: number, all: number, formats: Formats) => string;
  readonly nothingFound: string;
  readonly marked: (count: number, formats: Formats) => string;
  readonly hiddenMarks: (count: number, formats: Formats) => string;
  readonly withoutId: (count: number, formats: Formats) => string;
  readonly tooMany: (max: string) => string;
  readonly columns: Readonly<Record<'position' | 'chat' | 'type' | 'id' | 'text', string>>;
  readonly restoredMark: string;
  readonly notRead: string;
  readonly entryTitle: (position: string, id: string) => string;
  readonly fields: { readonly position: string; readonly chat: string; readonly type: string; readonly ids: string };
  readonly positionOf: (position: string, all: string) => string;
  readonly textNotKept: string;
  readonly attempts: Readonly<Record<ResendOutcome, (at: string, job: string, messageId: string | undefined) => string>>;
  readonly exportTitle: string;
  readonly exportWhat: (count: number, unseen: number, formats: Formats) => string;
}

const ruMessages = { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' } as const;
const enMessages = { one: 'message', other: 'messages' } as const;

export const snapshotWords: Readonly<Record<Language, SnapshotWords>> = {
  en: {
    name: 'Snapshot',
    commands: {
      ...movementWords.en,
      open: { does: 'everything that is kept of the message' },
      next: { does: 'the next message', hint: 'next' },
      previous: { does: 'the message before', hint: 'previous' },
      mark: { does: 'mark the message or unmark it, and go to the next', hint: 'mark' },
      range: { does: 'mark everything from the last mark to here' },
      invert: { does: 'mark those that are not marked, and unmark the others' },
      markAll: { does: 'mark all that are shown' },
      unmark: { does: 'unmark all' },
      find: { does: 'show only messages with a text, chat, type or id', hint: 'find' },
      undo: { does: 'close the message, show all again, unmark all' },
      restore: { does: 'plan to restore the marked, or all; nothing is sent yet', hint: 'restore' },
      export: { does: 'write the whole snapshot into a file', hint: 'export' },
    },
    of: (id, instance) => `Snapshot ${id}: ${instance}`,
    reading: 'Reading the journal…',
    empty: 'There is no message in this snapshot: the queue was empty.',
    holds: (count, { counted }) => counted(count, enMessages),
    bodies: {
      full: 'texts kept',
      masked: 'texts illegible: nothing can be restored',
      none: 'texts not kept: nothing can be restored',
    },
    restored: (count, { number }) => `✓ ${number(count)} restored`,
    taken: (at) => `taken ${at}`,
    unseen: (count, { counted, plural }) =>
      `! Not complete: ${counted(count, { one: 'message more was', other: 'messages more were' })} counted and could not be seen. ${plural(count, { one: 'It is', other: 'They are' })} not here.`,
    find: 'Find',
    found: (count, all, { number }) => `${number(count)} of ${number(all)} shown. Esc: all.`,
    searching: (count, searched, all, { number }) =>
      `${number(count)} found; ${number(searched)} of ${number(all)} looked through…`,
    nothingFound: 'No message has that text, chat, type or id. Esc: all.',
    marked: (count, { number }) => `${number(count)} marked. r: plan to restore these. U: unmark.`,
    hiddenMarks: (count, { number }) => `Not shown: ${number(count)} of them.`,
    withoutId: (count, { counted, plural }) =>
      `${counted(count, { one: 'message has', other: 'messages have' })} no id, so ${plural(count, { one: 'it', other: 'they' })} cannot be distinguished from the others. Restore all, or choose others.`,
    tooMany: (max) => `At most ${max} messages can be chosen one by one. Restore all, or mark fewer.`,
    columns: { position: '#', chat: 'CHAT', type: 'TYPE', id: 'ID', text: 'TEXT' },
    restoredMark: '✓ restored before · ? not known whether it was',
    notRead: '…',
    entryTitle: (position, id) => `Message ${position} of snapshot ${id}`,
    fields: { position: 'Position', chat: 'Chat', type: 'Type', ids: 'Ids' },
    positionOf: (position, all) => `${position} of ${all}`,
    textNotKept: 'Its text was not kept: it cannot be restored.',
    attempts: {
      accepted: (at, job, messageId) =>
        `✓ Restored ${at} by job ${job}${messageId === undefined ? '' : `; its new id is ${messageId}`}.`,
      refused: (at, job) => `✕ The gateway refused it ${at}, in job ${job}. It was not sent.`,
      unknown: (at, job) => `? Job ${job} sent it ${at} and got no answer: it is not known whether it arrived.`,
      'not-sent': (at, job) => `Job ${job} tried to send it ${at}, and it was not sent.`,
    },
    exportTitle: 'Export the snapshot',
    exportWhat: (count, unseen, { counted, number }) =>
      `All ${counted(count, enMessages)} of the snapshot${unseen > 0 ? `; ${number(unseen)} more could not be seen and are not in it` : ''}.`,
  },
  ru: {
    name: 'Снимок',
    commands: {
      ...movementWords.ru,
      open: { does: 'всё, что сохранено о сообщении' },
      next: { does: 'следующее сообщение', hint: 'далее' },
      previous: { does: 'предыдущее сообщение', hint: 'назад' },
      mark: { does: 'отметить сообщение или снять отметку и перейти к следующему', hint: 'отметить' },
      range: { does: 'отметить всё от последней отметки до этого места' },
      invert: { does: 'отметить неотмеченные и снять отметку с остальных' },
      markAll: { does: 'отметить все показанные' },
      unmark: { does: 'снять все отметки' },
      find: { does: 'только сообщения с текстом, чатом, типом или id', hint: 'найти' },
      undo: { does: 'закрыть сообщение, показать все, снять отметки' },
      restore: { does: 'план восстановления отмеченных или всех; ничего не отправляется', hint: 'восстановить' },
      export: { does: 'записать весь снимок в файл', hint: 'экспорт' },
    },
    of: (id, instance) => `Снимок ${id}: ${instance}`,
    reading: 'Читаю журнал…',
    empty: 'В снимке нет сообщений: очередь была пуста.',
    holds: (count, { counted }) => counted(count, ruMessages),
    bodies: { full: 'с текстами', masked: 'тексты скрыты: восстановить нельзя', none: 'без текстов: восстановить нельзя' },
    restored: (count, { number }) => `✓ восстановлено ${number(count)}`,
    taken: (at) => `сделан ${at}`,
    unseen: (count, { number }) => `! Снимок неполный: ещё ${number(count)} учтены счётчиком, но не были видны. Здесь их нет.`,
    find: 'Найти',
    found: (count, all, { number }) => `Показано ${number(count)} из ${number(all)}. Esc: все.`,
    searching: (count, searched, all, { number }) =>
      `Найдено ${number(count)}; просмотрено ${number(searched)} из ${number(all)}…`,
    nothingFound: 'Сообщений с таким текстом, чатом, типом или id нет. Esc: все.',
    marked: (count, { number }) => `Отмечено ${number(count)}. r: план восстановления. U: снять отметки.`,
    hiddenMarks: (count, { number }) => `Из отмеченных не показано ${number(count)}.`,
    withoutId: (count, { counted }) =>
      `Без id: ${counted(count, ruMessages)}, их не отличить от других. Восстановите все или выберите другие.`,
    tooMany: (max) => `По одному можно выбрать не больше ${max} сообщений. Восстановите все или отметьте меньше.`,
    columns: { position: '№', chat: 'ЧАТ', type: 'ТИП', id: 'ID', text: 'ТЕКСТ' },
    restoredMark: '✓ уже восстановлено · ? неизвестно, дошло ли',
    notRead: '…',
    entryTitle: (position, id) => `Сообщение ${position} снимка ${id}`,
    fields: { position: 'Место', chat: 'Чат', type: 'Тип', ids: 'Id' },
    positionOf: (position, all) => `${position} из ${all}`,
    textNotKept: 'Текст не сохранён: восстановить сообщение нельзя.',
    attempts: {
      accepted: (at, job, messageId) =>
        `✓ Восстановлено ${at}, задание ${job}${messageId === undefined ? '' : `; новый id ${messageId}`}.`,
      refused: (at, job) => `✕ Шлюз отказал ${at}, задание ${job}. Сообщение не отправлено.`,
      unknown: (at, job) => `? Задание ${job} отправило его ${at} и не получило ответа: неизвестно, дошло ли оно.`,
      'not-sent': (at, job) => `Задание ${job} пыталось отправить его ${at}; оно не отправлено.`,
    },
    exportTitle: 'Экспорт снимка',
    exportWhat: (count, unseen, { counted, number }) =>
      `Все сообщения снимка: ${counted(count, ruMessages)}${unseen > 0 ? `; ещё ${number(unseen)} не были видны, их в файле не будет` : ''}.`,
  },
};
