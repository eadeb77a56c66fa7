const LONGEST_QUOTE = /^.{0,200}/u;

/**
 * A foreign text as it may stand in a sentence: in quotation marks and brackets with a space before, on one line, without control
 * characters and secrets, at most 200 characters of it. Nothing where there is nothing to quote.
 */
export function quote(text: string, redact: (text: string) => string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  // Before it is cut: half a token would not be recognised.
  const clean = redact(line);
  const start = LONGEST_QUOTE.exec(clean)?.[0] ?? '';
  return start && ` (“${start}${start.length < clean.length ? '…' : ''}”)`;
}
