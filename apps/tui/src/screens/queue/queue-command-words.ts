import { movementWords } from '../../app/movement.ts';
import type { CommandWords, Language } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';
import { type CopyCommand, copyCommandWords } from '../entry/copy-entry.ts';

export type QueueCommand =
  | Movement
  | 'open'
  | 'undo'
  | 'find'
  | 'sameType'
  | 'sameChat'
  | 'age'
  | 'group'
  | 'mark'
  | 'range'
  | 'markAll'
  | 'invert'
  | 'markById'
  | 'clear'
  | 'clearOthers'
  | 'clearBroadcast'
  | 'diagnose'
  | 'refresh'
  | CopyCommand
  | 'copyCommand'
  | 'guard'
  | 'snapshots'
  | 'journal';

export const queueCommandWords: Readonly<Record<Language, Readonly<Record<QueueCommand, CommandWords>>>> = {
  en: {
    ...movementWords.en,
    open: { does: 'open the message, or the messages of the group', hint: 'open' },
    clear: { does: 'plan a clear of what is marked or shown; nothing is sent yet', hint: 'plan a clear' },
    clearOthers: { does: 'plan a clear of all that is shown but what is marked' },
    clearBroadcast: { does: 'plan a clear of what says the same to the most chats' },
    mark: { does: 'mark or not, and go to the next', hint: 'mark' },
    range: { does: 'mark all from here to where the cursor goes' },
    markAll: { does: 'mark all that is shown, or nothing' },
    invert: { does: 'mark what is not marked, and only that' },
    markById: { does: 'mark messages by their ids' },
    find: { does: 'show only messages with a text, a chat, a number or an id', hint: 'find' },
    group: { does: 'group by the same text, by chat, by type, or not', hint: 'group' },
    diagnose: { does: 'why the queue does not move', hint: 'why' },
    sameType: { does: 'only messages of the same type as the selected one, or of all' },
    sameChat: { does: 'only messages to the same chat as the selected one, or to all' },
    age: { does: 'show only messages that have waited so long; again: longer' },
    undo: { does: 'back: first from the range, the filter, the group and the marks' },
    refresh: { does: 'read the queue now' },
    ...copyCommandWords.en,
    copyCommand: { does: 'copy the command that plans the same' },
    guard: { does: 'whether a number can be connected' },
    snapshots: { does: 'snapshots of this instance' },
    journal: { does: 'journal of this instance' },
  },
  ru: {
    ...movementWords.ru,
    open: { does: 'открыть сообщение или сообщения группы', hint: 'открыть' },
    clear: { does: 'план очистки отмеченного или показанного; ничего не отправляется', hint: 'план очистки' },
    clearOthers: { does: 'план очистки всего показанного, кроме отмеченного' },
    clearBroadcast: { does: 'план очистки самой большой рассылки' },
    mark: { does: 'отметить или снять отметку и перейти к следующему', hint: 'отметить' },
    range: { does: 'отметить всё отсюда до курсора' },
    markAll: { does: 'отметить всё показанное или ничего' },
    invert: { does: 'отметить неотмеченное, и только его' },
    markById: { does: 'отметить сообщения по id' },
    find: { does: 'только сообщения с текстом, чатом, номером или id', hint: 'найти' },
    group: { does: 'группы: одинаковый текст, чат, тип, нет', hint: 'группы' },
    diagnose: { does: 'почему очередь не движется', hint: 'почему' },
    sameType: { does: 'только сообщения того же типа, что выбранное, или все' },
    sameChat: { does: 'только сообщения в тот же чат, что выбранное, или во все' },
    age: { does: 'только сообщения, которые ждут столько-то; ещё раз: дольше' },
    undo: { does: 'назад: сначала из диапазона, фильтра, группы и отметок' },
    refresh: { does: 'прочитать очередь сейчас' },
    ...copyCommandWords.ru,
    copyCommand: { does: 'скопировать команду для того же плана' },
    guard: { does: 'можно ли подключать номер' },
    snapshots: { does: 'снимки этого инстанса' },
    journal: { does: 'журнал этого инстанса' },
  },
};
