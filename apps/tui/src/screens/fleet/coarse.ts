import type { AppSentences } from '../../sentences/sentences.ts';

/** An age in whole minutes: what shows it is drawn again when that changes, and not every second. A clock that was set back makes none negative. */
export function coarse(ms: number, { formats, lists }: Pick<AppSentences, 'formats' | 'lists'>): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes < 1 ? lists.ages['<1m'] : formats.span(minutes * 60_000);
}
