const LONGEST = 40;

/** What somebody has sent, to be named in a sentence. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
