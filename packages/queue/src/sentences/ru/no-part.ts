import { type Completeness, unseenIn } from '../../reading/completeness.ts';
import { formats, messages } from './words.ts';

const { number } = formats;

export const UNCERTAIN = 'неизвестно, всё ли видно, а то, чего не видно, не восстановить.';

/** Why a part cannot be cleared, as the end of a sentence; nothing where it can be, or where that is not known. */
export function whyNoPart(seen: Completeness | undefined): string | undefined {
  switch (seen?.kind) {
    case 'truncated':
      return `видно ${number(seen.shown)} из ${number(seen.total)}, а то, чего не видно, не восстановить.`;
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
      return ` Очистить можно только всю очередь, из неё ${messages(unseenIn(seen))} — без копии.`;
    case 'uncertain':
      return ' Очистить можно только всю очередь: неизвестно, всё ли видно.';
    default:
      return '';
  }
}
