/** A letter, a digit, a mark or a sign that has a picture: neither a filler of Hangul, which is a letter, nor the blank of Braille, which is a sign. */
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point}|\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Whether a text says anything to a reader: one of invisible characters is empty. A journal takes no other text for a reason or an actor.
 *
 * @example
 * ```ts
 * isVisible('\u200B'); // false
 * ```
 */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
