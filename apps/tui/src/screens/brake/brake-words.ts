import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type BrakeCommand = Movement | 'set' | 'release' | 'toJob';

/** What a brake does to an instance. */
export interface BrakeFigures {
  /** The longest delay there is, as a span; of each kind of messenger where it is not known which one it is. */
  readonly maxDelay: { readonly one: string } | { readonly whatsapp: string; readonly other: string };
  /** So many messages can still leave in an hour. */
  readonly perHour: { readonly one: number } | { readonly whatsapp: number; readonly other: number };
  readonly restart: string;
  /** After how long a message that waits is dropped; nothing where no end is known. */
  readonly dropped: string | undefined;
  /** What of the messages that wait now leaves at this pace; nothing where none leaves anyway, or where that is not known. */
  readonly drain:
    | ({ readonly waiting: number } & (
        | { readonly lastIn: string }
        /** Not all leave before the gateway drops the others. */
        | { readonly leaveAtMost: number }
      ))
    | undefined;
}

export interface BrakeWords extends ScreenWords<BrakeCommand> {
  readonly title: (name: string) => string;
  readonly off: string;
  readonly delay: (span: string) => string;
  readonly delayUnknown: string;
  readonly notSending: string;
  readonly reason: (reason: string) => string;
  readonly doesTitle: string;
  readonly does: (figures: BrakeFigures, formats: Formats) => string;
  readonly costsTitle: string;
  /** @param edge the edge that sets it, if one does: with a hold, at the end of which it releases it. */
  readonly costs: (figures: BrakeFigures, edge: string | undefined) => string;
  readonly releaseTitle: string;
  readonly release: (before: string) => string;
  readonly withoutEffect: string;
  readonly mayBeOn: string;
  readonly unsupported: string;
  readonly instead: string;
  readonly jobFirst: string;
  readonly isBeingSet: string;
  /** @param restart how long the gateway can take for it. */
  readonly isWatched: (restart: string) => string;
  readonly setHint: string;
  readonly releaseHint: string;
  readonly bothHint: string;
  readonly setNow: string;
  readonly releaseNow: string;
  readonly journalUnreadable: string;
}

