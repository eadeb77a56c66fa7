import type { Language, ScreenWords } from '../../app/screen.ts';

export type GuardCommand = 'clear' | 'choose' | 'keep' | 'connect' | 'diagnose' | 'job';

export interface GuardWords extends ScreenWords<GuardCommand> {
  readonly title: (instance: string) => string;
  readonly reading: string;
  readonly largest: string;
  readonly others: (chats: number) => string;
}

export const guardWords: Readonly<Record<Language, GuardWords>> = {
  en: {
    name: 'Before you connect a number',
    title: (instance) => `Before you connect a number to ${instance}`,
    commands: {
      clear: { does: 'plan a clear of all that waits; nothing is sent yet', hint: 'clear all' },
      choose: { does: 'choose in the queue what to clear', hint: 'choose' },
      keep: { does: 'decide to keep all that waits, and connect a number', hint: 'keep all' },
      connect: { does: 'connect a number', hint: 'connect' },
      diagnose: { does: 'why the queue does not move', hint: 'why' },
      job: { does: 'to the job that is not finished', hint: 'job' },
    },
    reading: 'Reading the queue…',
    largest: 'Most messages wait for',
    others: (chats) => (chats === 1 ? 'and 1 more chat' : `and ${chats} more chats`),
  },
  ru: {
    name: 'Перед подключением номера',
    title: (instance) => `Перед подключением номера к ${instance}`,
    commands: {
      clear: { does: 'составить план очистки всего, что ждёт; пока ничего не отправляется', hint: 'очистить всё' },
      choose: { does: 'выбрать в очереди, что очистить', hint: 'выбрать' },
      keep: { does: 'оставить всё, что ждёт, и подключить номер', hint: 'оставить' },
      connect: { does: 'подключить номер', hint: 'подключить' },
      diagnose: { does: 'почему очередь не движется', hint: 'почему' },
      job: { does: 'к незавершённому заданию', hint: 'задание' },
    },
    reading: 'Читаю очередь…',
    largest: 'Больше всего сообщений для',
    others: (chats) => `и ещё чатов: ${chats}`,
  },
};
