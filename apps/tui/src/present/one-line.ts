/**
 * A text that a screen only shows: on one line, without anything that a terminal obeys. Only `oneLine` makes it, and what writes a text of a
 * message, a chat or a name takes nothing else: a text that was not made safe does not compile there.
 */
export type ScreenText = string & { readonly [screenText]: never };
declare const screenText: unique symbol;

/** Spaces, ends of lines, and all that cannot be seen; not the joiners, which emoji and several scripts need. */
const UNSEEN = /(?:(?![\u200C\u200D])[\s\p{Cc}\p{Cf}\p{Co}\p{Cs}])+/gu;

/**
 * A text from outside on one line, without anything that a terminal would obey: no control characters, no marks that turn the direction
 * of what follows. It is for a screen only: what is sent, stored or compared is the text as it came.
 */
export function oneLine(text: string): ScreenText {
  const safe = text.replaceAll(UNSEEN, (run) => (/\s/.test(run) ? ' ' : '')).trim();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only this function makes one.
  return safe as ScreenText;
}
