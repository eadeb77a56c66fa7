/** Makes the table of all operations from the bundled contracts: what core, the edge and the emulator need to know of each of them. */
import { OTHER_METHODS } from './other-methods.ts';

/** A contract as it was bundled: every path has its operations by verb, and parameters are references or written in place. */
interface Contract {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

interface Response {
  readonly $ref?: string;
  readonly 'x-sensitive'?: boolean;
}

interface Schema {
  readonly properties?: Readonly<Record<string, { readonly 'x-sensitive'?: boolean }>>;
}

interface PathItem {
  readonly parameters?: readonly Parameter[];
  readonly servers?: readonly object[];
  readonly [verb: string]: unknown;
}

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> };
  readonly responses: Readonly<Record<string, Response>>;
  readonly 'x-messengers'?: readonly string[];
  readonly 'x-effect': 'read' | 'send' | 'change';
  readonly 'x-destructive'?: boolean;
  readonly 'x-rate-limit': { readonly requests: number; readonly perMilliseconds: number };
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly 'x-sensitive'?: boolean;
  readonly schema: {
    readonly type: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly default?: unknown;
    readonly const?: unknown;
  };
}

// The one place that takes the path of an operation apart.
const PATH = /^(?<v3>\/v3)?\/(?:waInstance\{idInstance\}|(?<chatApi>instance)\{instanceId\})\/(?<method>\w+)/;
const CREDENTIALS: ReadonlySet<string> = new Set(['idInstance', 'instanceId']);

const TYPES = `/** One call that a gateway offers. */
export interface Operation {
  /** What a client calls it: as in the address, or as in the contract where two share an address. */
  readonly name: string;
  /** As the contract names it, without a second of the same name in it. */
  readonly operationId: string;
  readonly summary: string;
  /** \`plain\` for WhatsApp and Telegram, \`v3\` for MAX. */
  readonly family: 'plain' | 'v3' | 'chat-api';
  /** Which messengers have it. */
  readonly messengers: readonly ('whatsapp' | 'telegram' | 'max')[];
  /** The part of the address that names it, in the gateway's own letter case. */
  readonly method: string;
  readonly path: string;
  readonly verb: 'GET' | 'POST' | 'DELETE';
  /** What it does at the gateway, whatever its verb says. */
  readonly effect: 'read' | 'send' | 'change';
  /** Whether it destroys messages, notifications or actions. */
  readonly destructive: boolean;
  /** How many calls the gateway takes in a second, for one instance. */
  readonly callsPerSecond: number;
  /** Whether it goes to the address for uploads. */
  readonly upload: boolean;
  /** What the path holds besides the number and the credential of the instance. */
  readonly pathParameters: readonly Parameter[];
  /** What may follow the question mark, besides the credential. */
  readonly query: readonly Parameter[];
  /** The fields of the body that are credentials, or serve as one. */
  readonly secretFields: readonly string[];
  /** Whether the answer to its success is a credential, or serves as one. */
  readonly secretAnswer: boolean;
  readonly body?: { readonly mediaType: 'application/json' | 'multipart/form-data' | 'application/octet-stream'; readonly schema: RequestSchema };
}

export interface Parameter {
  readonly name: string;
  readonly type: 'integer' | 'boolean' | 'string';
  readonly required: boolean;
  readonly minimum?: number;
  /** Missing where the gateway's largest value is not known. */
  readonly maximum?: number;
  /** The only value that it may have. */
  readonly const?: boolean;
}
`;

const OTHER = `
/** A method of the vendor that no contract describes. */
export interface OtherMethod {
  /** In the gateway's own letter case. */
  readonly method: string;
  readonly verb: 'GET' | 'POST';
  /** \`waba\`: only accounts of Meta's Cloud API; \`partner\`: called by the token of a partner, and not by that of an instance. */
  readonly messengers: readonly ('whatsapp' | 'telegram' | 'max' | 'waba' | 'partner')[];
  /** What it does at the gateway, whatever its verb says. */
  readonly effect: 'read' | 'send' | 'change';
  /** Whether the request or the answer holds a credential. */
  readonly secret: boolean;
}

/** The vendor's methods that no contract describes (evidence/clients#further-methods). */
export declare const otherMethods: readonly OtherMethod[];
`;

