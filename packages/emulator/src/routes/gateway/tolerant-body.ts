import { isRecord, resolved, type Schema } from './schema.ts';

/**
 * Reads a body as leniently as the gateway is taken to (evidence/sending#empty-optionals, evidence/settings#further-keys): a member that is not
 * as the contract describes it, but that published clients send so, becomes what they mean by it. A body that is still wrong is refused later.
 */
export function tolerated(schema: Schema, body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const value = tolerate(schema, withChat(resolved(schema), body));
  return isRecord(value) ? value : body;
}

/** A client addresses a message by its number (evidence/sending#phone-number). */
function withChat({ properties = {} }: Schema, body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { phoneNumber, ...rest } = body;
  if (!('chatId' in properties) || 'phoneNumber' in properties || rest['chatId'] || !isWritten(phoneNumber)) return body;
  return { ...rest, chatId: `${phoneNumber}@c.us` };
}

function tolerate(schema: Schema, value: unknown): unknown {
  const { type, properties, items, enum: allowed, ...rest } = variantFor(resolved(schema), value);
  if (isRecord(value) && properties !== undefined) return toleratedMembers({ properties, ...rest }, value);
  if (Array.isArray(value) && items !== undefined) return value.map((item) => tolerate(items, item));
  const types = new Set([type ?? []].flat());
  if (allowed?.includes('yes')) {
    const isSet = typeof value === 'string' ? FLAGS.get(value.toLowerCase()) : value;
    return typeof isSet === 'boolean' ? (isSet ? 'yes' : 'no') : value;
  }
  if (types.size === 0 || types.has(typeOf(value))) return value;
  if (types.has('string')) {
    return typeof value === 'number' ? String(value) : value;
  }
  if (types.has('number') || types.has('integer')) {
    return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
  }
  return types.has('boolean') ? (FLAGS.get(value) ?? value) : value;
}

const FLAGS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
]);

/** Leaves out the members that the contract does not know, and optional members that say no more than that they are not set. */
function toleratedMembers(
  { properties = {}, required = [], additionalProperties }: Schema,
  value: Readonly<Record<string, unknown>>,
): object {
  const members = Object.entries(value).flatMap(([name, member]) => {
    if (!Object.hasOwn(properties, name)) return additionalProperties === true ? [[name, member] as const] : [];
    const schema = properties[name] ?? {};
    const isUnset = !required.includes(name) && isEmpty(member) && !accepts(schema, member);
    return isUnset ? [] : [[name, tolerate(schema, member)] as const];
  });
  return Object.fromEntries(members);
}

/** A preview of which nothing is set is none, too: that the gateway takes it so is not known, and to refuse it would be the worse mistake. */
function isEmpty(value: unknown): boolean {
  return value === '' || value === 0 || value === false || value === null || (isRecord(value) && Object.keys(value).length === 0);
}

/** Whether an empty value is one that the schema describes. */
function accepts(schema: Schema, value: unknown): boolean {
  const {
    type,
    anyOf,
    oneOf,
    enum: allowed,
    const: only,
    required = [],
    minLength = 0,
    minimum = -Infinity,
    format,
    pattern,
  } = resolved(schema);
  const variants = anyOf ?? oneOf;
  if (variants !== undefined) return variants.some((variant) => accepts(variant, value));
  // A program of the vendor sends flags as booleans (evidence/settings#further-keys).
  if (value === false && allowed?.includes('yes')) return true;
  if (allowed !== undefined || only !== undefined) return allowed?.includes(value) ?? only === value;
  if (isRecord(value)) return required.length === 0;
  if (type === undefined) return true;
  const types = new Set([type].flat());
  if (value === false) return types.has('boolean');
  if (value === 0) return minimum <= 0 && (types.has('number') || types.has('integer'));
  if (value === '') return types.has('string') && minLength === 0 && format !== 'uri' && pattern === undefined;
  return types.has('null');
}

/** Of several schemas the one that a value is meant for: by what is constant in it, or by its type. */
function variantFor(schema: Schema, value: unknown): Schema {
  const variants = (schema.anyOf ?? schema.oneOf)?.map(resolved);
  if (variants === undefined) return schema;
  const isMatching = ({ type, properties = {} }: Schema): boolean =>
    isRecord(value)
      ? Object.entries(properties).every(([name, { const: only }]) => only === undefined || value[name] === only)
      : [type ?? []].flat().includes(typeOf(value));
  return variants.find(isMatching) ?? variants[0] ?? schema;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return 'number';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isWritten(value: unknown): value is string | number {
  return (typeof value === 'number' || typeof value === 'string') && /^\d{5,20}$/.test(String(value));
}
