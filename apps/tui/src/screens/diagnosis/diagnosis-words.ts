import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type DiagnosisCommand = Movement | 'follow' | 'guard' | 'clear' | 'queue';

export interface DiagnosisWords extends ScreenWords<DiagnosisCommand> {
  readonly title: (instance: string) => string;
  readonly reading: string;
  readonly follow: string;
}

export const diagnosisWords: Readonly<Record<Language, DiagnosisWords>> = {
  en: {
    name: 'Why it does not move',
    title: (instance) => `Why: ${instance}`,
    commands: {
      ...movementWords.en,
      follow: { does: 'to the screen that does the next step of the selected finding', hint: 'open' },
      guard: { does: 'whether a number can be connected', hint: 'connect?' },
      clear: { does: 'plan a clear; nothing is sent yet', hint: 'clear' },
      queue: { does: 'the queue', hint: 'queue' },
    },
    reading: 'Reading the queue…',
    follow: 'Enter opens the screen for it.',
  },
  ru: {
    name: 'Почему очередь не движется',
    title: (instance) => `Почему: ${instance}`,
    commands: {
      ...movementWords.ru,
      follow: { does: 'к экрану со следующим шагом по выбранному выводу', hint: 'открыть' },
      guard: { does: 'можно ли подключать номер', hint: 'подключать?' },
      clear: { does: 'составить план очистки; пока ничего не отправляется', hint: 'очистить' },
      queue: { does: 'очередь', hint: 'очередь' },
    },
    reading: 'Читаю очередь…',
    follow: 'Enter открывает нужный экран.',
  },
};
