import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import type { RequestSchema } from '@sluice/openapi/operations';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DELAY } from '../../engine/settings.ts';

interface Described {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: object;
  readonly required?: readonly string[];
}

const { components } = contract;
const { SettingsChange } = components.schemas;

// What setSettings takes beside what the contract describes, all of it `yes` or `no` (evidence/settings#keys). That the account, its messenger
// and deprecated settings cannot be set is a choice, and that MAX, which has fewer, takes all of them.
const FURTHER_SETTINGS = [
  'markIncomingMessagesReaded',
  'markIncomingMessagesReadedOnReply',
  'incomingWebhook',
  'deviceWebhook',
  'statusInstanceWebhook',
  'enableMessagesHistory',
  'keepOnlineStatus',
  'pollMessageWebhook',
  'incomingBlockWebhook',
  'incomingCallWebhook',
  'editedMessageWebhook',
  'deletedMessageWebhook',
  'autoTyping',
  'linkPreview',
  'enableLidMode',
];
const yesOrNo = { $ref: '#/components/schemas/YesNo' };
const settings = {
  ...SettingsChange,
  additionalProperties: false,
  properties: { ...SettingsChange.properties, ...Object.fromEntries(FURTHER_SETTINGS.map((name) => [name, yesOrNo])) },
};
const settingsWithAnyDelay = { ...settings, properties: { ...settings.properties, [DELAY]: { type: 'integer', minimum: 0 } } };

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, verbose: true });
addFormats(ajv);
ajv.addVocabulary(['x-sensitive', 'x-evidence', 'components']);
ajv.addSchema(
  {
    $id: 'requests',
    components: {
      parameters: components.parameters,
      schemas: closed({ ...components.schemas, SettingsChange: settings, SettingsChangeWithAnyDelay: settingsWithAnyDelay }),
    },
  },
  'requests',
);

const compiled = new Map<string, ValidateFunction>();

/** The first mistake in a body. */
export function mistakeInBody(schema: RequestSchema | 'SettingsChangeWithAnyDelay', body: object): ErrorObject | undefined {
  return mistakeBy(schema, { $ref: `requests#/components/schemas/${schema}` }, body);
}

/** The first mistake in a parameter of the query, as if it were a member of a body. */
export function mistakeInParameter(name: 'receiveTimeout' | 'minutes', value: unknown): ErrorObject | undefined {
  const { schema } = components.parameters[name];
  return mistakeBy(name, { type: 'object', properties: { [name]: schema } }, { [name]: value });
}

/** The names of the fields that a body can have and need not. */
export function optionalFields(schema: RequestSchema): readonly string[] {
  const { properties, required = [] }: Described & { readonly properties: object } = components.schemas[schema];
  return Object.keys(properties).filter((name) => !required.includes(name));
}

function mistakeBy(key: string, schema: object, value: object): ErrorObject | undefined {
  const validate = compiled.get(key) ?? ajv.compile(schema);
  compiled.set(key, validate);
  return validate(value) ? undefined : validate.errors?.[0];
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
