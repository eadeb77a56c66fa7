import type { SluiceError } from '@sluice/core';
import { fieldLine } from '../../app/field-line.ts';
import type { Line } from '../../app/line.ts';
import { paragraph } from '../../app/paragraph.ts';
import { errorSentence } from '../../sentences/refusal.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { Typing } from './confirmation.ts';
import type { RestoreWords } from './restore-words.ts';

export interface ConfirmState {
  readonly idInstance: string;
  /** Why nothing can be confirmed, if so: the instance is protected. */
  readonly refusal: SluiceError | undefined;
  readonly isRunning: boolean;
  /** What is typed; `undefined` while nothing is. */
  readonly typing: Typing | undefined;
  readonly sentences: AppSentences;
  readonly words: RestoreWords;
}

/** What is to be typed, under the plan; it stays in its place while the plan is scrolled. */
export function confirmLines({ idInstance, refusal, isRunning, typing, sentences, words }: ConfirmState, columns: number): readonly Line[] {
  if (refusal !== undefined) return paragraph(`✕ ${errorSentence(refusal, sentences)}`, columns, { tone: 'bad' });
  if (isRunning) return paragraph(`! ${words.running}`, columns, { tone: 'waiting' });
  if (typing === undefined) return paragraph(words.confirmHint, columns);
  const { field, id, reason, problem } = typing;
  const said = problem === 'wrong-id' ? words.wrongId : words.noReason;
  return [
    fieldLine(words.idField(idInstance), id, columns).map((one) => (field === 'id' ? one : { ...one, isInverse: false })),
    ...(field === 'reason' ? [fieldLine(words.reasonField, reason, columns)] : []),
    ...(problem === undefined
      ? paragraph(field === 'id' ? words.nextField : words.restoreNow, columns, { isFaint: true })
      : paragraph(`✕ ${said}`, columns, { tone: 'bad' })),
  ];
}