export const brakeWords: Readonly<Record<Language, BrakeWords>> = {
  en: {
    name: 'Brake',
    commands: {
      ...movementWords.en,
      set: { does: 'set the brake: the id of the instance and a reason are typed', hint: 'set the brake' },
      release: { does: 'release the brake: the id of the instance and a reason are typed', hint: 'release it' },
      toJob: { does: 'to the job that comes first', hint: 'to the job' },
    },
    title: (name) => `Brake: ${name}`,
    off: 'No brake is on.',
    delay: (span) => `The delay between two messages is ${span}.`,
    delayUnknown: 'The delay between two messages is not known yet.',
    notSending: 'Nothing leaves in the state of this instance anyway. A brake that is set now holds when a number is connected.',
    reason: (reason) => `Why: ${reason}`,
    doesTitle: 'What it does',
    does: ({ maxDelay, perHour, drain }, { number, counted }) => {
      const pace =
        'one' in maxDelay || 'one' in perHour
          ? `It sets the delay between two messages to the longest there is, ${'one' in maxDelay ? maxDelay.one : ''}: at most ${number('one' in perHour ? perHour.one : 0)} messages leave in an hour.`
          : `It sets the delay between two messages to the longest there is: ${maxDelay.whatsapp} on WhatsApp, ${maxDelay.other} on the others. At most ${number(perHour.whatsapp)} or ${number(perHour.other)} messages leave in an hour.`;
      const kept = 'Sluice deletes nothing.';
      if (drain === undefined) return `${pace} ${kept}`;
      const waiting = counted(drain.waiting, { one: 'message waits', other: 'messages wait' });
      const leaves =
        'lastIn' in drain
          ? `the last leaves after about ${drain.lastIn}`
          : `at most about ${number(drain.leaveAtMost)} leave before the gateway drops the others`;
      return `${pace} ${waiting}: at this pace ${leaves}. ${kept}`;
    },
    costsTitle: 'What it costs',
    costs: ({ restart, dropped }, edge) =>
      [
        `The gateway restarts the instance for it, which takes up to ${restart}: until then messages may leave as before.`,
        'A message that is on its way still leaves.',
        'Every message waits, also an answer to a customer.',
        ...(dropped === undefined ? [] : [`What waits for longer than ${dropped} is dropped by the gateway.`]),
        edge === undefined
          ? 'Only a release sets the delay back.'
          : `The edge ${edge} holds the senders for it, for a day: then, or when it is released, it sets the delay back.`,
      ].join(' '),
    releaseTitle: 'What a release does',
    release: (before) =>
      `It sets the delay back to ${before}, with one request: the queue goes out as before. Where another operator or program has set another delay meanwhile, that one stays.`,
    withoutEffect:
      'Set it again if messages are not to leave, or release it: then the journal is closed and the delay stays as it is.',
    mayBeOn: 'Set it again to make sure that it is on, or release it.',
    unsupported: 'There is no brake here: the Chat-API protocol has no delay between messages that could be set.',
    instead:
      'To stop what leaves, disconnect the phone from the internet: nothing leaves without it. Then clear what must not leave.',
    jobFirst: 'A job of this instance is not finished. The brake can be changed when it is: Enter shows the job.',
    isBeingSet:
      'The brake is being set. It can be released as soon as the gateway has answered the request. Enter shows how far it is.',
    isWatched: (restart) =>
      `It can take up to ${restart} until it is seen whether the brake works. A release does not wait for that.`,
    setHint: 'Enter: set the brake. Nothing is sent before it is confirmed by typing.',
    releaseHint: 'Enter: release the brake. Nothing is sent before it is confirmed by typing.',
    bothHint: 'Enter: set it again. g: release it. Nothing is sent before it is confirmed by typing.',
    setNow: 'set the brake now',
    releaseNow: 'release the brake now',
    journalUnreadable: 'The journal cannot be read, so a brake may be on:',
  },
  ru: {
    name: 'Тормоз',
    commands: {
      ...movementWords.ru,
      set: { does: 'включить тормоз: вводятся id инстанса и причина', hint: 'включить' },
      release: { does: 'снять тормоз: вводятся id инстанса и причина', hint: 'снять' },
      toJob: { does: 'к заданию, которое нужно завершить сначала', hint: 'к заданию' },
    },
    title: (name) => `Тормоз: ${name}`,
    off: 'Тормоз не включён.',
    delay: (span) => `Задержка между сообщениями: ${span}.`,
    delayUnknown: 'Задержка между сообщениями пока неизвестна.',
    notSending: 'В этом состоянии инстанса и так ничего не уходит. Включённый сейчас тормоз подействует, когда номер подключат.',
    reason: (reason) => `Причина: ${reason}`,
    doesTitle: 'Что он делает',
    does: ({ maxDelay, perHour, drain }, { number, counted }) => {
      const pace =
        'one' in maxDelay || 'one' in perHour
          ? `Ставит самую большую задержку между сообщениями, ${'one' in maxDelay ? maxDelay.one : ''}: за час уходит не больше ${number('one' in perHour ? perHour.one : 0)} сообщений.`
          : `Ставит самую большую задержку между сообщениями: ${maxDelay.whatsapp} в WhatsApp, ${maxDelay.other} в остальных. За час уходит не больше ${number(perHour.whatsapp)} или ${number(perHour.other)} сообщений.`;
      const kept = 'Sluice ничего не удаляет.';
      if (drain === undefined) return `${pace} ${kept}`;
      const waiting = counted(drain.waiting, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' });
      const leaves =
        'lastIn' in drain
          ? `последнее уйдёт примерно через ${drain.lastIn}`
          : `уйдёт не больше примерно ${number(drain.leaveAtMost)}, остальное шлюз удалит`;
      return `${pace} В очереди ${waiting}: при таком темпе ${leaves}. ${kept}`;
    },
    costsTitle: 'Что учесть',
    costs: ({ restart, dropped }, edge) =>
      [
        `Для этого шлюз перезапускает инстанс, это занимает до ${restart}: до тех пор сообщения могут уходить как раньше.`,
        'Сообщение, которое уже отправляется, уйдёт.',
        'Ждут все сообщения, и ответы клиентам тоже.',
        ...(dropped === undefined ? [] : [`То, что ждёт дольше ${dropped}, шлюз удаляет.`]),
        edge === undefined
          ? 'Прежнюю задержку возвращает только снятие тормоза.'
          : `Edge ${edge} на сутки приостановит для этого отправителей: прежнюю задержку он вернёт через сутки или при снятии тормоза.`,
      ].join(' '),
    releaseTitle: 'Что делает снятие',
    release: (before) =>
      `Одним запросом возвращает задержку ${before}: очередь уходит как раньше. Если другой оператор или программа тем временем поставили другую задержку, она остаётся.`,
    withoutEffect:
      'Включите его снова, если сообщения не должны уходить, или снимите: тогда запись в журнале закроется, а задержка не изменится.',
    mayBeOn: 'Включите его снова, чтобы быть уверенным, или снимите.',
    unsupported: 'Здесь тормоза нет: в протоколе Chat-API нет задержки между сообщениями, которую можно задать.',
    instead:
      'Чтобы ничего не уходило, отключите телефон от интернета: без него ничего не уйдёт. Затем очистите то, что уйти не должно.',
    jobFirst: 'Задание этого инстанса не завершено. Тормоз можно менять после него: Enter покажет задание.',
    isBeingSet: 'Тормоз включается. Снять его можно, как только шлюз ответит на запрос. Enter покажет, что сделано.',
    isWatched: (restart) =>
      `Пока станет видно, действует ли тормоз, может пройти до ${restart}. Снять его можно, не дожидаясь этого.`,
    setHint: 'Enter: включить тормоз. До подтверждения вводом ничего не отправляется.',
    releaseHint: 'Enter: снять тормоз. До подтверждения вводом ничего не отправляется.',
    bothHint: 'Enter: включить снова. g: снять. До подтверждения вводом ничего не отправляется.',
    setNow: 'включить тормоз сейчас',
    releaseNow: 'снять тормоз сейчас',
    journalUnreadable: 'Журнал не читается, поэтому тормоз может быть включён:',
  },
};
