/** The members of an object or array, with their names; none of anything else. */
export function membersOf(value: unknown): readonly (readonly [name: string, value: unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The value under a name, or under one name after another; `undefined` where there is nothing. */
export function memberOf(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce((within, name) => new Map(membersOf(within)).get(name), value);
}

/** A part of a document, and the JSON pointer to it. */
export interface Part {
  readonly pointer: string;
  readonly value: unknown;
}

/** A document and all that it is made of. */
export function* partsOf(value: unknown, pointer = ''): Generator<Part> {
  yield { pointer, value };
  for (const [name, child] of membersOf(value)) {
    yield* partsOf(child, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

/** Everything that is under this name, however deep, each with the pointer to what it is in. */
export function findMembers(document: unknown, name: string): readonly Part[] {
  return [...partsOf(document)]
    .map(({ pointer, value }) => ({ pointer, value: memberOf(value, name) }))
    .filter(({ value }) => value !== undefined);
}
