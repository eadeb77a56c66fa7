import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type PlanCommand = Movement | 'confirm' | 'again' | 'edit' | 'invert' | 'refresh';

/** What a condition says of the messages that it means. */
export interface ConditionWords {
  readonly everything: string;
  readonly only: (messages: string) => string;
  /** The messages for which all conditions hold. */
  readonly messages: (conditions: string) => string;
  /** Where no condition holds for all of them. */
  readonly all: string;
  readonly text: (text: string) => string;
  readonly types: (types: string) => string;
  readonly chats: (chats: string) => string;
  readonly olderThan: (span: string) => string;
  readonly newerThan: (span: string) => string;
  readonly ids: (count: string) => string;
  /** Behind the messages: those that are not meant. */
  readonly except: (those: string) => string;
  /** @param isOne whether it is one condition, without another exception. */
  readonly those: (conditions: string, isOne: boolean) => string;
  readonly quoted: (type: string) => string;
  readonly and: string;
}

export interface PlanWords extends ScreenWords<PlanCommand> {
  readonly title: (name: string) => string;
  readonly condition: ConditionWords;
  readonly reading: string;
  readonly readAgain: string;
  readonly refused: string;
  readonly nothingSent: string;
  /** The titles of the two sides. */
  readonly toClear: (figure: string, isMore: boolean) => string;
  readonly toKeep: (figure: string) => string;
  readonly more: (figure: string) => string;
  /** That many messages say the same. @param share how many of how many. */
  readonly sameText: (share: { readonly same: string; readonly of: string; readonly isAll: boolean }, text: string) => string;
  readonly holdsUntil: (time: string) => string;
  readonly expired: string;
  readonly expiredWhileTyping: string;
  readonly changed: (joined: number, gone: number, formats: Formats) => string;
  readonly clearNow: string;
}

export const planWords: Readonly<Record<Language, PlanWords>> = {
  en: {
    name: 'Plan of a clear',
    commands: {
      ...movementWords.en,
      confirm: { does: 'confirm it: the id of the instance and a reason are typed', hint: 'confirm' },
      again: { does: 'plan again, on the queue as it is now', hint: 'plan again' },
      refresh: { does: 'plan again, on the queue as it is now', hint: 'plan again' },
      edit: { does: 'change what is cleared: back to the queue with this condition', hint: 'change' },
      invert: { does: 'the other way round: keep these, clear all others', hint: 'swap sides' },
    },
    title: (name) => `Plan of a clear: ${name}`,
    condition: {
      everything: 'To clear: everything, for every chat.',
      only: (messages) => `To clear: ${messages}.`,
      messages: (conditions) => `messages ${conditions}`,
      all: 'all messages',
      text: (text) => `with “${text}” in the text`,
      types: (types) => `of type ${types}`,
      chats: (chats) => `to chat ${chats}`,
      olderThan: (span) => `waiting for longer than ${span}`,
      newerThan: (span) => `waiting for less than ${span}`,
      ids: (count) => `chosen one by one (${count})`,
      except: (those) => ` except ${those}`,
      those: (conditions, isOne) => `those ${isOne ? conditions : `(${conditions})`}`,
      quoted: (type) => `“${type}”`,
      and: ' and ',
    },
    reading: 'Reading the queue: a plan is made only from what waits now.',
    readAgain: 'Sluice reads it again by itself. Nothing was sent.',
    refused: 'There is no plan.',
    nothingSent: 'Nothing has been sent.',
    toClear: (figure, isMore) => `To clear: ${figure}${isMore ? ' that can be seen' : ''}`,
    toKeep: (figure) => `To keep: ${figure}`,
    more: (figure) => `and ${figure} more. ↓: show them`,
    sameText: ({ same, of, isAll }, text) => `${isAll ? `All ${same} to clear` : `${same} of the ${of} to clear`} say: ${text}`,
    holdsUntil: (time) => `Nothing has been sent. The plan is valid until ${time}.`,
    expired: 'The plan has expired, and nothing was sent. Enter: plan again, on the queue as it is now.',
    expiredWhileTyping: 'This plan has expired, and nothing was sent. Esc, then Enter: plan again.',
    changed: (joined, gone, { counted }) => {
      const messages = (count: number): string => counted(count, { one: 'message', other: 'messages' });
      const what = [...(joined > 0 ? [`${messages(joined)} joined`] : []), ...(gone > 0 ? [`${messages(gone)} gone`] : [])];
      return `Since this plan was made: ${what.join(', ')}. R: plan again.`;
    },
    clearNow: 'clear now',
  },
  ru: {
    name: 'План очистки',
    commands: {
      ...movementWords.ru,
      confirm: { does: 'подтвердить: вводятся id инстанса и причина', hint: 'подтвердить' },
      again: { does: 'составить план заново, по очереди на этот момент', hint: 'заново' },
      refresh: { does: 'составить план заново, по очереди на этот момент', hint: 'заново' },
      edit: { does: 'изменить условие: обратно в очередь с ним', hint: 'изменить' },
      invert: { does: 'наоборот: эти оставить, остальные очистить', hint: 'наоборот' },
    },
    title: (name) => `План очистки: ${name}`,
    condition: {
      everything: 'Очистить: всё, во всех чатах.',
      only: (messages) => `Очистить: ${messages}.`,
      messages: (conditions) => `сообщения ${conditions}`,
      all: 'все сообщения',
      text: (text) => `с текстом «${text}»`,
      types: (types) => `типа ${types}`,
      chats: (chats) => `в чат ${chats}`,
      olderThan: (span) => `с ожиданием дольше ${span}`,
      newerThan: (span) => `с ожиданием меньше ${span}`,
      ids: (count) => `по отметкам (${count})`,
      except: (those) => `, кроме ${those}`,
      those: (conditions, isOne) => `сообщений ${isOne ? conditions : `(${conditions})`}`,
      quoted: (type) => `«${type}»`,
      and: ' и ',
    },
    reading: 'Читаю очередь: план составляется только по тому, что ждёт сейчас.',
    readAgain: 'Sluice прочитает её снова сам. Ничего не отправлено.',
    refused: 'Плана нет.',
    nothingSent: 'Ничего не отправлено.',
    toClear: (figure, isMore) => `Очистить: ${figure}${isMore ? ', насколько видно' : ''}`,
    toKeep: (figure) => `Оставить: ${figure}`,
    more: (figure) => `и ещё ${figure}. ↓: показать`,
    sameText: ({ same, of, isAll }, text) =>
      `${isAll ? `У всех ${same} очищаемых` : `У ${same} из ${of} очищаемых`} один текст: ${text}`,
    holdsUntil: (time) => `Ничего не отправлено. План действует до ${time}.`,
    expired: 'Срок плана истёк, ничего не отправлено. Enter: составить заново, по очереди на этот момент.',
    expiredWhileTyping: 'Срок плана истёк, ничего не отправлено. Esc, затем Enter: составить заново.',
    changed: (joined, gone, { counted }) => {
      const messages = (count: number): string =>
        counted(count, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' });
      const what = [...(joined > 0 ? [`прибыло ${messages(joined)}`] : []), ...(gone > 0 ? [`ушло ${messages(gone)}`] : [])];
      return `С тех пор как составлен план: ${what.join(', ')}. R: составить заново.`;
    },
    clearNow: 'очистить сейчас',
  },
};
