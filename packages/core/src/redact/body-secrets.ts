import { fieldsOf } from '../json.ts';

/** How callers name a credential in a field that no contract describes. */
const SECRET_NAME = /token|pass|secret|proxy/i;

/** A shorter text is in others by chance: to hide it would make sentences unreadable. */
const MIN_SECRET = 4;

/**
 * The secrets in a body that was written as JSON: the texts and numbers in the fields that the contract marks, and in those that are credentials by
 * their names. None in any other body.
 */
export function bodySecrets(source: unknown, secretFields: readonly string[] = []): readonly string[] {
  const secrets: string[] = [];
  const collect = (_name: string, value: object | string | number | boolean | null): unknown => {
    // What a form gave may end with a line break, which no answer would repeat.
    const text = typeof value === 'object' ? '' : String(value).trim();
    if (text.length >= MIN_SECRET) secrets.push(text);
    return value;
  };
  const body: unknown = typeof source === 'string' ? JSON.parse(source) : undefined;
  for (const [name, value] of Object.entries(fieldsOf(body))) {
    if (secretFields.includes(name) || SECRET_NAME.test(name)) JSON.stringify(value, collect);
  }
  return secrets;
}
