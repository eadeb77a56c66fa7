import type { SkipReason } from '@sluice/queue/journal';
import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';
import type { Part } from './plan-parts.ts';

export type RestoreCommand = Movement | 'confirm' | 'again' | 'snapshot';

/** Why one is not sent. */
export type Kept = SkipReason | 'still-waiting' | 'already-sent';

export interface RestoreWords extends ScreenWords<RestoreCommand> {
  readonly of: (instance: string) => string;
  readonly planning: string;
  readonly from: (chosen: number, of: number, taken: string, formats: Formats) => string;
  readonly send: (count: number, formats: Formats) => string;
  readonly sendNone: string;
  readonly notSend: (count: number, formats: Formats) => string;
  readonly kept: Readonly<Record<Kept, string>>;
  /** Of a request that was not answered. */
  readonly lookFirst: string;
  readonly sameIds: (count: number, formats: Formats) => string;
  /** What the snapshot never had. */
  readonly unseen: (count: number, formats: Formats) => string;
  readonly look: (span: string) => string;
  readonly sending: (span: string) => string;
  readonly leavesAtOnce: (instance: string, state: string) => string;
  readonly leavesWithin: (span: string, waiting: number, formats: Formats) => string;
  readonly paceUnknown: string;
  readonly leavesNothing: (instance: string, state: string, waiting: number, formats: Formats) => string;
  readonly stateUnknown: string;
  readonly behind: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly restoreNow: string;
  readonly confirmHint: string;
  /** Beside the confirmation of a plan of all: the way to a part. */
  readonly onlySome: string;
  readonly running: string;
  readonly notConfigured: (idInstance: string) => string;
  readonly tooOld: (span: string) => string;
  readonly more: (above: boolean, below: number, formats: Formats) => string;
}

