import type { Plan, Selection } from '@sluice/queue';
import { isAll } from '@sluice/queue/plan';
import { toJsonText } from '../present/safe-text.ts';
import { oneLine } from './safe-text.ts';

/** A command as it can be typed into a POSIX shell. */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

/** The words of the command that carries a plan out. @param file where the plan was written to, if anywhere. */
export function clearWords({ idInstance, selection, lost }: Plan, name: string, file: string | undefined): readonly string[] {
  return [
    'sluice',
    'clear',
    oneLine(name),
    ...(file === undefined ? selectionWords(selection) : ['--plan', oneLine(file)]),
    '--confirm',
    idInstance,
    ...(lost > 0 ? ['--lost', String(lost)] : []),
    '--reason',
    // Empty, which is refused: the operator has to type a reason.
    '',
  ];
}

/** The one flag that means a selection, whatever it is made of. What a terminal would obey is escaped, as JSON allows. */
export function selectionWords(selection: Selection): readonly string[] {
  if (isAll(selection)) return ['--all'];
  return ['--select', toJsonText(selection)];
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
