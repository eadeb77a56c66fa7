const MAX_LENGTH = 40;

/** What somebody has sent, to be named in a sentence. */
export function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).toWellFormed()}…` : text;
}