const ru = { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' } as const;

export const restoreWords: Readonly<Record<Language, RestoreWords>> = {
  en: {
    name: 'Plan of a restore',
    commands: {
      ...movementWords.en,
      confirm: { does: 'confirm the plan: type the id of the instance, and why', hint: 'confirm' },
      again: { does: 'make the plan again', hint: 'plan again' },
      snapshot: { does: 'look into the snapshot', hint: 'snapshot' },
    },
    of: (instance) => `Plan of a restore: ${instance}`,
    planning: 'Reading the queue and the journal for the plan. Nothing is sent…',
    from: (chosen, of, taken, { number }) => `${number(chosen)} of the ${number(of)} messages of the snapshot of ${taken}`,
    send: (count, { plural }) => plural(count, { one: 'is resent', other: 'are resent, in order' }),
    sendNone: 'Nothing is resent: none of these can be restored now.',
    notSend: (count, { plural }) => plural(count, { one: 'is not sent:', other: 'are not sent:' }),
    kept: {
      'still-waiting': 'still waiting in the queue',
      'already-sent': 'had been sent',
      'restored-before': 'restored before',
      'cleared-again': 'restored before, and cleared again after that: a newer snapshot has them',
      unrestorable: 'cannot be resent',
      refused: 'refused by the gateway',
      damaged: 'damaged in the journal',
      unknown: 'may have been sent before the clear; no evidence shows whether',
    },
    lookFirst: 'A request to send it was not answered. It is looked for first, and sent only if it is proven that it was not.',
    sameIds: (count, { counted }) =>
      `${counted(count, { one: 'message was', other: 'messages were' })} not marked but ${count === 1 ? 'has the id' : 'have the ids'} of a marked one, and ${count === 1 ? 'goes' : 'go'} with it.`,
    unseen: (count, { counted }) =>
      `${counted(count, { one: 'message more was', other: 'messages more were' })} counted and never seen: the snapshot does not have them, and nothing brings them back.`,
    look: (span) => `First Sluice waits ${span} for the gateway's list of sent messages, so that none is sent twice.`,
    sending: (span) => `The restore takes about ${span} in all.`,
    leavesAtOnce: (instance, state) => `${instance} is sending (${state}): restored messages leave to customers at once.`,
    leavesWithin: (span, waiting, { number }) =>
      waiting > 0
        ? `With the ${number(waiting)} that wait now, the last has left in about ${span}.`
        : `The last has left in about ${span}.`,
    paceUnknown: 'How fast they leave is not known.',
    leavesNothing: (instance, state, waiting, { number }) =>
      `${instance} is not sending (${state}): restored messages wait${waiting === 0 ? '' : ` behind the ${number(waiting)} that wait now`}, and leave when the instance sends again.`,
    stateUnknown: 'The state of the instance cannot be read now, so it is not known whether they leave at once.',
    behind: 'Each message goes to the end of the queue, under a new id.',
    parts: { send: 'Resent in this order:', 'look-first': 'Looked for first:', keep: 'Not sent:' },
    restoreNow: 'restore now',
    confirmHint: 'Enter: confirm it by typing. Nothing is sent before that.',
    onlySome: 'To restore only some: Esc, S, mark messages with Space, then r.',
    running: 'A job of this instance goes on. Wait for its end. u: show it.',
    notConfigured: (idInstance) => `Instance ${idInstance} is not in the configuration. Describe it there, and plan again.`,
    tooOld: (span) => `The plan was ${span} old, so it was made again and nothing was sent. Look at it, and confirm it again.`,
    more: (above, below, { number }) =>
      [...(above ? ['↑ more above'] : []), ...(below > 0 ? [`↓ ${number(below)} more below`] : [])].join(' · '),
  },
  ru: {
    name: 'План восстановления',
    commands: {
      ...movementWords.ru,
      confirm: { does: 'подтвердить план: ввести id инстанса и причину', hint: 'подтвердить' },
      again: { does: 'составить план заново', hint: 'план заново' },
      snapshot: { does: 'посмотреть снимок', hint: 'снимок' },
    },
    of: (instance) => `План восстановления: ${instance}`,
    planning: 'Читаю очередь и журнал для плана. Ничего не отправляется…',
    from: (chosen, of, taken, { number, counted }) =>
      `${number(chosen)} из ${counted(of, { one: 'сообщения', few: 'сообщений', many: 'сообщений', other: 'сообщения' })} снимка от ${taken}`,
    send: (count, { plural }) => plural(count, { one: 'будет отправлено снова', other: 'будут отправлены снова, по порядку' }),
    sendNone: 'Ничего не будет отправлено: из этих сообщений сейчас восстановить нечего.',
    notSend: (count, { plural }) => plural(count, { one: 'не будет отправлено:', other: 'не будут отправлены:' }),
    kept: {
      'still-waiting': 'всё ещё ждут в очереди',
      'already-sent': 'были отправлены',
      'restored-before': 'восстановлены раньше',
      'cleared-again': 'восстановлены раньше и снова очищены: они в более новом снимке',
      unrestorable: 'нельзя отправить снова',
      refused: 'шлюз отказал',
      damaged: 'повреждены в журнале',
      unknown: 'могли уйти до очистки; доказательств нет',
    },
    lookFirst: 'Запрос на отправку остался без ответа. Сообщение сначала ищется и уйдёт, только если доказано, что не ушло.',
    sameIds: (count, { counted }) =>
      `Не отмечены, но с тем же id, что у отмеченных: ${counted(count, ru)}. Они восстанавливаются вместе.`,
    unseen: (count, { number }) =>
      `Ещё ${number(count)} были учтены счётчиком, но не видны: в снимке их нет, восстановить их нельзя.`,
    look: (span) => `Сначала Sluice ${span} ждёт от шлюза список отправленного, чтобы ничего не ушло дважды.`,
    sending: (span) => `Всё восстановление займёт около ${span}.`,
    leavesAtOnce: (instance, state) => `${instance} отправляет (${state}): восстановленные сообщения сразу уходят клиентам.`,
    leavesWithin: (span, waiting, { number }) =>
      waiting > 0
        ? `Вместе с ожидающими сейчас (${number(waiting)}) последнее уйдёт примерно через ${span}.`
        : `Последнее уйдёт примерно через ${span}.`,
    paceUnknown: 'С какой скоростью они уходят, неизвестно.',
    leavesNothing: (instance, state, waiting, { number }) =>
      `${instance} не отправляет (${state}): восстановленные сообщения ждут${waiting === 0 ? '' : ` за ${number(waiting)} ожидающими сейчас`} и уйдут, когда инстанс снова начнёт отправлять.`,
    stateUnknown: 'Состояние инстанса сейчас не читается: неизвестно, уйдут ли сообщения сразу.',
    behind: 'Каждое сообщение встаёт в конец очереди и получает новый id.',
    parts: { send: 'Порядок отправки:', 'look-first': 'Сначала ищутся:', keep: 'Не будут отправлены:' },
    restoreNow: 'восстановить сейчас',
    confirmHint: 'Enter: подтвердить вводом. До этого ничего не отправляется.',
    onlySome: 'Чтобы восстановить только часть: Esc, S, отметьте сообщения (Space), затем r.',
    running: 'Задание этого инстанса ещё выполняется. Дождитесь его конца. u: показать.',
    notConfigured: (idInstance) => `Инстанса ${idInstance} нет в конфигурации. Опишите его там и составьте план заново.`,
    tooOld: (span) => `Плану было ${span}: он составлен заново, ничего не отправлено. Посмотрите и подтвердите ещё раз.`,
    more: (above, below, { number }) =>
      [...(above ? ['↑ есть выше'] : []), ...(below > 0 ? [`↓ ниже ещё ${number(below)}`] : [])].join(' · '),
  },
};
