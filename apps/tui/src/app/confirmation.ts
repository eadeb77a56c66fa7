import { isVisible } from '@sluice/queue/sentences';
import type { App } from './app.ts';
import { confirmationWords } from './confirmation-words.ts';
import { EMPTY_FIELD, type Field, type FieldRules, VISIBLE } from './field.ts';
import { fieldLine } from './field-line.ts';
import { line, type Line, styled } from './line.ts';
import type { TypedField } from './screen.ts';
import { wrap } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';

/** The texts to type before anything is done that cannot be taken back. */
export type ConfirmationField = 'instance' | 'lost' | 'reason';

/** Why Enter does not lead on. */
export type ConfirmationProblem = 'wrong-instance' | 'too-few' | 'no-reason';

/** The act that needs an agreement. */
export interface ToConfirm {
  readonly idInstance: string;
  /** How many messages cannot be brought back afterwards; asked for where there are any. */
  readonly lost: number;
  /** What Enter does at the end, such as `clear now`. */
  readonly act: string;
  /** Why no Enter leads on now, whatever is typed, such as that the plan has expired; the line stays, so that no letter becomes a command. */
  readonly refused?: () => string | undefined;
}

/** The typed lines, when all are right. */
export interface Confirmed {
  readonly confirm: string;
  readonly lost: number;
  readonly reason: string;
}

/** The lines that an operator types to agree, one after the other. */
export interface Confirmation {
  readonly typed: () => TypedField;
  /** The lines so far, what is wrong with the latest, and what the keys do. */
  readonly lines: (columns: number) => readonly Line[];
}

const RULES: Readonly<Record<ConfirmationField, FieldRules>> = {
  instance: { accepts: VISIBLE, maxLength: 64 },
  lost: { accepts: /\d/, maxLength: 12 },
  // As much as fits into a line or two of a screen.
  reason: { accepts: VISIBLE, maxLength: 120 },
};

/** Asks for the id of the instance, for the number of losses where there are any, and for a reason. Enter leads on only from what is right. */
export function createConfirmation(
  app: App,
  wanted: ToConfirm,
  { agreed, cancelled }: { readonly agreed: (confirmed: Confirmed) => void; readonly cancelled: () => void },
): Confirmation {
  const words = confirmationWords[app.language];
  const fields: readonly ConfirmationField[] = wanted.lost > 0 ? ['instance', 'lost', 'reason'] : ['instance', 'reason'];
  const typed: Record<ConfirmationField, Field> = { instance: EMPTY_FIELD, lost: EMPTY_FIELD, reason: EMPTY_FIELD };
  let at: ConfirmationField = 'instance';
  let problem: ConfirmationProblem | undefined;
  let isAgreed = false;

  function submit(): void {
    if (isAgreed || wanted.refused?.() !== undefined) return;
    problem = problemWith(at, typed[at].text.trim(), wanted);
    const next = fields[fields.indexOf(at) + 1];
    if (problem === undefined && next === undefined) {
      // Another Enter in the same moment does it no second time.
      isAgreed = true;
      agreed({ confirm: typed.instance.text.trim(), lost: Number(typed.lost.text), reason: typed.reason.text.trim() });
      return;
    }
    if (problem === undefined && next !== undefined) at = next;
    app.changed();
  }

  function label(field: ConfirmationField): string {
    if (field === 'instance') return words.instance(wanted.idInstance);
    return field === 'lost' ? words.lost(wanted.lost) : words.reason;
  }

  return {
    typed: () => ({
      field: typed[at],
      rules: RULES[at],
      change(field) {
        typed[at] = field;
        problem = undefined;
        app.changed();
      },
      submit,
      cancel: cancelled,
    }),
    lines(columns) {
      const asked = fields.slice(0, fields.indexOf(at) + 1);
      const said = asked.map((field) => {
        const row = fieldLine(oneLine(label(field)), typed[field], columns);
        // The cursor is only in the line that is typed.
        return field === at ? row : styled(row, { isInverse: false, isFaint: true });
      });
      const refused = wanted.refused?.();
      const fault = refused ?? (problem === undefined ? undefined : words.problems[problem]);
      const wrong = fault === undefined ? [] : wrap(oneLine(`✕ ${fault}`), columns, 2);
      const go = fields.indexOf(at) === fields.length - 1 ? words.last(wanted.act) : words.next;
      const keys = refused === undefined ? go : words.stop;
      return [...said, ...wrong.map((text) => line(text, { tone: 'bad' })), line(keys, { isFaint: true })];
    },
  };
}

/** @param typed without the spaces around it. */
export function problemWith(
  field: ConfirmationField,
  typed: string,
  { idInstance, lost }: Pick<ToConfirm, 'idInstance' | 'lost'>,
): ConfirmationProblem | undefined {
  switch (field) {
    case 'instance':
      return typed === idInstance ? undefined : 'wrong-instance';
    case 'lost':
      // To lose fewer than was agreed to is safe: in a queue that drains the number falls while it is typed.
      return typed !== '' && Number(typed) >= lost ? undefined : 'too-few';
    case 'reason':
      return isVisible(typed) ? undefined : 'no-reason';
  }
}
