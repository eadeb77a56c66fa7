import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import type { RequestSchema } from '@sluice/openapi/operations';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DELAY } from '../../engine/settings.ts';
import { isRecord, schemaOf, type Schema } from './schema.ts';

const { components } = contract;
const { SettingsChange } = components.schemas;

/** The parameters that a call can have in its query. */
export type ParameterName = 'receiveTimeout' | 'minutes' | 'count';

/** How a body is held against the contract. */
export interface BodyRules {
  /** Whether settings have no fields but those that are described; nothing else ever has. */
  readonly strict: boolean;
  readonly anyDelay: boolean;
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, verbose: true });
addFormats(ajv);
ajv.addVocabulary(['x-sensitive', 'x-evidence', 'x-messengers', 'components']);
ajv.addSchema(
  {
    $id: 'requests',
    components: {
      parameters: components.parameters,
      schemas: closed({ ...components.schemas, ...settingsByRules() }),
    },
  },
  'requests',
);

const compiled = new Map<string, ValidateFunction>();

/** The first mistake in a body. */
export function mistakeInBody(schema: RequestSchema, body: object, rules: BodyRules): ErrorObject | undefined {
  const name = schema === 'SettingsChange' ? settingsName(rules) : schema;
  return mistakeBy(name, { $ref: `requests#/components/schemas/${name}` }, body);
}

/** What a body is described to be. */
export function describedBody(schema: RequestSchema, rules: BodyRules): Schema {
  return schema === 'SettingsChange' ? settingsBy(rules) : schemaOf(schema);
}

/** The first mistake in a parameter of the query, as if it were a member of a body. */
export function mistakeInParameter(name: ParameterName, value: unknown): ErrorObject | undefined {
  const { schema } = components.parameters[name];
  return mistakeBy(name, { type: 'object', properties: { [name]: schema } }, { [name]: value });
}

/** The smallest and the largest value of a parameter. */
export function limitsOf(name: ParameterName): { readonly minimum?: number; readonly maximum?: number } {
  return components.parameters[name].schema;
}

/** The names of the fields that a body can have and need not. */
export function optionalFields(schema: RequestSchema): readonly string[] {
  const { properties = {}, required = [] } = schemaOf(schema);
  return Object.keys(properties).filter((name) => !required.includes(name));
}

function mistakeBy(key: string, schema: object, value: object): ErrorObject | undefined {
  const validate = compiled.get(key) ?? ajv.compile(schema);
  compiled.set(key, validate);
  return validate(value) ? undefined : mostTelling(validate.errors ?? []);
}

/** Where a value is one of several kinds, the mistake by the kind that it says it is. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const choice = errors.find(({ keyword }) => keyword === 'oneOf');
  const { data, instancePath, parentSchema }: Partial<ErrorObject> = choice ?? {};
  const kinds = namesOfKinds(parentSchema?.['oneOf']);
  if (choice === undefined || !isRecord(data) || kinds.length === 0) return errors[0];
  const meant = kinds.indexOf(data['type']);
  if (meant >= 0) return errors.find(({ schemaPath }) => schemaPath.includes(`/oneOf/${meant}/`)) ?? choice;
  return { ...choice, keyword: 'enum', instancePath: `${instancePath}/type`, params: { allowedValues: kinds } };
}

function namesOfKinds(kinds: unknown): readonly unknown[] {
  if (!Array.isArray(kinds)) return [];
  return kinds.flatMap((kind: Schema) => kind.properties?.['type']?.const ?? []);
}

/** The settings by each set of rules. */
function settingsByRules(): object {
  const flags = [false, true];
  const rules = flags.flatMap((strict) => flags.map((anyDelay) => ({ strict, anyDelay })));
  return Object.fromEntries(rules.map((one) => [settingsName(one), settingsBy(one)]));
}

function settingsBy({ strict, anyDelay }: BodyRules): Schema & { readonly minProperties: number } {
  const delay = anyDelay ? { [DELAY]: { type: 'integer', minimum: 0 } } : {};
  const properties = { ...SettingsChange.properties, ...delay };
  return { ...SettingsChange, properties, additionalProperties: !strict };
}

function settingsName({ strict, anyDelay }: BodyRules): string {
  return `SettingsChange${strict ? 'Strict' : ''}${anyDelay ? 'WithAnyDelay' : 'AsDescribed'}`;
}

/**
 * The same schemas, in which an object has no fields but those that are described: the gateway refuses others
 * (evidence/errors#unknown-fields-refused).
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.fromEntries(Object.entries(schema).map(([name, member]) => [name, closed(member)]));
  return 'properties' in members && !('additionalProperties' in members) ? { ...members, additionalProperties: false } : members;
}
