import { decodedForms } from '../redact/decoded-forms.ts';

const MAX_QUOTE = /^.{0,80}/u;
/** The maximum length of the text that is searched: a quotation is at its beginning. */
const MAX_EXAMINED = 2000;

/**
 * A foreign text as a sentence may quote it: in quotation marks and brackets with a space before, on one line, without control
 * characters and secrets, at most 80 characters of it. Nothing where there is nothing to quote, or where a secret would be in it
 * when it is decoded.
 */
export function quote(text: string, redact: (text: string) => string): string {
  const clean = redact(text.slice(0, MAX_EXAMINED))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const start = MAX_QUOTE.exec(clean)?.[0] ?? '';
  if (start === '' || decodedForms(start).some((decoded) => redact(decoded) !== decoded)) return '';
  return ` (“${start}${start.length < clean.length || text.length > MAX_EXAMINED ? '…' : ''}”)`;
}
