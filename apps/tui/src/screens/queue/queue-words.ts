import type { Formats } from '@sluice/queue/sentences';
import { appWords } from '../../app/words.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { NoPlan } from './queue-choice.ts';
import { type QueueCommand, queueCommandWords } from './queue-command-words.ts';
import type { Grouping } from './queue-groups.ts';

/** How much of a queue a list shows, and what a plan could take of it. */
interface ShownFigures {
  readonly shown: number;
  readonly similar: number;
  readonly listed: number;
}

export interface QueueWords extends ScreenWords<QueueCommand> {
  readonly title: (identity: string) => string;
  readonly unknownInstance: (idInstance: string) => string;
  readonly columns: {
    readonly position: string;
    readonly chat: string;
    readonly type: string;
    readonly age: string;
    readonly id: string;
    readonly text: string;
    readonly messages: string;
    readonly chats: string;
  };
  readonly reading: string;
  readonly waiting: (count: number, formats: Formats) => string;
  /** In its place while a job is open: what the job is to restore is in no list. */
  readonly listed: (count: number, formats: Formats) => string;
  readonly emptyIn: (span: string) => string;
  readonly paceUnknown: string;
  readonly notReadMeanwhile: string;
  /** Before a sentence of what is not of now. */
  readonly asLastRead: (sentence: string) => string;
  readonly lastRead: (time: string, span: string) => string;
  readonly moreFindings: (count: number, formats: Formats) => string;
  readonly nothingListed: {
    /** The list is empty, and a newer count is not. */
    readonly counted: (count: number, formats: Formats) => string;
    readonly jobsUnknown: string;
  };
  /** One text to many chats, in messages that differ otherwise, as in their files. */
  readonly sameText: (figures: { readonly messages: number; readonly chats: number }, formats: Formats) => string;
  /** After the largest broadcast. */
  readonly planBroadcast: string;
  /** While they are masked. */
  readonly masked: string;
  /** @param part what they share, where texts are shown. */
  readonly shared: (
    figures: { readonly messages: number; readonly chats: number; readonly part: string | undefined },
    formats: Formats,
  ) => string;
  /** Beside a plan of one wording. */
  readonly othersStay: (count: number, formats: Formats) => string;
  readonly noBroadcast: (minChats: number) => string;
  readonly nothingMarked: string;
  readonly ages: string;
  readonly agesUnknown: string;
  readonly find: string;
  readonly markPrompt: string;
  readonly filter: {
    readonly text: (text: string) => string;
    readonly type: (type: string) => string;
    readonly chat: (chat: string) => string;
    readonly age: (age: string) => string;
    readonly sameAs: string;
    /** @param conditions what is shown, each by itself. */
    readonly only: (conditions: readonly string[], figures: ShownFigures, formats: Formats) => string;
    readonly toAll: string;
  };
  /** Behind what is chosen: what c does. */
  readonly canPlan: string;
  readonly canPlanGroup: string;
  readonly noPart: Readonly<
    Record<'truncated' | 'uncertain', (figures: { readonly shown: number; readonly total: number }, formats: Formats) => string>
  >;
  /** @param hidden how many of the marked ones are not shown now. */
  readonly marked: (figures: { readonly shown: number; readonly hidden: number }, canPlan: boolean, formats: Formats) => string;
  readonly range: (count: number, formats: Formats) => string;
  readonly rangeLost: string;
  readonly markedById: (figures: { readonly marked: number; readonly missing: number }, formats: Formats) => string;
  readonly grouped: Readonly<Record<Grouping, string>>;
  readonly groups: (count: number, formats: Formats) => string;
  readonly toChats: (count: number, formats: Formats) => string;
  /** What a group is. @param position of the first of them in the list. */
  readonly ofGroup: (
    figures: { readonly messages: number; readonly chats: number; readonly position: number },
    formats: Formats,
  ) => string;
  readonly nothingShown: string;
  readonly noText: string;
  readonly similar: string;
  readonly noPlan: Readonly<Record<Exclude<NoPlan, 'truncated' | 'uncertain'> | 'stale' | 'part', string>>;
  readonly copiedCommand: string;
  readonly readAgain: string;
}

