/** Writes the methods of the client of the edge from the table of its operations. */
import type { EdgeOperation, EdgeParameter } from '@sluice/openapi/edge-operations';

/** The methods of the client, and what the contract says of each. */
export function edgeMethods(operations: readonly EdgeOperation[]): string {
  return `import type { EdgeCallOptions } from '../edge/call-options.ts';
import type { Conditional, EdgeSend } from '../edge/send.ts';
import type { Api } from '../transport/api.ts';
import type { operations as Described, paths } from './edge.ts';

/** What the contract says of each operation. */
const operations = {
${operations.map(rowOf).join('\n')}
} as const;

type JsonOf<Responses> = Responses extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never;

/** The answer to the success of an operation. */
export type EdgeAnswer<Id extends keyof Described> = JsonOf<Described[Id]['responses'][keyof Described[Id]['responses'] & (200 | 201 | 202)]>;

/** The body of an operation. */
type BodyOf<Id extends keyof Described> = Described[Id] extends { readonly requestBody: { readonly content: { readonly 'application/json': infer Body } } } ? Body : never;

/** What an edge can do. */
export interface EdgeMethods {
${operations.map(declarationOf).join('\n')}
}

export function edgeMethods(api: Api<paths>, send: EdgeSend): EdgeMethods {
  return {
${operations.map(methodOf).join('\n')}
  };
}
`;
}

function rowOf({ operationId, effect, isList }: EdgeOperation): string {
  return `  ${operationId}: { name: '${operationId}', effect: '${effect}', isList: ${isList} },`;
}

function declarationOf(operation: EdgeOperation): string {
  const { operationId, pathParameters, body } = operation;
  const parameters = [
    ...pathParameters.map((parameter) => `${parameter.name}: ${typeOf(parameter)}`),
    ...(body === undefined ? [] : [`body: BodyOf<'${operationId}'>`]),
    `options${isAsked(operation) ? '' : '?'}: ${optionsOf(operation)}`,
  ];
  return `${docOf(operation)}\n  ${operationId}(${parameters.join(', ')}): Promise<${answerOf(operation)}>;`;
}

function docOf({ summary, scope, effect, destructive }: EdgeOperation): string {
  const needs = scope === null ? 'Needs no scope' : `Needs the scope \`${scope}\``;
  if (effect === 'read') return `  /** ${summary}. ${needs}. */`;
  const warning = `\n   *\n   * @throws {SluiceError} After \`timeout\`, \`network\`, \`gateway-unavailable\`, \`malformed-response\` or \`aborted\` it may have been begun: read the jobs, do not\n   *   repeat the call${destructive ? ' with another idempotency key' : ''}.`;
  return `  /**\n   * ${summary}. ${needs}. Sent exactly once.${warning}\n   */`;
}

function answerOf(operation: EdgeOperation): string {
  if (isStream(operation)) return 'Response';
  const json = `EdgeAnswer<'${operation.operationId}'>`;
  return isConditional(operation) ? `Conditional<${json}>` : json;
}

/** The options of a call, with what the query and the headers may hold. */
function optionsOf({ query, headers }: EdgeOperation): string {
  const members = [...query, ...headers].map(
    (parameter) => `readonly ${optionName(parameter)}${parameter.required ? '' : '?'}: ${typeOf(parameter)}`,
  );
  return members.length === 0 ? 'EdgeCallOptions' : `EdgeCallOptions & { ${members.join('; ')} }`;
}

function methodOf(operation: EdgeOperation): string {
  const { operationId, method, path, pathParameters, query, headers, body } = operation;
  const names = pathParameters.map(({ name }) => name);
  const parameters = [...names, ...(body === undefined ? [] : ['body']), 'options'].join(', ');
  const params = [
    ...(names.length === 0 ? [] : [`path: { ${names.join(', ')} }`]),
    ...(query.length === 0 ? [] : [`query: { ${query.map((one) => memberOf(one, isAsked(operation))).join(', ')} }`]),
    ...(headers.length === 0 ? [] : [`header: { ${headers.map((one) => memberOf(one, isAsked(operation))).join(', ')} }`]),
  ];
  const extra = [
    ...(params.length === 0 ? [] : [`params: { ${params.join(', ')} }`]),
    ...(body === undefined ? [] : ['...written']),
  ];
  const init = extra.length === 0 ? 'init' : `{ ...init, ${extra.join(', ')} }`;
  const sender = isStream(operation)
    ? 'send.stream'
    : isConditional(operation)
      ? 'send.conditional'
      : body === undefined
        ? 'send.json'
        : 'send.body';
  const sent = body === undefined ? '' : 'body, ';
  const ask = `(${body === undefined ? 'init' : 'init, written'}) => api.${method}('${path}', ${init})`;
  return `    ${operationId}: (${parameters}) =>\n      ${sender}(operations.${operationId}, ${names.length === 0 ? '{}' : `{ ${names.join(', ')} }`}, ${sent}options, ${ask}),`;
}

/** A member of the query or of the headers: a required value of the caller, or an optional one. */
function memberOf(parameter: EdgeParameter, isThere: boolean): string {
  const key = /^\w+$/.test(parameter.name) ? parameter.name : `'${parameter.name}'`;
  const option = `options.${optionName(parameter)}`;
  if (parameter.required) return `${key}: ${option}`;
  return `...(${isThere ? option : option.replace('.', '?.')} !== undefined && { ${key}: ${option} })`;
}

/** `If-None-Match` is `ifNoneMatch`; the prefix of our own headers says nothing in our own client. */
function optionName({ name }: EdgeParameter): string {
  const [first = '', ...others] = name.replace(/^Sluice-/, '').split('-');
  if (others.length === 0) return name === first ? first : first.toLowerCase();
  return [first.toLowerCase(), ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())].join('');
}

function typeOf({ type, values }: EdgeParameter): string {
  return values?.map((value) => `'${value}'`).join(' | ') ?? (type === 'integer' ? 'number' : type);
}

/** Whether a call cannot do without options. */
function isAsked({ query, headers }: EdgeOperation): boolean {
  return [...query, ...headers].some(({ required }) => required);
}

function isStream({ answer }: EdgeOperation): boolean {
  return answer !== 'application/json';
}

function isConditional({ success }: EdgeOperation): boolean {
  return success.includes(304);
}
