import type { Formats } from '@sluice/queue/sentences';
import { fieldLine } from '../../app/field-line.ts';
import { BLANK, line, type Line } from '../../app/line.ts';
import type { Box } from '../../app/screen.ts';
import { wrap } from '../../present/columns.ts';
import { oneLine } from '../../present/safe-text.ts';
import { type ConnectField, type ConnectForm, fieldsOf } from './connect-form.ts';
import type { ConnectWords } from './connect-words.ts';

export interface FormState {
  readonly form: ConnectForm;
  readonly idInstance: string;
  readonly waiting: number;
  readonly isBlocked: boolean;
  /** Whether phones are emulated. */
  readonly isDemo: boolean;
  readonly words: ConnectWords;
  readonly formats: Formats;
}

/** What a connect does, what would leave, and the lines in which it is agreed to. */
export function formLines(
  { form, idInstance, waiting, isBlocked, isDemo, words, formats }: FormState,
  { columns, rows }: Box,
): readonly Line[] {
  const wrapped = (text: string): readonly string[] => wrap(oneLine(text), columns, rows);
  const fields = fieldsOf(waiting);
  const at = fields.includes(form.at) ? form.at : fields[0];
  const labels: Readonly<Record<ConnectField, string>> = {
    keep: words.typeKeep(waiting, formats),
    id: words.typeId(idInstance),
    reason: words.typeReason,
    phone: words.typePhone,
  };
  const problems = {
    'wrong-keep': words.wrongKeep(waiting),
    'wrong-id': words.wrongId,
    'no-reason': words.noReason,
    'wrong-phone': words.wrongPhone,
  };
  const shown = fields.slice(0, fields.indexOf(at) + 1);
  return [
    ...(isBlocked ? wrapped(`! ${words.blocked}`).map((text) => line(text, { tone: 'waiting', isBold: true })) : []),
    ...(isDemo ? wrapped(words.inDemo(isBlocked)).map((text) => line(text, { isBold: true })) : []),
    ...(isBlocked || isDemo ? [BLANK] : []),
    ...wrapped(words.about(waiting, formats)).map((text) => line(text)),
    BLANK,
    ...wrapped(waiting === 0 ? words.nothingWaits : words.leftovers(waiting, formats)).map((text) =>
      line(text, waiting === 0 ? {} : { tone: 'waiting', isBold: true }),
    ),
    BLANK,
    ...shown.map((name) =>
      name === at
        ? fieldLine(labels[name], form.typed[name], columns)
        : line(oneLine(`${labels[name]} › ${form.typed[name].text}`), { isFaint: true }),
    ),
    BLANK,
    ...(form.problem === undefined ? [] : wrapped(`✕ ${problems[form.problem]}`).map((text) => line(text, { tone: 'bad' }))),
    line(at === 'phone' ? words.begin : words.next, { isFaint: true }),
  ].slice(0, rows);
}
