/** What a value has to be by its schema, in words that quote no value. */
import type { Schema } from './edge-contract.ts';

/** The patterns of the requests in words. */
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$', 'a UUID, in small letters'],
  ['^[A-Za-z0-9_-]{1,64}$', 'a text of 1 to 64 letters, digits, hyphens and underscores'],
  ['^[0-9a-f]{64}$', 'a text of 64 hexadecimal digits'],
  ['\\S', 'a text of 1 to 1000 characters, not only of spaces'],
  [
    '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})$',
    'a date with a time and its offset, such as 2026-01-01T06:00:00Z',
  ],
  [
    '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$',
    'a name of up to 64 letters, digits and the characters . _ @ -, a letter or a digit first',
  ],
  [
    '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}$',
    'a name of up to 64 letters, digits, spaces and the characters . _ -, a letter or a digit first',
  ],
  ['^[A-Za-z0-9._~-]{16,512}$', 'a text of 16 to 512 letters, digits and the characters . _ ~ -'],
  ['^[a-z][a-z-]{0,39}$', 'a word of up to 40 small letters and hyphens, a letter first'],
  ['^[0-9]{1,16}$', 'a number of up to 16 digits'],
  ['^[A-Za-z0-9_-]{8,128}$', 'a text of 8 to 128 letters, digits, hyphens and underscores'],
  [
    '^[\\p{L}\\p{N}][\\p{L}\\p{N} .@_+-]{0,63}$',
    'a name of up to 64 letters, digits, spaces and the characters . @ _ + -, a letter or a digit first',
  ],
]);

/** A sentence whose subject is the value, such as `must be a whole number from 1 to 500`. */
export function expectedBy(schema: Schema): string {
  if (schema.const !== undefined) return `must be ${JSON.stringify(schema.const)}`;
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
        : `a number above ${limits.exclusiveMinimum}`;
    case 'string':
      return pattern === undefined ? `a text${counted('characters', limits.minLength, limits.maxLength)}` : worded(pattern);
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

function worded(pattern: string): string {
  const words = PATTERNS.get(pattern);
  if (words === undefined) throw new Error(`The pattern ${pattern} has no words. Give it some in edge-words.ts.`);
  return words;
}

/** The largest number that JavaScript counts exactly is no limit that a caller meets. */
function range(min: number | undefined, max: number | undefined): string {
  const most = max === Number.MAX_SAFE_INTEGER ? undefined : max;
  if (min === undefined) return most === undefined ? '' : ` of at most ${most}`;
  if (min === most) return ` of ${min}`;
  return most === undefined ? ` of at least ${min}` : ` from ${min} to ${most}`;
}

function counted(things: string, min: number | undefined, max: number | undefined): string {
  const amount = range(min, max);
  return amount === '' ? '' : `${amount.replace(' from', ' of')} ${things}`;
}
