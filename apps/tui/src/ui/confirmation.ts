import type { AppSentences } from '../sentences/sentences.ts';
import { editText, type TextRules, VISIBLE } from './keys.ts';

/** The texts to type before anything is cleared. */
export type ConfirmationField = 'number' | 'lost' | 'reason';

/** The plan to agree to. */
export interface ToConfirm {
  readonly idInstance: string;
  /** How many messages cannot be brought back afterwards; asked for where there are any. */
  readonly lost: number;
}

/** Why Enter does not lead on. */
type ConfirmationProblem = 'wrong-number' | 'too-few' | 'no-reason';

/** How far the operator has come with typing it. */
export interface Confirmation {
  readonly typed: Readonly<Record<ConfirmationField, string>>;
  /** The field that is typed now. */
  readonly field: ConfirmationField;
  /** Why the latest Enter did not lead on. */
  readonly problem: ConfirmationProblem | undefined;
  /** Whether all is typed, and confirmed. */
  readonly isAgreed: boolean;
}

export const NOTHING_TYPED: Confirmation = {
  typed: { number: '', lost: '', reason: '' },
  field: 'number',
  problem: undefined,
  isAgreed: false,
};

const RULES: Readonly<Record<ConfirmationField, TextRules>> = {
  number: { accepts: /\d/, maxLength: 20 },
  lost: { accepts: /\d/, maxLength: 12 },
  // As much as fits into a line or two of a screen.
  reason: { accepts: VISIBLE, maxLength: 120 },
};

/** The fields that are asked for, in their order. */
export function fieldsOf({ lost }: ToConfirm): readonly ConfirmationField[] {
  return lost > 0 ? ['number', 'lost', 'reason'] : ['number', 'reason'];
}

/** What a key makes of a confirmation. Enter leads to the next field only from one that is right. */
export function pressKey(confirmation: Confirmation, key: string, wanted: ToConfirm): Confirmation {
  const { field, typed } = confirmation;
  if (key !== 'enter') {
    return { ...confirmation, typed: { ...typed, [field]: editText(typed[field], key, RULES[field]) }, problem: undefined };
  }
  const problem = problemWith(field, typed[field], wanted);
  if (problem !== undefined) return { ...confirmation, problem };
  const fields = fieldsOf(wanted);
  const next = fields[fields.indexOf(field) + 1];
  return next === undefined
    ? { ...confirmation, problem: undefined, isAgreed: true }
    : { ...confirmation, field: next, problem: undefined };
}

function problemWith(field: ConfirmationField, typed: string, { idInstance, lost }: ToConfirm): ConfirmationProblem | undefined {
  switch (field) {
    case 'number':
      return typed === idInstance ? undefined : 'wrong-number';
    case 'lost':
      // To lose fewer than was agreed to is safe: in a queue that drains the number falls while it is typed.
      return typed !== '' && Number(typed) >= lost ? undefined : 'too-few';
    case 'reason':
      return typed.trim() === '' ? 'no-reason' : undefined;
  }
}

/** Why Enter does not lead on, and that nothing was sent. */
export function problemSentence(
  problem: ConfirmationProblem,
  { lost }: Pick<ToConfirm, 'lost'>,
  { screens: { confirm } }: Pick<AppSentences, 'screens'>,
): string {
  switch (problem) {
    case 'wrong-number':
      return confirm.wrongNumber;
    case 'too-few':
      return confirm.tooFew(lost);
    case 'no-reason':
      return confirm.noReason;
  }
}
