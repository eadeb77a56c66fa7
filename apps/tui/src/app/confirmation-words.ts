import type { ConfirmationProblem } from './confirmation.ts';
import type { Language } from './screen.ts';

/** The sentences around the lines that an operator types to agree. */
export interface ConfirmationWords {
  readonly instance: (idInstance: string) => string;
  readonly lost: (count: number) => string;
  readonly reason: string;
  readonly problems: Readonly<Record<ConfirmationProblem, string>>;
  readonly next: string;
  readonly last: (act: string) => string;
  /** Where Enter leads nowhere. */
  readonly stop: string;
}

export const confirmationWords: Readonly<Record<Language, ConfirmationWords>> = {
  en: {
    instance: (idInstance) => `Type ${idInstance}, the id of this instance`,
    lost: (count) => `Type ${count}, how many are gone for good`,
    reason: 'Say why, for the journal',
    problems: {
      'wrong-instance': 'That is not the id of this instance. Nothing was sent.',
      'too-few': 'That is no number, or fewer than are lost. Nothing was sent.',
      'no-reason': 'A reason is needed, for the journal. Nothing was sent.',
    },
    next: 'Enter: go on   Esc: stop typing; nothing is sent',
    last: (act) => `Enter: ${act}   Esc: stop typing; nothing is sent`,
    stop: 'Esc: stop typing; nothing is sent',
  },
  ru: {
    instance: (idInstance) => `Введите ${idInstance}: id этого инстанса`,
    lost: (count) => `Введите ${count}: столько пропадёт навсегда`,
    reason: 'Причина, для журнала',
    problems: {
      'wrong-instance': 'Это не id этого инстанса. Ничего не отправлено.',
      'too-few': 'Это не число или меньше, чем пропадёт. Ничего не отправлено.',
      'no-reason': 'Нужна причина, для журнала. Ничего не отправлено.',
    },
    next: 'Enter: дальше   Esc: не вводить; ничего не отправляется',
    last: (act) => `Enter: ${act}   Esc: не вводить; ничего не отправляется`,
    stop: 'Esc: не вводить; ничего не отправляется',
  },
};
