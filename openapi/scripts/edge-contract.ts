/** The contract of the edge's control API, as it was bundled: what the generators read of it. */

export interface EdgeContract {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

type PathItem = { readonly parameters?: readonly Referring<Parameter>[] } & { readonly [verb in Verb]?: Described };

type Verb = 'get' | 'post' | 'patch' | 'delete';

type Referring<T> = T | { readonly $ref: string };

type Effect = 'read' | 'send' | 'change';

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Referring<Parameter>[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } } };
  readonly responses: Readonly<Record<string, { readonly $ref: string }>>;
  readonly 'x-scope': string | null;
  readonly 'x-effect': Effect;
  readonly 'x-destructive'?: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Response {
  readonly 'x-codes'?: readonly string[];
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** A schema, as far as anything here looks into it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
}

/** An operation with all that belongs to it. */
export interface EdgeOperation extends Omit<Described, 'parameters' | 'responses'> {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Parameter[];
  readonly responses: readonly (readonly [status: string, response: Response])[];
}

const VERBS: readonly Verb[] = ['get', 'post', 'patch', 'delete'];

/** The operations, in the order of the contract. */
export function edgeOperationsOf({ paths, components }: EdgeContract): readonly EdgeOperation[] {
  const resolve = (given: Referring<Parameter>): Parameter =>
    '$ref' in given ? found(components.parameters, given.$ref) : given;
  return Object.entries(paths).flatMap(([path, item]) =>
    VERBS.flatMap((verb) => {
      const described = item[verb];
      if (described === undefined) return [];
      const parameters = [...(item.parameters ?? []), ...(described.parameters ?? [])].map(resolve);
      const responses = Object.entries(described.responses).map(
        ([status, { $ref }]) => [status, found(components.responses, $ref)] as const,
      );
      return [{ ...described, path, method: verb.toUpperCase(), parameters, responses }];
    }),
  );
}

/** What a reference leads to. */
export function found<T>(named: Readonly<Record<string, T>>, reference: string): T {
  const one = named[lastOf(reference)];
  if (one === undefined) throw new Error(`${reference} leads to nothing in the contract of the edge.`);
  return one;
}

/** The name that a reference ends with. */
export function lastOf(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}
