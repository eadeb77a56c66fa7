import { type Completeness, unseenIn } from '../../reading/completeness.ts';
import { formats, messages } from './words.ts';

const { number } = formats;

export const UNCERTAIN = 'it is not certain that all can be seen, and what cannot be seen could not be restored.';

/** Why a part cannot be cleared, as the end of a sentence; nothing where it can be, or where that is not known. */
export function whyNoPart(seen: Completeness | undefined): string | undefined {
  switch (seen?.kind) {
    case 'truncated':
      return `only ${number(seen.shown)} of ${number(seen.total)} can be seen, and the others could not be restored.`;
    case 'uncertain':
      return UNCERTAIN;
    default:
      return undefined;
  }
}

/** A sentence more, where only the whole queue can be cleared. */
export function onlyWhole(seen: Completeness | undefined): string {
  switch (seen?.kind) {
    case 'truncated':
      return ` Only the whole queue can be cleared, and ${messages(unseenIn(seen))} of it without a copy.`;
    case 'uncertain':
      return ' Only the whole queue can be cleared: it is not certain that all can be seen.';
    default:
      return '';
  }
}
