/** The JSON that bytes hold; `undefined` where they hold none. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** The fields of the object that bytes hold as JSON; `undefined` where they hold something else. */
export function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  return fieldsOf(jsonIn(bytes));
}

/** The fields of an object; `undefined` of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
