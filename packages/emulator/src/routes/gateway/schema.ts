import contract from '@sluice/openapi/gateway.json' with { type: 'json' };

/** As much of JSON Schema as the bodies of the contract use. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

const schemas: Readonly<Record<string, Schema>> = contract.components.schemas;

/** A schema of the contract by its name. */
export function schemaOf(name: string): Schema {
  return schemas[name] ?? {};
}

/** A schema itself, where it is only referred to; the members beside the reference describe it. */
export function resolved(schema: Schema): Schema {
  const { $ref } = schema;
  return $ref === undefined ? schema : resolved(schemaOf($ref.slice($ref.lastIndexOf('/') + 1)));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
