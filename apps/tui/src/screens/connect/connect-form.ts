import { isVisible } from '@sluice/queue/sentences';
import { DIGITS, EMPTY_FIELD, type Field, type FieldRules, VISIBLE } from '../../app/field.ts';

/** The fields to type before a number is waited for. */
export type ConnectField = 'keep' | 'id' | 'reason' | 'phone';

/** Why Enter does not lead on. */
type ConnectProblem = 'wrong-keep' | 'wrong-id' | 'no-reason' | 'wrong-phone';

export interface ConnectForm {
  readonly typed: Readonly<Record<ConnectField, Field>>;
  readonly at: ConnectField;
  readonly problem: ConnectProblem | undefined;
}

export const EMPTY_FORM: ConnectForm = {
  typed: { keep: EMPTY_FIELD, id: EMPTY_FIELD, reason: EMPTY_FIELD, phone: EMPTY_FIELD },
  at: 'keep',
  problem: undefined,
};

export const FORM_RULES: Readonly<Record<ConnectField, FieldRules>> = {
  keep: { accepts: DIGITS, maxLength: 9 },
  id: { accepts: DIGITS, maxLength: 20 },
  reason: { accepts: VISIBLE, maxLength: 200 },
  // People write numbers with spaces, brackets and a plus.
  phone: { accepts: /[\d\s+().-]/, maxLength: 24 },
};

/** @param waiting how many messages wait; nothing is to be kept where none does. */
export function fieldsOf(waiting: number): readonly [ConnectField, ...ConnectField[]] {
  return waiting > 0 ? ['keep', 'id', 'reason', 'phone'] : ['id', 'reason', 'phone'];
}

/** The digits of a phone number, or `undefined` for a picture. */
export function phoneOf({ typed }: ConnectForm): string | undefined {
  const digits = typed.phone.text.replaceAll(/\D/g, '');
  return digits === '' ? undefined : digits;
}

/** What Enter makes of the form: the next field, only from one that is right; `agreed` after the last one. */
export function enter(
  form: ConnectForm,
  wanted: { readonly idInstance: string; readonly waiting: number },
): ConnectForm | 'agreed' {
  const problem = problemWith(form, wanted);
  if (problem !== undefined) return { ...form, problem };
  const fields = fieldsOf(wanted.waiting);
  const next = fields[fields.indexOf(form.at) + 1];
  return next === undefined ? 'agreed' : { ...form, at: next, problem: undefined };
}

function problemWith(
  form: ConnectForm,
  { idInstance, waiting }: { readonly idInstance: string; readonly waiting: number },
): ConnectProblem | undefined {
  const { text } = form.typed[form.at];
  switch (form.at) {
    case 'keep':
      // More than waits is no decision about what waits.
      return text === String(waiting) ? undefined : 'wrong-keep';
    case 'id':
      return text === idInstance ? undefined : 'wrong-id';
    case 'reason':
      return isVisible(text) ? undefined : 'no-reason';
    case 'phone': {
      const digits = phoneOf(form)?.length ?? 0;
      return digits === 0 || (digits >= 7 && digits <= 15) ? undefined : 'wrong-phone';
    }
  }
}
