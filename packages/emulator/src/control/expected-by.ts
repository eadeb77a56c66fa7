import type { Schema } from './schema.ts';

/** The patterns of the contract in words; it has no others, says a test. */
export const patterns: ReadonlyMap<string | undefined, string> = new Map([
  ['^[0-9]{4,20}$', 'a text of 4 to 20 digits'],
  ['^[A-Za-z][A-Za-z_ ]{0,39}$', 'the name of a state: up to 40 letters, spaces and underscores, a letter first'],
  ['^[A-Za-z0-9_-]{1,100}$', 'a text of 1 to 100 letters, digits, hyphens and underscores'],
  ['^[a-z][a-z_0-9]{0,39}$', 'a word of up to 40 small letters, digits and underscores, a letter first'],
  ['^[a-z][a-z0-9-]{0,39}$', 'a name of up to 40 small letters, digits and hyphens, a letter first'],
  ['^[!-~]+$', 'an address of up to 2000 characters, without spaces and in ASCII only'],
]);

/** What a value has to be by its schema: a sentence whose subject is the value, such as `must be a whole number from 0 to 300000`. */
export function expectedBy(schema: Schema): string {
  if (schema.enum !== undefined) return `must be one of: ${schema.enum.join(', ')}`;
  const kinds = [schema.type ?? []].flat().map((type) => describe(type, schema));
  return `must be ${kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')}, or ${kinds.at(-1)}` : kinds.join('')}`;
}

function describe(type: string, { pattern, ...limits }: Schema): string {
  switch (type) {
    case 'integer':
      return `a whole number${range(limits.minimum, limits.maximum)}`;
    case 'number':
      return limits.exclusiveMinimum === undefined
        ? `a number${range(limits.minimum, limits.maximum)}`
        : `a number above ${limits.exclusiveMinimum}${range(undefined, limits.maximum).replace(' of', ' and')}`;
    case 'string':
      return patterns.get(pattern) ?? `a text${counted('characters', limits.minLength, limits.maxLength)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list${counted('items', limits.minItems, limits.maxItems)}`;
    case 'object':
      return 'an object';
    default:
      return type;
  }
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return max === undefined ? '' : ` of at most ${max}`;
  return max === undefined ? ` of at least ${min}` : ` from ${min} to ${max}`;
}

function counted(things: string, min: number | undefined, max: number | undefined): string {
  const amount = range(min, max);
  return amount === '' ? '' : `${amount.replace(' from', ' of')} ${things}`;
}
