/** Writes the methods of a client from the table of operations. Only the decoder of an answer is written by hand. */
import type { Operation, Parameter } from '@sluice/openapi/operations';

type Family = Operation['family'];

/** The argument differs between the messengers: a contact is a number or a chat (evidence/entries#contact-of-max). */
const SEPARATE: ReadonlySet<string> = new Set(['sendContact', 'checkAccount']);

function isSeparate({ name }: Operation): boolean {
  return SEPARATE.has(name);
}

/** The methods of the clients of both families of the gateway's paths. */
export function gatewayMethods(operations: readonly Operation[]): string {
  const families = new Map<string, Set<Family>>();
  for (const { name, family } of operations) families.set(name, (families.get(name) ?? new Set()).add(family));
  // What both families have is described alike, and written once: by the plain family, which comes first.
  const unique = operations.filter(({ name, family }) => family === 'plain' || families.get(name)?.has('plain') !== true);
  const of = (...wanted: readonly Family[]): readonly Operation[] =>
    unique.filter(
      ({ name }) => wanted.length === families.get(name)?.size && wanted.every((one) => families.get(name)?.has(one)),
    );
  const ofMax = operations.filter((operation) => operation.family === 'v3' && isSeparate(operation));
  const both = of('plain', 'v3');
  const common = both.filter((operation) => !isSeparate(operation));
  const plain = [...of('plain'), ...both.filter(isSeparate)];
  const v3 = [...of('v3'), ...ofMax];
  // The table has paths without the prefix of a family.
  const table = unique.map((operation) => ({ ...operation, path: operation.path.replace(/^\/v3/, '') }));
  return `${imports('gateway')}import { operationsOf, type OperationsOf } from '../transport/operations-of.ts';
${unique.some(({ upload }) => upload) ? "import type { FileUpload, StoredFile } from '../gateway/file-upload.ts';\n" : ''}
${rowsOf(table)}
${interfaceOf('CommonMethods', 'What instances of every messenger can do.', common)}
${interfaceOf('PlainMethods', 'What instances of WhatsApp and Telegram can do.', plain, 'CommonMethods')}
${interfaceOf('V3Methods', 'What instances of MAX can do.', v3, 'CommonMethods')}
type Send<Prefix extends '' | '/v3'> = SendCall<{ readonly path: { readonly idInstance: string; readonly apiTokenInstance: string } }, Prefix>;

function commonMethods(api: Api<paths>, send: Send<'' | '/v3'>): CommonMethods {
  return {
${common.map(methodOf).join('\n')}
  };
}

export function plainMethods(api: Api<paths>, send: Send<''>): PlainMethods {
  return {
    ...commonMethods(api, send),
${plain.map(methodOf).join('\n')}
  };
}

export function v3Methods(api: Api<paths>, send: Send<'/v3'>): V3Methods {
  return {
    ...commonMethods(api, send),
${v3.map(methodOf).join('\n')}
  };
}
`;
}

/** The methods of a client of Chat-API. */
export function chatApiMethods(operations: readonly Operation[]): string {
  return `${imports('chat-api')}
${tableOf(operations)}
${interfaceOf('ChatApiMethods', 'What an instance of Chat-API can do.', operations)}
type Send = SendCall<{ readonly path: { readonly instanceId: string }; readonly query: { readonly token: string } }, ''>;

export function chatApiMethods(api: Api<paths>, send: Send): ChatApiMethods {
  return {
${operations.map(methodOf).join('\n')}
  };
}
`;
}

function imports(contract: 'gateway' | 'chat-api'): string {
  return `import { checkInteger } from '../errors/check-integer.ts';
import * as decoders from '../${contract}/decoders.ts';
import type { Api } from '../transport/api.ts';
import type { CallOptions } from '../transport/call-options.ts';
import type { SendCall } from '../transport/send-call.ts';
import type { Decoded } from '../transport/interpret.ts';
import type { operations as Described, paths } from './${contract}.ts';
`;
}

function tableOf(operations: readonly Operation[]): string {
  const rows = operations.map((operation) => {
    const { name, path, verb, effect, callsPerSecond } = operation;
    const fields = `path: '${path}', verb: '${verb}', effect: '${effect}', callsPerSecond: ${callsPerSecond}`;
    return `  ${name}: { name: '${name}', ${[fields, ...moreOf(operation)].join(', ')} },`;
  });
  return `/** What the contract says of each operation. */\nexport const operations = {\n${rows.join('\n')}\n} as const;\n`;
}

/** The same for the gateway, whose paths follow from the names. */
function rowsOf(operations: readonly Operation[]): string {
  const rows = operations.map((operation) => {
    const { name, path, verb, effect, callsPerSecond } = operation;
    const usual = `/waInstance{idInstance}/${name}/{apiTokenInstance}`;
    if (!path.startsWith(usual)) throw new Error(`The path of ${name} is not ${usual}. Teach it to operations-of.ts.`);
    const more = [...(path === usual ? [] : [`pathEnd: '${path.slice(usual.length)}'`]), ...moreOf(operation)];
    const last = more.length > 0 ? `, { ${more.join(', ')} }` : '';
    return `  ${name}: ['${verb}', '${effect}', ${callsPerSecond}${last}],`;
  });
  return `const rows = {\n${rows.join('\n')}\n} as const;

/** What the contract says of each operation. */
export const operations: OperationsOf<typeof rows> = /* @__PURE__ */ operationsOf(rows);
`;
}

