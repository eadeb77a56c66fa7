/** The names of secrets in a generated request: a request that fails a test is printed, and a key must not be. */
export const PLACEHOLDERS = ['{reader}', '{sender}', '{expired}', '{unknown}'] as const;

type Placeholder = (typeof PLACEHOLDERS)[number];

/** The secret that is written in the place of each. */
export type Secrets = Readonly<Record<Placeholder, string>>;

export function fillIn(text: string, secrets: Secrets): string {
  return PLACEHOLDERS.reduce((filled, name) => filled.replaceAll(name, secrets[name]), text);
}
