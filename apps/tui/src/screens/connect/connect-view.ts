import type { Formats } from '@sluice/queue/sentences';
import { fieldLine } from '../../app/field-line.ts';
import { BLANK, line, type Line } from '../../app/line.ts';
import { markedLines, sentenceLines } from '../../app/lines.ts';
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

/** What a connect does and what would leave; and below it the lines in which it is agreed to. */
export function formLines(
  { form, idInstance, waiting, isBlocked, isDemo, words, formats }: FormState,
  columns: number,
): { readonly above: readonly Line[]; readonly below: readonly Line[] } {
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
  return {
    above: [
      // What would go out comes first: it is seen in the smallest window.
      ...(waiting === 0
        ? sentenceLines(words.nothingWaits, columns)
        : sentenceLines(words.leftovers(waiting, formats), columns, { tone: 'waiting', isBold: true })),
      ...(isBlocked ? [BLANK, ...markedLines('!', words.blocked, columns, { tone: 'waiting', isBold: true })] : []),
      ...(isDemo ? [BLANK, ...sentenceLines(words.inDemo(isBlocked), columns, { isBold: true })] : []),
      BLANK,
      ...sentenceLines(words.about(waiting, formats), columns),
    ],
    below: [
      ...shown.map((name) =>
        name === at
          ? fieldLine(labels[name], form.typed[name], columns)
          : line(oneLine(`${labels[name]} › ${form.typed[name].text}`), { isFaint: true }),
      ),
      BLANK,
      ...(form.problem === undefined ? [] : markedLines('✕', problems[form.problem], columns, { tone: 'bad' })),
      line(at === 'phone' ? words.begin : words.next, { isFaint: true }),
    ],
  };
}