/** What only some operations have. */
function moreOf({ upload, secretFields, secretAnswer }: Operation): readonly string[] {
  return [
    ...(upload ? ['upload: true'] : []),
    ...(secretFields.length > 0 ? [`secretFields: [${secretFields.map((field) => `'${field}'`).join(', ')}]`] : []),
    ...(secretAnswer ? ['secretAnswer: true'] : []),
  ];
}

function interfaceOf(name: string, what: string, operations: readonly Operation[], base?: string): string {
  const methods = operations.map((operation) => {
    const parameters = parametersOf(operation).map(({ name: parameter, type }) => `${parameter}: ${type}`);
    const result = `Promise<Decoded<typeof decoders.${operation.name}>>`;
    return `${docOf(operation)}\n  ${operation.name}(${[...parameters, `options?: ${optionsOf(operation)}`].join(', ')}): ${result};`;
  });
  return `/** ${what} */\nexport interface ${name}${base ? ` extends ${base}` : ''} {\n${methods.join('\n')}\n}\n`;
}

function docOf({ summary, callsPerSecond, effect, destructive }: Operation): string {
  const what = summary.replace(/^\w+: (.)/, (_, first: string) => first.toUpperCase()).replace(/ \([^)]*\)$/, '');
  const rate = callsPerSecond === 1 ? 'Once a second' : `${callsPerSecond} times a second`;
  const once = effect === 'read' ? '.' : ', sent exactly once.';
  if (!destructive) return `  /** ${what}. ${rate}${once} */`;
  return `  /**
   * ${what}. ${rate}${once}
   *
   * @throws {SluiceError} \`refused\` when the gateway says that it did nothing. After \`timeout\`, \`network\`, \`gateway-unavailable\`,
   *   \`malformed-response\` or \`aborted\` it may have been carried out: read the queue, do not repeat the call.
   */`;
}

/** What a caller gives where that is no JSON. */
const FILES: Readonly<Record<string, string | undefined>> = {
  'multipart/form-data': 'FileUpload',
  'application/octet-stream': 'StoredFile',
};
const SENDERS = {
  'application/json': 'send.json',
  'multipart/form-data': 'send.form',
  'application/octet-stream': 'send.bytes',
} as const;

/** What a caller must give besides the options. */
function parametersOf({ operationId, body, pathParameters, query }: Operation): readonly { name: string; type: string }[] {
  const json = `Described['${operationId}']['requestBody']['content']['application/json']`;
  const sent = body && [{ name: body.mediaType === 'application/json' ? 'body' : 'upload', type: FILES[body.mediaType] ?? json }];
  return [...pathParameters, ...query.filter(isAsked)].map(({ name, type }) => ({ name, type: typeOf(type) })).concat(sent ?? []);
}

/** The options of a call, with what the query may hold. */
function optionsOf({ query }: Operation): string {
  const optional = query.filter(({ required }) => !required);
  if (optional.length === 0) return 'CallOptions';
  return `CallOptions & { ${optional.map(({ name, type }) => `readonly ${camelCase(name)}?: ${typeOf(type)}`).join('; ')} }`;
}

function methodOf(operation: Operation): string {
  const { name, family, verb, body, pathParameters, query } = operation;
  const start = `operations.${name}, decoders.${name}`;
  if (pathParameters.length + query.length === 0) {
    const method = body === undefined ? `(options) => send(${start}, options, ` : `${SENDERS[body.mediaType]}(${start}, `;
    return `    ${name}: ${method}(init, path) => api.${verb}(path, init)),`;
  }
  const parameters = [...parametersOf(operation).map((parameter) => parameter.name), 'options'].join(', ');
  const lines = pathParameters.map((parameter) => `${checked(parameter, parameter.name)};`);
  const params =
    pathParameters.length === 0 ? [] : [`path: { ...init.params.path, ${pathParameters.map((one) => one.name).join(', ')} }`];
  if (query.length > 0) {
    lines.push(`const query = { ${query.map(queryMember).join(', ')} };`);
    // Chat-API has its credential in the query.
    params.push(family === 'chat-api' ? 'query: { ...init.params.query, ...query }' : 'query');
  }
  const request = `(init, path) => api.${verb}(path, { ...init, params: { ...init.params, ${params.join(', ')} } })`;
  const wait = query.some((parameter) => parameter.name === 'receiveTimeout') ? ', (options?.receiveTimeout ?? 5) * 1000' : '';
  const statements = [...lines, `return send(${start}, options, ${request}${wait});`];
  return `    ${name}: async (${parameters}) => {\n${statements.map((line) => `      ${line}\n`).join('')}    },`;
}

/** A member of the query: its fixed value, a required value of the caller, or an optional one. */
function queryMember(parameter: Parameter): string {
  const { name, required, const: constant } = parameter;
  if (constant !== undefined) return `${name}: ${constant} as const`;
  if (required) return name;
  // What are no options at all, such as `null`, is refused by what sends.
  const option = `options.${camelCase(name)}`;
  return `...(${option.replace('.', '?.')} !== undefined && { ${name}: ${checked(parameter, option)} })`;
}

/** The value of a parameter, checked against the limits of the contract. */
function checked({ name, type, minimum = 0, maximum }: Parameter, value: string): string {
  if (type !== 'integer') return value;
  return `checkInteger('${camelCase(name)}', ${value}, ${minimum}, ${maximum ?? 'Number.MAX_SAFE_INTEGER'}, send.idInstance)`;
}

function isAsked({ required, const: constant }: Parameter): boolean {
  return required && constant === undefined;
}

function typeOf(type: Parameter['type']): string {
  return type === 'integer' ? 'number' : type;
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
