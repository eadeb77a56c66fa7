import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';
import type { RemedyScreen } from './remedy-screen.ts';

export type DiagnosisCommand = Movement | 'follow' | 'refresh' | 'guard' | 'clear' | 'queue';

export interface DiagnosisWords extends ScreenWords<DiagnosisCommand> {
  readonly title: (instance: string) => string;
  readonly reading: string;
  /** What Enter opens for the next step of the selected finding. */
  readonly follow: Readonly<Record<RemedyScreen, string>>;
}

export const diagnosisWords: Readonly<Record<Language, DiagnosisWords>> = {
  en: {
    name: 'Why it does not move',
    title: (instance) => `Why: ${instance}`,
    commands: {
      ...movementWords.en,
      follow: { does: 'show the screen for the next step of the selected finding', hint: 'show' },
      refresh: { does: 'read the queue again', hint: 'read again' },
      guard: { does: 'whether a number can be connected', hint: 'connect?' },
      clear: { does: 'plan a clear; nothing is sent yet', hint: 'plan a clear' },
      queue: { does: 'the queue', hint: 'queue' },
    },
    reading: 'Reading the queue…',
    follow: {
      clearing: 'Enter: show the job.',
      guard: 'Enter: decide what happens to the messages that wait.',
      connect: 'Enter: connect a number.',
      queue: 'Enter: show the queue.',
      brake: 'Enter: show the brake.',
    },
  },
  ru: {
    name: 'Почему очередь не движется',
    title: (instance) => `Почему: ${instance}`,
    commands: {
      ...movementWords.ru,
      follow: { does: 'к экрану со следующим шагом по выбранному выводу', hint: 'открыть' },
      refresh: { does: 'прочитать очередь ещё раз', hint: 'прочитать' },
      guard: { does: 'можно ли подключать номер', hint: 'подключать?' },
      clear: { does: 'составить план очистки; пока ничего не отправляется', hint: 'план очистки' },
      queue: { does: 'очередь', hint: 'очередь' },
    },
    reading: 'Читаю очередь…',
    follow: {
      clearing: 'Enter: показать задание.',
      guard: 'Enter: решить, что делать с сообщениями в очереди.',
      connect: 'Enter: подключить номер.',
      queue: 'Enter: показать очередь.',
      brake: 'Enter: показать тормоз.',
    },
  },
};
