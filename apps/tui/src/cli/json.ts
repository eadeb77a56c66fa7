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

/** A value as a line of JSONL. */
export function toJsonLine(value: unknown): string {
  return `${toJsonText(value)}\n`;
}

/** A value as the JSON that a command prints. */
export function toJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
}

/** A moment as JSON names it, by ISO 8601. @param at milliseconds since the epoch. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
