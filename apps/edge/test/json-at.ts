/** A part of some JSON, by the names and places that lead to it. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
    value,
  );
}

/** The same as a text, such as an id. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  return String(at(value, ...path));
}
