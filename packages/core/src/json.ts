/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** @returns the value, or `undefined` when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Json {
  return isObject(value) ? value : {};
}
