import { DIGITS, EMPTY_FIELD, type Field, type FieldRules, VISIBLE } from '../../app/field.ts';

/** What has to be typed before anything is sent. */
export type ConfirmationField = 'id' | 'reason';

export interface Typing {
  readonly field: ConfirmationField;
  readonly id: Field;
  readonly reason: Field;
  /** Why Enter does not lead on. */
  readonly problem: 'wrong-id' | 'no-reason' | undefined;
}

export const NOTHING_TYPED: Typing = { field: 'id', id: EMPTY_FIELD, reason: EMPTY_FIELD, problem: undefined };

export const RULES: Readonly<Record<ConfirmationField, FieldRules>> = {
  id: { accepts: DIGITS, maxLength: 20 },
  reason: { accepts: VISIBLE, maxLength: 300 },
};

/** What Enter makes of it; `agreed` where all is typed as it must be. */
export function submitted(typing: Typing, idInstance: string): Typing | 'agreed' {
  if (typing.id.text !== idInstance) return { ...typing, field: 'id', problem: 'wrong-id' };
  if (typing.field === 'id') return { ...typing, field: 'reason', problem: undefined };
  return typing.reason.text.trim() === '' ? { ...typing, problem: 'no-reason' } : 'agreed';
}
