import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type SetupCommand = 'again' | 'close' | Movement;

export interface SetupWords extends ScreenWords<SetupCommand> {
  readonly next: string;
  readonly wait: string;
  readonly inDemo: string;
  readonly done: string;
  readonly variableMissing: (variable: string) => string;
}

export const setupWords: Readonly<Record<Language, SetupWords>> = {
  en: {
    name: 'Add an instance',
    commands: {
      again: { does: 'correct the answer that was wrong', hint: 'correct it' },
      close: { does: 'to the instances', hint: 'instances' },
      ...movementWords.en,
    },
    next: 'Enter: next question. Esc: cancel; nothing is written.',
    wait: 'Nothing is written before the gateway has answered.',
    inDemo: 'The demo has no configuration: nothing can be added to it.',
    done: 'Enter: to the instances',
    variableMissing: (variable) =>
      `The variable ${variable} is not set here, so the gateway was not asked, and the instance is not in the list. Leave, set it to the token, and start Sluice again.`,
  },
  ru: {
    name: 'Добавить инстанс',
    commands: {
      again: { does: 'исправить неверный ответ', hint: 'исправить' },
      close: { does: 'к инстансам', hint: 'инстансы' },
      ...movementWords.ru,
    },
    next: 'Enter: следующий вопрос. Esc: отмена; ничего не запишется.',
    wait: 'Ничего не записывается, пока шлюз не ответил.',
    inDemo: 'У демо нет конфигурации: добавить в неё ничего нельзя.',
    done: 'Enter: к инстансам',
    variableMissing: (variable) =>
      `Переменная ${variable} здесь не задана: шлюз не спрошен, и в списке инстанса нет. Выйдите, впишите в неё токен и запустите Sluice снова.`,
  },
};
