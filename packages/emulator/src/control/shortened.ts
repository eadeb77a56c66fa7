const MAX_LENGTH = 40;

/** A value that a client sent, to be quoted in a sentence. */
export function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).toWellFormed()}…` : text;
}
