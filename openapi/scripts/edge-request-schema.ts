/** Makes of a schema of the contract the one that requests are checked by: without what only people read, and with the sentence of each part. */
import { found, lastOf, type EdgeContract, type Schema } from './edge-contract.ts';
import { expectedBy } from './edge-words.ts';

/** The name of the member that has the sentence. */
export const WORDS = 'x-words';

/** A schema as the validator takes it. */
export type RequestSchema = Readonly<Record<string, unknown>>;

const FOR_PEOPLE: ReadonlySet<string> = new Set(['title', 'description', 'default', 'example', 'examples', 'x-sensitive']);

/** A reference is the name that a schema has in the contract. */
export function requestSchema(contract: EdgeContract, schema: Schema): RequestSchema {
  const convert = (one: Schema): RequestSchema => requestSchema(contract, one);
  if (schema.$ref !== undefined) return { $ref: lastOf(schema.$ref) };
  if (schema.oneOf !== undefined) return choice(contract, schema.oneOf);
  const members = Object.entries(schema)
    .filter(([name]) => !FOR_PEOPLE.has(name))
    .map(([name, value]): readonly [string, unknown] => [name, converted(name, value, convert)]);
  return { ...Object.fromEntries(members), [WORDS]: expectedBy(schema) };
}

function converted(name: string, value: unknown, convert: (schema: Schema) => RequestSchema): unknown {
  if (name === 'properties' && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([property, schema]) => [property, isRecord(schema) ? convert(schema) : schema]),
    );
  }
  if (name === 'prefixItems' && Array.isArray(value))
    return value.map((schema: unknown) => (isRecord(schema) ? convert(schema) : schema));
  return name === 'items' && isRecord(value) ? convert(value) : value;
}

/**
 * One of several, distinguished by a member that only the one has: a validator then names the mistake in the one that was meant, and not every mistake in
 * each.
 */
function choice(contract: EdgeContract, [one, ...others]: readonly Schema[]): RequestSchema {
  if (one === undefined) throw new Error('A choice of nothing cannot be checked.');
  if (others.length === 0) return requestSchema(contract, one);
  const resolve = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : found(contract.components.schemas, schema.$ref);
  const condition = markOf(resolve(one), others.map(resolve));
  // oxlint-disable-next-line unicorn/no-thenable -- It is a keyword of JSON Schema, and is never awaited.
  return { if: condition, then: requestSchema(contract, one), else: choice(contract, others) };
}

/** What shows that a value is meant to be of this schema. */
function markOf(schema: Schema, others: readonly Schema[]): RequestSchema {
  if (others.every(({ type }) => type !== schema.type)) return { type: schema.type };
  const required = schema.required ?? [];
  const own = required.find((name) => others.every(({ properties = {} }) => !(name in properties)));
  if (own !== undefined) return { type: 'object', required: [own], properties: { [own]: true } };
  const tag = required.find((name) => schema.properties?.[name]?.const !== undefined);
  if (tag === undefined) throw new Error('Nothing distinguishes the schemas of a choice. Teach it to edge-request-schema.ts.');
  return { type: 'object', required: [tag], properties: { [tag]: { const: schema.properties?.[tag]?.const } } };
}

function isRecord(value: unknown): value is Readonly<Record<string, Schema>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
