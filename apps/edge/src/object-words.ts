import * as v from 'valibot';

/** To valibot a list is an object, too. */
export function noList(words: string): v.CheckAction<unknown, string> {
  return v.check((value) => !Array.isArray(value), words);
}

/** What to say of a value that is no such object or has a field too many, and of each field that is missing. */
export function objectWords(what: string, missing: Readonly<Record<string, string>>): (issue: v.StrictObjectIssue) => string {
  return ({ path, expected }) => (expected === 'never' ? what : (missing[String(path?.[0]?.key)] ?? what));
}
