import { contract } from './contract.ts';

/** An example, and the JSON pointer of what it is an example of. */
export interface Example {
  readonly of: string;
  readonly name: string;
  readonly value: unknown;
}

/** Every example in the contract, wherever it stands. */
export const examples: readonly Example[] = collect(contract, '');

function collect(node: unknown, pointer: string): Example[] {
  const children = entries(node).flatMap(([key, child]) =>
    collect(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  if (typeof node !== 'object' || node === null || !('schema' in node)) return children;
  const one = 'example' in node ? [{ of: pointer, name: 'example', value: node.example }] : [];
  const named = 'examples' in node ? entries(node.examples) : [];
  return [
    ...one,
    ...named.map(([name, example]) => ({ of: pointer, name, value: new Map(entries(example)).get('value') })),
    ...children,
  ];
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
