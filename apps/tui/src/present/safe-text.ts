/**
 * A text that a screen only shows: on one line, without anything that a terminal obeys. Only `oneLine` makes it, and what writes a text of a
 * message, a chat or a name takes nothing else: a text that was not made safe does not compile there.
 */
export type ScreenText = string & { readonly [screenText]: never };
declare const screenText: unique symbol;

/**
 * Spaces, ends of lines, and all that cannot be seen; not the joiners, which emoji and several scripts need, nor the space that a number has in some
 * languages: one that is broken there, `1` and `240` on the next line, is read as another.
 */
const UNSEEN = /(?:(?![\u200C\u200D]|(?<=\d)\u00A0(?=[\d%]))[\s\p{Cc}\p{Cf}\p{Co}\p{Cs}])+/gu;

/**
 * Nothing, or words of Latin, Greek and Cyrillic letters, digits, signs and arrows with single spaces between: most texts are such, and stay as they are. To make the
 * other expression takes 6 ms, which the first frame would wait for.
 */
const WORD = String.raw`[!-~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0377\u037A-\u037F\u0384-\u052F\u2010-\u2027\u2030-\u205E\u2190-\u2BFF]+`;
const PLAIN = new RegExp(`^(?:${WORD}(?: ${WORD})*)?$`);

/**
 * A text from outside on one line, without anything that a terminal would obey: no control characters, no marks that turn the direction
 * of what follows. It is for a screen only: Sluice sends, stores and compares the text as it came.
 */
export function oneLine(text: string): ScreenText {
  const safe = PLAIN.test(text) ? text : text.replaceAll(UNSEEN, (run) => (/\s/.test(run) ? ' ' : '')).trim();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only this function makes one.
  return safe as ScreenText;
}

/**
 * What a terminal may obey and JSON allows in a string as it is: DEL and the C1 controls, marks that turn the direction of what follows or
 * are not seen, separators of lines, characters of private use and halves of a pair. The C0 controls are escaped in every JSON text; the line
 * breaks between its lines stay.
 */
const TERMINAL_CONTROLS = /[\u007F-\u009F\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/**
 * A JSON text that means the same and that no terminal obeys. None of these characters can be outside a string there, so each can be
 * replaced where it is, by an escape that means the same.
 */
export function escapeJson(json: string): string {
  return json.replaceAll(TERMINAL_CONTROLS, (mark) =>
    Array.from({ length: mark.length }, (_, at) => `\\u${mark.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** A value as JSON on one line. */
export function toJsonText(value: unknown): string {
  return escapeJson(JSON.stringify(value));
}
