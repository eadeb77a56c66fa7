import type { Damage, Faults, JournalPart, JournalParts } from '../journal/damage.ts';
import { say } from './catalogue.ts';
import { errorSentence } from './refusal.ts';
import type { Sentences } from './sentences.ts';

/**
 * The name of a part of a journal.
 *
 * @example
 * ```ts
 * for (const { part } of journal.check()) console.log(journalPartName(part, en));
 * ```
 */
export function journalPartName({ code, data }: JournalPart, { damages }: Pick<Sentences, 'damages'>): string {
  return say<JournalParts, keyof JournalParts>(damages.parts, code, data);
}

/**
 * The fault of a part of a journal, in one sentence.
 *
 * @example
 * ```ts
 * for (const damage of journal.check()) console.log(`${journalPartName(damage.part, en)}: ${damageSentence(damage, en)}`);
 * ```
 */
export function damageSentence(
  { fault }: Pick<Damage, 'fault'>,
  sentences: Pick<Sentences, 'damages' | 'refusals' | 'failure'>,
): string {
  if (fault.code === 'unreadable') return errorSentence(fault.data.error, sentences);
  return say<SaidFaults, keyof SaidFaults>(sentences.damages.faults, fault.code, fault.data);
}

type SaidFaults = Omit<Faults, 'unreadable'>;
