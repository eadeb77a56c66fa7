import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type GuardCommand = Movement | 'refresh' | 'clear' | 'choose' | 'keep' | 'connect' | 'diagnose' | 'job';

export interface GuardWords extends ScreenWords<GuardCommand> {
  readonly title: (instance: string) => string;
  readonly reading: string;
  /** The key that decides to keep them. */
  readonly keepKey: (entries: number) => string;
  readonly largest: string;
  readonly others: (chats: number) => string;
}

export const guardWords: Readonly<Record<Language, GuardWords>> = {
  en: {
    name: 'Before you connect a number',
    title: (instance) => `Before you connect a number to ${instance}`,
    commands: {
      ...movementWords.en,
      refresh: { does: 'read the queue again', hint: 'read again' },
      clear: { does: 'plan a clear of all that waits; nothing is sent yet', hint: 'clear all' },
      choose: { does: 'choose in the queue what to clear', hint: 'choose' },
      keep: { does: 'decide to keep all that waits, and connect a number', hint: 'keep' },
      connect: { does: 'connect a number', hint: 'connect' },
      diagnose: { does: 'why the queue does not move', hint: 'why' },
      job: { does: 'to the job that is not finished', hint: 'job' },
    },
    reading: 'Reading the queue…',
    keepKey: (entries) => `K: keep ${entries === 1 ? 'it' : 'them'}, and connect a number.`,
    largest: 'Most messages wait for',
    others: (chats) => (chats === 1 ? 'and 1 more chat' : `and ${chats} more chats`),
  },
  ru: {
    name: 'Перед подключением номера',
    title: (instance) => `Перед подключением номера к ${instance}`,
    commands: {
      ...movementWords.ru,
      refresh: { does: 'прочитать очередь ещё раз', hint: 'прочитать' },
      clear: { does: 'составить план очистки всего, что ждёт; пока ничего не отправляется', hint: 'очистить всё' },
      choose: { does: 'выбрать в очереди, что очистить', hint: 'выбрать' },
      keep: { does: 'оставить всё, что ждёт, и подключить номер', hint: 'оставить' },
      connect: { does: 'подключить номер', hint: 'подключить' },
      diagnose: { does: 'почему очередь не движется', hint: 'почему' },
      job: { does: 'к незавершённому заданию', hint: 'задание' },
    },
    reading: 'Читаю очередь…',
    keepKey: () => 'K: оставить и подключить номер.',
    largest: 'Больше всего сообщений для',
    others: (chats) => `и ещё чатов: ${chats}`,
  },
};
