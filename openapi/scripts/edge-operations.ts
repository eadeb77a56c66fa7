/** Makes the table of the operations of the edge's control API: what a router, the generated client and the tests need to know of each. */
import { edgeOperationsOf, found, lastOf, type EdgeContract, type EdgeOperation, type Parameter } from './edge-contract.ts';

const BANNER = '// Generated from the contract by `pnpm generate`; do not edit.\n\n';

const TYPES = `
/** One call of the control API. */
export interface EdgeOperation {
  readonly operationId: EdgeOperationId;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below \`/api/v1\`, with its parameters in braces. */
  readonly path: string;
  /** What a key must be allowed to do; \`null\` where none is needed. */
  readonly scope: EdgeScope | null;
  /** Whether it changes nothing, sends messages, or changes anything else. */
  readonly effect: 'read' | 'send' | 'change';
  /** Whether it destroys messages that wait. */
  readonly destructive: boolean;
  /** The statuses of its success. */
  readonly success: readonly number[];
  /** What it is refused with, and the codes of each; \`null\` for any other status. */
  readonly problems: readonly { readonly status: number | null; readonly codes: readonly SluiceErrorCode[] }[];
  readonly pathParameters: readonly EdgeParameter[];
  readonly query: readonly EdgeParameter[];
  readonly headers: readonly EdgeParameter[];
  /** The schema of what is sent, by its name in the contract. */
  readonly body?: EdgeRequestSchema;
  /** The media type of its success. */
  readonly answer: 'application/json' | 'application/jsonl' | 'text/event-stream';
  /** Whether it is a list, and not an object; only of JSON. */
  readonly isList: boolean;
}

export interface EdgeParameter {
  readonly name: string;
  readonly type: 'integer' | 'boolean' | 'string';
  readonly required: boolean;
  /** The only values that it may have. */
  readonly values?: readonly string[];
}
`;

/** @returns the table as a module of JavaScript, and the types of it. */
export function edgeOperationTable(source: string): { readonly js: string; readonly types: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Redocly has made it of our own files, and its linter has checked them.
  const contract = JSON.parse(source) as EdgeContract;
  const operations = edgeOperationsOf(contract);
  const rows = operations.map((operation) => rowOf(contract, operation));
  const scopes = found(contract.components.schemas, 'Scope').enum ?? [];
  const codes = found(contract.components.schemas, 'ErrorCode').enum ?? [];
  return {
    js: `${BANNER}export const edgeOperations = [\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join('')}];\n`,
    types: `${BANNER}export type EdgeOperationId =${union(operations.map(({ operationId }) => operationId))}

/** What a key may be allowed to do. */
export type EdgeScope =${union(scopes)}

/** The schemas of what is sent, by their names in the contract. */
export type EdgeRequestSchema =${union(rows.flatMap(({ body }) => body ?? []))}

type SluiceErrorCode =${union(codes)}
${TYPES}
/** Every operation, in the order of the contract. */
export declare const edgeOperations: readonly EdgeOperation[];
`,
  };
}

function rowOf({ components }: EdgeContract, operation: EdgeOperation) {
  const { operationId, summary, method, path, requestBody, parameters, responses } = operation;
  const [answer] = responses.flatMap(([status, { content = {} }]) => (isSuccess(status) ? Object.entries(content) : []));
  const given = (place: Parameter['in']) =>
    parameters
      .filter((one) => one.in === place)
      .map(({ name, required = false, schema: { $ref, ...written } }) => {
        const { type, enum: values } = $ref === undefined ? written : found(components.schemas, $ref);
        return { name, type, required, values };
      });
  return {
    operationId,
    summary,
    method,
    path,
    scope: operation['x-scope'],
    effect: operation['x-effect'],
    destructive: operation['x-destructive'] === true,
    success: responses
      .map(([status]) => status)
      .filter(isSuccess)
      .map(Number),
    problems: responses
      .filter(([status]) => !isSuccess(status))
      .map(([status, { 'x-codes': codes = [] }]) => ({ status: status === 'default' ? null : Number(status), codes })),
    pathParameters: given('path'),
    query: given('query'),
    headers: given('header'),
    body: requestBody && lastOf(requestBody.content['application/json'].schema.$ref),
    answer: answer?.[0],
    isList: answer?.[1].schema.type === 'array',
  };
}

function isSuccess(status: string): boolean {
  return /^[23]/.test(status);
}

function union(words: readonly unknown[]): string {
  return `${words.map((word) => `\n  | '${String(word)}'`).join('')};`;
}