/** @returns the table as a module of JavaScript, and the types of it. */
export function operationTable(contracts: readonly string[]): { readonly js: string; readonly types: string } {
  const rows = contracts.flatMap((source) => rowsOf(JSON.parse(source) as Contract));
  const schemas = [...new Set(rows.flatMap(({ body }) => (body ? [`'${body.schema}'`] : [])))].toSorted();
  const banner = '// Generated from the contracts by `pnpm generate`; do not edit.\n\n';
  return {
    js: `${banner}export const operations = [\n${linesOf(rows)}];\n\nexport const otherMethods = [\n${linesOf(OTHER_METHODS)}];\n`,
    types: `${banner}${TYPES}
/** The schemas of what is sent, by their names in the contracts. */
export type RequestSchema =
  | ${schemas.join('\n  | ')};

/** Every operation of every contract, in the order of the contracts. */
export declare const operations: readonly Operation[];
${OTHER}`,
  };
}

function linesOf(rows: readonly object[]): string {
  return rows.map((row) => `  ${JSON.stringify(row)},\n`).join('');
}

function rowsOf({ paths, components }: Contract) {
  const resolve = (parameter: Parameter): Parameter => components.parameters[lastOf(parameter.$ref)] ?? parameter;
  const isSecret = (response: Response | undefined): boolean =>
    (components.responses[lastOf(response?.$ref)] ?? response)?.['x-sensitive'] === true;
  return Object.entries(paths).flatMap(([path, item]) => {
    const { v3, chatApi, method } = PATH.exec(path)?.groups ?? {};
    if (method === undefined) throw new Error(`${path} is not the path of an operation. Teach it to operation-table.ts.`);
    const family = chatApi ? 'chat-api' : v3 ? 'v3' : 'plain';
    return Object.entries(item).flatMap(([verb, operation]) => {
      if (!isDescribed(operation)) return [];
      const {
        operationId,
        summary,
        requestBody,
        responses,
        'x-effect': effect,
        'x-rate-limit': limit,
        'x-messengers': messengers = ['whatsapp'],
      } = operation;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve);
      const [media] = Object.entries(requestBody?.content ?? {});
      const schema = lastOf(media?.[1].schema.$ref);
      const fields = Object.entries(components.schemas[schema]?.properties ?? {});
      return [
        {
          name: chatApi ? operationId : method,
          operationId,
          summary,
          family,
          messengers,
          method,
          path,
          verb: verb.toUpperCase(),
          effect,
          destructive: operation['x-destructive'] === true,
          callsPerSecond: (limit.requests * 1000) / limit.perMilliseconds,
          upload: item.servers !== undefined,
          pathParameters: parametersIn('path', parameters),
          query: parametersIn('query', parameters),
          secretFields: fields.filter(([, field]) => field['x-sensitive']).map(([field]) => field),
          secretAnswer: isSecret(responses['200']),
          body: media && { mediaType: media[0], schema },
        },
      ];
    });
  });
}

/** The name that a reference ends with. */
function lastOf(reference = ''): string {
  return reference.split('/').at(-1) ?? '';
}

function parametersIn(place: Parameter['in'], parameters: readonly Parameter[]) {
  return parameters
    .filter((parameter) => parameter.in === place && !parameter['x-sensitive'] && !CREDENTIALS.has(parameter.name))
    .map(({ name, required = false, schema: { type, minimum, maximum, const: constant } }) => ({
      name,
      type,
      required,
      minimum,
      maximum,
      const: constant,
    }));
}

function isDescribed(operation: unknown): operation is Described {
  return typeof operation === 'object' && operation !== null && 'operationId' in operation;
}
