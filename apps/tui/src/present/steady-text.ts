/** What makes several emoji one where the terminal knows it, and stays several where it does not: a row would be wider there than it was counted. */
const JOINS_EMOJI = /(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D+|\u200D+(?=\p{Extended_Pictographic})/gu;
/** The forms of signs and the tones of emoji, for which terminals count different widths. */
const FORMS = /[\uFE00-\uFE0F\u20E3]|\p{Emoji_Modifier}/gu;
/** Fillers of Hangul: some terminals draw nothing for them, others two columns. */
const FILLERS = /[\u115F\u1160\u3164\uFFA0]+/gu;
/** More marks on one letter than any language has. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Marks that have no letter to be on. */
const LONE_MARKS = /^(?=\p{M})/u;

/**
 * A text as every terminal draws it in the same number of columns, for the rows of a screen: what terminals disagree on is drawn in its parts
 * or left out. Texts that are copied, searched for or cleared are never these.
 */
export function steady(text: string): string {
  return text
    .replaceAll(JOINS_EMOJI, '')
    .replaceAll(FORMS, '')
    .replaceAll(FILLERS, ' ')
    .replaceAll(PILED_MARKS, '$1')
    .replace(LONE_MARKS, '\u25CC');
}
