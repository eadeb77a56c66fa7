/** Makes the validators of the requests to the edge's control API: compiled ahead, because Workers have no `eval`. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { edgeOperationsOf, found, lastOf, type EdgeContract, type Parameter } from './edge-contract.ts';
import { requestSchema, WORDS, type RequestSchema } from './edge-request-schema.ts';
import { FUNCTIONS, RUNTIME, TYPES } from './edge-requests-runtime.ts';

const BANNER = '// Generated from the contract by `pnpm generate`; do not edit.\n\n';

interface NamedSchema {
  readonly name: string;
  readonly schema: RequestSchema;
}

/** @returns the validators as a module of JavaScript, and the types of it. */
export function edgeRequests(source: string): { readonly js: string; readonly types: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Redocly has made it of our own files, and its linter has checked them.
  const contract = JSON.parse(source) as EdgeContract;
  const operations = edgeOperationsOf(contract).map(({ operationId: id, requestBody, parameters }) => ({
    id,
    body: requestBody && lastOf(requestBody.content['application/json'].schema.$ref),
    query: parameters.filter((one) => one.in === 'query'),
    headers: parameters.filter((one) => one.in === 'header'),
  }));
  const withBody = operations.flatMap(({ id, body }) => (body === undefined ? [] : [{ id, body }]));
  const schemas = [
    ...withBody.map(({ id, body }) => ({ name: `body_${id}`, schema: { $ref: body } })),
    ...operations.map(({ id, query }) => ({ name: `query_${id}`, schema: parametersSchema(contract, query) })),
    ...operations.map(({ id, headers }) => ({ name: `headers_${id}`, schema: parametersSchema(contract, headers) })),
  ];
  const tables = {
    parameters: Object.fromEntries(operations.map(({ id, query }) => [id, readingOf(query)])),
    headerNames: Object.fromEntries(operations.map(({ id, headers }) => [id, headers.map(({ name }) => name)])),
  };
  return {
    js: `${BANNER}${compiled(contract, schemas)}
const parameters = ${JSON.stringify(tables.parameters)};

const headerNames = ${JSON.stringify(tables.headerNames)};
${RUNTIME}
export const bodies = ${checks('body', withBody)};

export const queries = ${checks('query', operations)};

export const headers = ${checks('headers', operations)};
`,
    types: `${BANNER}${TYPES.trimStart()}
/** The queries as they are read. */
export interface EdgeQueries {
${membersFrom(operations.map(({ id, query }) => [id, typeOf(query)]))}}

/** The headers as they are read. */
export interface EdgeHeaders {
${membersFrom(operations.map(({ id, headers }) => [id, typeOf(headers)]))}}

/** What checks the body of each operation that takes one. */
export declare const bodies: {
${membersFrom(withBody.map(({ id }) => [id, 'Check']))}};

/** What checks the query of each operation, as an object by the names in it. */
export declare const queries: { readonly [Id in keyof EdgeQueries]: Check };

/** What checks those headers of each operation that the contract has, as an object by their names. */
export declare const headers: { readonly [Id in keyof EdgeHeaders]: Check };
${FUNCTIONS}`,
  };
}

/** An object with a check for each operation. */
function checks(place: string, of: readonly { readonly id: string }[]): string {
  return `{\n${of.map(({ id }) => `  ${id}: checkedBy(${place}_${id}),\n`).join('')}}`;
}

/** The members of an interface. */
function membersFrom(lines: readonly (readonly [id: string, type: string])[]): string {
  return lines.map(([id, type]) => `  readonly ${id}: ${type};\n`).join('');
}

/** The functions of all schemas, each under its place and its operation. */
function compiled(contract: EdgeContract, schemas: readonly NamedSchema[]): string {
  const ajv = new Ajv2020({
    strict: true,
    // The condition of a choice names a member without describing it.
    strictRequired: false,
    allowUnionTypes: true,
    // Every mistake of a body of many megabytes would be more than a Worker can hold.
    allErrors: false,
    inlineRefs: false,
    verbose: true,
    // The sentences are our own.
    messages: false,
    // A text is as long as JavaScript says, by which the rest of Sluice goes; for code points the code would need a module of the validator.
    unicode: false,
    code: { source: true, esm: true, lines: true },
    // It would say at each run that the option above is deprecated.
    logger: false,
  });
  ajv.addVocabulary([WORDS]);
  for (const { name, schema } of [...definitionsFor(contract, schemas), ...schemas]) ajv.addSchema(schema, name);
  const code = standalone(ajv, Object.fromEntries(schemas.map(({ name }) => [name, name])));
  if (/\brequire\(|^import |new Function|\beval\(/m.test(code)) {
    throw new Error('The validators need a module at run time, or make code. Change the schema.');
  }
  return code.replace('"use strict";', '').replaceAll(/^export const /gm, 'const ');
}

/** The schemas that those of the requests refer to, in one step or in several. */
function definitionsFor(contract: EdgeContract, schemas: readonly NamedSchema[]): readonly NamedSchema[] {
  const needed = new Map<string, RequestSchema>();
  const collect = (schema: RequestSchema): void => {
    for (const [, name = ''] of JSON.stringify(schema).matchAll(/"\$ref":"(\w+)"/g)) {
      if (needed.has(name)) continue;
      const definition = requestSchema(contract, found(contract.components.schemas, name));
      needed.set(name, definition);
      collect(definition);
    }
  };
  for (const { schema } of schemas) collect(schema);
  return [...needed].map(([name, schema]) => ({ name, schema }));
}

/** The parameters in a place, as a schema of the object that has their values. */
function parametersSchema(contract: EdgeContract, parameters: readonly Parameter[]): RequestSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, requestSchema(contract, schema)])),
    [WORDS]: 'must be an object',
  };
}

/** How the texts of a query are read. */
function readingOf(parameters: readonly Parameter[]): object {
  return Object.fromEntries(parameters.map(({ name, schema: { type, default: value } }) => [name, { type, value }]));
}

/** The type of the object that has the values of parameters. */
function typeOf(parameters: readonly Parameter[]): string {
  const members = parameters.map(({ name, required, schema: { type, enum: values, default: value } }) => {
    const kind = values?.map((one) => `'${String(one)}'`).join(' | ') ?? (type === 'integer' ? 'number' : String(type));
    return `readonly '${name}'${required === true || value !== undefined ? '' : '?'}: ${kind}`;
  });
  return members.length === 0 ? 'Readonly<Record<never, never>>' : `{ ${members.join('; ')} }`;
}
