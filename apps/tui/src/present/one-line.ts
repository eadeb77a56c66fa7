// Kept: the joiners that emoji and several scripts need.
const KEPT = /[\u200C\u200D]/;

/**
 * A text from outside on one line, without anything that a terminal would obey: no control characters, no marks that turn the direction
 * of what follows.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (mark) => (KEPT.test(mark) ? mark : ''))
    .trim();
}
