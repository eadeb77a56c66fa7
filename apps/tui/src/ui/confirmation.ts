import { presentNumber } from '../present/format.ts';
import { editText, VISIBLE, type TextRules } from './keys.ts';

/** The texts to type before anything is cleared. */
export type ConfirmationField = 'number' | 'lost' | 'reason';

/** The plan to agree to. */
export interface ToConfirm {
  readonly idInstance: string;
  /** How many messages cannot be brought back afterwards; asked for where there are any. */
  readonly lost: number;
}

/** How far the operator has come with typing it. */
export interface Confirmation {
  readonly typed: Readonly<Record<ConfirmationField, string>>;
  /** The field that is typed now. */
  readonly field: ConfirmationField;
  /** Why the latest Enter did not lead on. */
  readonly problem: string | undefined;
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

function problemWith(field: ConfirmationField, typed: string, { idInstance, lost }: ToConfirm): string | undefined {
  switch (field) {
    case 'number':
      return typed === idInstance ? undefined : 'That is not the number of this instance. Nothing was sent.';
    case 'lost':
      // To lose fewer than was agreed to is safe: in a queue that drains the number falls while it is typed.
      return typed !== '' && Number(typed) >= lost
        ? undefined
        : `That is fewer than are lost: ${presentNumber(lost)}. Nothing was sent.`;
    case 'reason':
      return typed.trim() === '' ? 'Say why, for the journal. Nothing was sent.' : undefined;
  }
}