export const queueWords: Readonly<Record<Language, QueueWords>> = {
  en: {
    name: 'Queue',
    commands: queueCommandWords.en,
    title: (identity) => `Queue of ${identity}`,
    unknownInstance: (idInstance) => `There is no instance ${idInstance} in the configuration.`,
    columns: {
      position: '#',
      chat: 'CHAT',
      type: 'TYPE',
      age: 'WAITS',
      id: 'ID',
      text: 'TEXT',
      messages: 'MESSAGES',
      chats: 'TO',
    },
    reading: 'Reading the queue…',
    waiting: (count, { number }) => `${number(count)} waiting`,
    listed: (count, { number }) => `${number(count)} listed`,
    emptyIn: (span) => `empty in ${span}`,
    paceUnknown: 'pace not known',
    notReadMeanwhile: appWords.en.notReadMeanwhile,
    asLastRead: (sentence) => `As last read: ${sentence}`,
    lastRead: (time, span) => `Last read at ${time}, ${span} ago.`,
    moreFindings: appWords.en.moreReasons,
    nothingListed: {
      counted: (count, { number }) => `Nothing is listed, and the gateway counts ${number(count)}. The list is read again.`,
      jobsUnknown: 'Nothing is listed. The journal cannot be read, so whether a job is open is not known.',
    },
    sameText: ({ messages, chats }, { counted, number }) =>
      `${counted(messages, { one: 'listed message', other: 'listed messages' })} to ${number(chats)} chats have the same text.`,
    planBroadcast: 'B: plan to clear it.',
    masked: 'Numbers and texts are masked. v: show them.',
    shared: ({ messages, chats, part }, { counted, number }) =>
      `${counted(messages, { one: 'listed message', other: 'listed messages' })} to ${number(chats)} chats share a part of a text${part === undefined ? '. v: show it.' : `: “${part}”. / with it: only these.`}`,
    othersStay: (count, { counted }) =>
      `${counted(count, { one: 'message that shares', other: 'messages that share' })} a part of the text ${count === 1 ? 'is' : 'are'} not in this plan. Esc, then /: by that part.`,
    noBroadcast: (minChats) =>
      `No text goes to ${minChats} chats or more without a difference: there is no such broadcast to plan for.`,
    nothingMarked: 'Nothing that is shown is marked. C plans to clear all that is shown but what is marked: Space marks.',
    ages: 'Waits',
    agesUnknown: 'How long messages have waited is not known of any: neither the gateway nor a ledger says it.',
    find: 'Find',
    markPrompt: 'Ids of messages to mark',
    filter: {
      text: (text) => `“${text}”`,
      type: (type) => `type ${type}`,
      chat: (chat) => `chat ${chat}`,
      age: (age) => `waiting ${age}`,
      sameAs: 'the same text',
      only: (conditions, { shown, similar, listed }, { number }) =>
        `Only ${conditions.join(', ')}: ${number(shown)} of ${number(listed)}${similar === 0 ? '' : `, ${number(similar)} of them only similar (~)`}.`,
      toAll: 'Esc: all.',
    },
    canPlan: 'c: plan to clear these.',
    canPlanGroup: 'c: plan to clear the selected group.',
    noPart: {
      truncated: ({ shown, total }, { number }) =>
        `A part cannot be cleared while only ${number(shown)} of ${number(total)} can be seen. Everything can: c without filter, group and marks; a copy is kept of what is seen.`,
      uncertain: ({ shown, total }, { number }) =>
        shown >= total
          ? `The list has ${number(shown)}, as many as it can: a part cannot be cleared before fewer wait. Everything can: c without filter, group and marks.`
          : `Whether the ${number(shown)} listed are all is not certain: until it is, a part cannot be cleared. Everything can: c without filter, group and marks.`,
    },
    marked: ({ shown, hidden }, canPlan, { number }) =>
      [
        `${number(shown)} marked${hidden === 0 ? '' : ` and shown, ${number(hidden)} marked but not shown`}.`,
        ...(canPlan ? [`c: plan to clear ${hidden === 0 ? 'these' : 'the shown ones'}. C: all shown but these.`] : []),
      ].join(' '),
    range: (count, { counted }) =>
      `Range of ${counted(count, { one: 'message', other: 'messages' })}. Space: mark. Esc: no range.`,
    rangeLost: 'The message where the range began has left the list. Nothing was marked.',
    markedById: ({ marked, missing }, { number, counted }) =>
      missing === 0
        ? `${number(marked)} marked.`
        : `${number(marked)} marked. ${counted(missing, { one: 'id is', other: 'ids are' })} not in the list.`,
    grouped: { none: '', text: 'by the same text', chat: 'by chat', type: 'by type' },
    groups: (count, { counted }) => counted(count, { one: 'group', other: 'groups' }),
    toChats: (count, { counted }) => counted(count, { one: 'chat', other: 'chats' }),
    ofGroup: ({ messages, chats, position }, { counted, number }) =>
      `${counted(messages, { one: 'message', other: 'messages' })} to ${counted(chats, { one: 'chat', other: 'chats' })}, the first at place ${number(position)}`,
    nothingShown: 'No message that is listed is like that. Esc: all.',
    noText: 'without a text',
    similar: '~',
    noPlan: {
      part: 'Esc takes back filter, group and marks; then c plans to clear everything.',
      'nothing-chosen': 'Nothing is chosen, so there is nothing to plan.',
      'not-named':
        'Some of these messages have no id that only they have, so a plan cannot name them and no others. Choose them by text, chat or type.',
      stale: 'The list is not of now, and a plan starts from one that is. The queue is being read again.',
    },
    copiedCommand: 'Handed to the terminal for its clipboard: the command for what is chosen.',
    readAgain: 'The queue is read again as soon as the limits of the gateway allow it.',
  },
  ru: {
    name: 'Очередь',
    commands: queueCommandWords.ru,
    title: (identity) => `Очередь: ${identity}`,
    unknownInstance: (idInstance) => `Инстанса ${idInstance} нет в конфигурации.`,
    columns: {
      position: '№',
      chat: 'ЧАТ',
      type: 'ТИП',
      age: 'ЖДЁТ',
      id: 'ID',
      text: 'ТЕКСТ',
      messages: 'СООБЩЕНИЙ',
      chats: 'КУДА',
    },
    reading: 'Чтение очереди…',
    waiting: (count, { number, plural }) =>
      `${plural(count, { one: 'ждёт', few: 'ждут', many: 'ждут', other: 'ждут' })} ${number(count)}`,
    listed: (count, { number }) => `в списке ${number(count)}`,
    emptyIn: (span) => `пуста через ${span}`,
    paceUnknown: 'темп неизвестен',
    notReadMeanwhile: appWords.ru.notReadMeanwhile,
    asLastRead: (sentence) => `По последнему чтению: ${sentence.charAt(0).toLocaleLowerCase()}${sentence.slice(1)}`,
    lastRead: (time, span) => `Последнее чтение в ${time}, ${span} назад.`,
    moreFindings: appWords.ru.moreReasons,
    nothingListed: {
      counted: (count, { number }) => `Список пуст, а счётчик шлюза показывает ${number(count)}. Список читается снова.`,
      jobsUnknown: 'Список пуст. Журнал не читается, поэтому неизвестно, есть ли незавершённое задание.',
    },
    sameText: ({ messages, chats }, { counted, number }) =>
      `В списке с одним и тем же текстом: ${counted(messages, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}, чатов: ${number(chats)}.`,
    planBroadcast: 'B: план её очистки.',
    masked: 'Номера и тексты скрыты. v: показать.',
    shared: ({ messages, chats, part }, { counted, number }) =>
      `В списке ${counted(messages, { one: 'разное сообщение', few: 'разных сообщения', many: 'разных сообщений', other: 'разных сообщения' })} с общей частью, чатов: ${number(chats)}${part === undefined ? '. v: показать её.' : `. Общее: «${part}». / с ним: только они.`}`,
    othersStay: (count, { counted }) =>
      `${counted(count, { one: 'похожее сообщение', few: 'похожих сообщения', many: 'похожих сообщений', other: 'похожего сообщения' })} с общей частью в этот план не входит. Esc, затем /: по этой части.`,
    noBroadcast: (minChats) => `Одного и того же текста в ${minChats} и более чатов нет: такой рассылки в списке нет.`,
    nothingMarked: 'Среди показанного ничего не отмечено. C: план очистки всего показанного, кроме отмеченного; Пробел отмечает.',
    ages: 'Ждут',
    agesUnknown: 'Сколько ждут сообщения, неизвестно: ни шлюз, ни реестр этого не сообщают.',
    find: 'Найти',
    markPrompt: 'Отметить сообщения с id',
    filter: {
      text: (text) => `«${text}»`,
      type: (type) => `тип ${type}`,
      chat: (chat) => `чат ${chat}`,
      age: (age) => `ждут ${age}`,
      sameAs: 'тот же текст',
      only: (conditions, { shown, similar, listed }, { number }) =>
        `Только ${conditions.join(', ')}: ${number(shown)} из ${number(listed)}${similar === 0 ? '' : `, из них лишь похожих (~): ${number(similar)}`}.`,
      toAll: 'Esc: все.',
    },
    canPlan: 'c: план их очистки.',
    canPlanGroup: 'c: план очистки выбранной группы.',
    noPart: {
      truncated: ({ shown, total }, { number }) =>
        `Видно только ${number(shown)} из ${number(total)}, поэтому часть не очистить. Всё можно: c без фильтра, групп и отметок; копия видимого сохранится.`,
      uncertain: ({ shown, total }, { number }) =>
        shown >= total
          ? `В списке ${number(shown)}, больше в него не помещается: часть не очистить, пока ждать не будет меньше. Всё можно: c без фильтра, групп и отметок.`
          : `В списке ${number(shown)}, и пока неясно, всё ли это: часть не очистить. Всё можно: c без фильтра, групп и отметок.`,
    },
    marked: ({ shown, hidden }, canPlan, { number }) =>
      [
        hidden === 0
          ? `Отмечено: ${number(shown)}.`
          : `Отмечено и показано: ${number(shown)}; отмечено, но не показано: ${number(hidden)}.`,
        ...(canPlan
          ? [`c: план очистки ${hidden === 0 ? 'отмеченных' : 'показанных из них'}. C: всех показанных, кроме них.`]
          : []),
      ].join(' '),
    range: (count, { counted }) =>
      `Диапазон: ${counted(count, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}. Пробел: отметить. Esc: без диапазона.`,
    rangeLost: 'Сообщения, с которого начинался диапазон, в списке больше нет. Ничего не отмечено.',
    markedById: ({ marked, missing }, { number }) =>
      missing === 0 ? `Отмечено: ${number(marked)}.` : `Отмечено: ${number(marked)}. Нет в списке id: ${number(missing)}.`,
    grouped: { none: '', text: 'по одинаковому тексту', chat: 'по чатам', type: 'по типам' },
    groups: (count, { counted }) => counted(count, { one: 'группа', few: 'группы', many: 'групп', other: 'группы' }),
    toChats: (count, { counted }) => counted(count, { one: 'чат', few: 'чата', many: 'чатов', other: 'чата' }),
    ofGroup: ({ messages, chats, position }, { counted, number }) =>
      `${counted(messages, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}, чатов: ${number(chats)}; первое на месте ${number(position)}`,
    nothingShown: 'Таких сообщений в списке нет. Esc: все.',
    noText: 'без текста',
    similar: '~',
    noPlan: {
      part: 'Esc снимает фильтр, группы и отметки; после этого c: план полной очистки.',
      'nothing-chosen': 'Ничего не выбрано, планировать нечего.',
      'not-named':
        'У некоторых из этих сообщений нет своего id, и план не может назвать только их. Выберите их по тексту, чату или типу.',
      stale: 'Показанное устарело, а план строится по свежим данным. Очередь читается снова.',
    },
    copiedCommand: 'Передана терминалу для буфера обмена: команда для выбранного.',
    readAgain: 'Очередь будет прочитана, как только позволят ограничения шлюза.',
  },
};
