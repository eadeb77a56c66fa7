import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import type { ErrorObject } from 'ajv/dist/2020.js';

const schemas: Readonly<Record<string, Schema | undefined>> = contract.components.schemas;

/** The members of a schema of the contract of the controls that say in words what it asks for. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  /** Names the member by which the kinds of `oneOf` are distinguished, where there is one. */
  readonly discriminator?: { readonly propertyName: string };
}

/** The schema that a value does not fit. */
export function schemaOf({ parentSchema }: ErrorObject): Schema {
  return parentSchema ?? {};
}

/** The names of the members that an object can have. */
export function membersIn({ properties = {} }: Schema): readonly string[] {
  return Object.keys(properties);
}

/** The values of the member by which the kinds of an object are distinguished. */
export function tagsIn({ oneOf = [] }: Schema, name: string): readonly string[] {
  return oneOf
    .flatMap(({ $ref = '' }) => schemas[$ref.replace('#/components/schemas/', '')]?.properties?.[name]?.enum ?? [])
    .map(String);
}
