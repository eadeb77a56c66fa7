import { NEWER_CHARACTERS } from './newer-characters.ts';

/** It makes one sign of several where the terminal knows them; tmux puts what follows it on the letter before, whatever that is. */
const JOINERS = /\u200D+/gu;
/** It parts letters, as in Persian, and means nothing elsewhere. */
const LONE_NON_JOINERS = /(?<![\p{L}\p{M}])\u200C+/gu;
/** The forms of signs and the tones of emoji, for which terminals count different widths. */
const FORMS = /[\uFE00-\uFE0F\u20E3]|\p{Emoji_Modifier}/gu;
/** Two of them are a flag, in some terminals. */
const FLAG_LETTERS = /[\u{1F1E6}-\u{1F1FF}]/gu;
const FIRST_FLAG_LETTER = 0x1_f1_e6;
/** Parts of Korean syllables. Most make whole ones; of the others each terminal makes something else. */
const SYLLABLE_PARTS = /[\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB]+/gu;
/** Fillers of Hangul: some terminals draw nothing for them, others two columns. */
const FILLERS = /[\u115F\u1160\u3164\uFFA0]+/gu;
/** A hyphen that C libraries do not know. */
const HYPHENS = /\u2010/gu;
/** More marks on one letter than any language has. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Marks that have no letter to be on; those with a width of their own are on no sign and no wide letter either. */
const LONE_MARKS =
  /^(?=\p{M})|(?<=(?:[^\p{L}\p{M}\u200C\u25CC]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])[\p{Mn}\p{Me}\u200C]*)(?=\p{Mc})/gu;
/** In the place of what some terminals cannot draw. */
const UNKNOWN = '□';

/**
 * A text as every terminal draws it in the same number of columns, for the rows of a screen: what terminals disagree on is drawn in its parts
 * or left out. Texts that are copied, searched for or cleared are never these.
 */
export function steady(text: string): string {
  return text
    .replaceAll(JOINERS, '')
    .replaceAll(FORMS, '')
    .replaceAll(FLAG_LETTERS, letterOf)
    .replaceAll(FILLERS, ' ')
    .replaceAll(SYLLABLE_PARTS, (parts) =>
      parts.normalize('NFC').replaceAll(SYLLABLE_PARTS, (lone) => UNKNOWN.repeat(lone.length)),
    )
    .replaceAll(HYPHENS, '-')
    .replaceAll(NEWER_CHARACTERS, UNKNOWN)
    .replaceAll(PILED_MARKS, '$1')
    .replaceAll(LONE_NON_JOINERS, '')
    .replaceAll(LONE_MARKS, '\u25CC');
}

function letterOf(sign: string): string {
  return String.fromCodePoint('A'.charCodeAt(0) + (sign.codePointAt(0) ?? FIRST_FLAG_LETTER) - FIRST_FLAG_LETTER);
}
