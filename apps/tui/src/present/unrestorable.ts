import type { UnrestorableReason } from '@sluice/queue/reading';
import type { Unrestorable } from '@sluice/queue/sentences';
import type { AppSentences } from '../sentences/sentences.ts';
import { countTypes } from './entry.ts';

/** Entries that cannot be restored, each with its type as the gateway writes it, as their sentence counts them. */
export function presentUnrestorable(
  entries: readonly { readonly type: string; readonly why: UnrestorableReason }[],
  sentences: AppSentences,
): Unrestorable {
  const notSendable = entries.filter(({ why }) => why === 'not-sendable');
  return {
    figure: entries.length,
    why: [...new Set(entries.map(({ why }) => why))],
    types: countTypes(notSendable, sentences),
  };
}
