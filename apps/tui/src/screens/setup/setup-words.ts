import type { Language, ScreenWords } from '../../app/screen.ts';

export type SetupCommand = 'again' | 'close';

export interface SetupWords extends ScreenWords<SetupCommand> {
  readonly next: string;
  readonly wait: string;
  readonly inDemo: string;
  readonly done: string;
}

export const setupWords: Readonly<Record<Language, SetupWords>> = {
  en: {
    name: 'Add an instance',
    commands: {
      again: { does: 'correct the answer that was wrong', hint: 'correct it' },
      close: { does: 'to the instances', hint: 'instances' },
    },
    next: 'Enter: next question. Esc: cancel; nothing is written.',
    wait: 'Nothing is written before the gateway has answered.',
    inDemo: 'The demo has no configuration: nothing can be added to it.',
    done: 'Enter: to the instances',
  },
  ru: {
    name: 'Добавить инстанс',
    commands: {
      again: { does: 'исправить неверный ответ', hint: 'исправить' },
      close: { does: 'к инстансам', hint: 'инстансы' },
    },
    next: 'Enter: следующий вопрос. Esc: отмена; ничего не запишется.',
    wait: 'Ничего не записывается, пока шлюз не ответил.',
    inDemo: 'У демо нет конфигурации: добавить в неё ничего нельзя.',
    done: 'Enter: к инстансам',
  },
};
