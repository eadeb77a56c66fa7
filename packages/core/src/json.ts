/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

// A function that walks through a value calls itself once for a level, and the stack has an end. No answer of a gateway is nearly as deep.
const MAX_DEPTH = 100;

/** @returns the value, or `undefined` when the source is not JSON, or nested more than 100 levels deep. */
export function parseJson(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source);
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value has no more levels than are allowed. Level by level, and not by recursion, since a value may have any number of levels. */
export function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const next: unknown[] = [];
    for (const item of level)
      if (typeof item === 'object' && item !== null) for (const inner of Object.values(item)) next.push(inner);
    if (next.length === 0) return true;
    level = next;
  }
  return false;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** A text that is not empty; `undefined` for anything else. */
export function nonEmptyText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a value can be a count: an integer that is not negative. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
