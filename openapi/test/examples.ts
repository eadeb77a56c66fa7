import { memberOf, membersOf, partsOf } from './members.ts';

/** An example, and the JSON pointer of what it is an example of. */
export interface Example {
  readonly of: string;
  readonly name: string;
  readonly value: unknown;
}

/** Every example in a contract, or in a part of one, wherever it is. */
export function examplesIn(document: unknown): readonly Example[] {
  return [...partsOf(document)]
    .filter(({ value }) => memberOf(value, 'schema') !== undefined)
    .flatMap(({ pointer, value: described }) => {
      const named = membersOf(memberOf(described, 'examples')).map(
        ([name, example]) => [name, memberOf(example, 'value')] as const,
      );
      const all = [['example', memberOf(described, 'example')] as const, ...named];
      return all.filter(([, value]) => value !== undefined).map(([name, value]) => ({ of: pointer, name, value }));
    });
}
