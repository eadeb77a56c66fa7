/** What the validators of the edge's requests need besides the compiled code: texts that are written into their module. */
import { WORDS } from './edge-request-schema.ts';

/** In JavaScript. */
export const RUNTIME: string = `
// A validator calls itself once for a level, and the stack has an end.
const MAX_DEPTH = 32;

function isTooDeep(value) {
  let level = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const next = [];
    for (const item of level) if (typeof item === 'object' && item !== null) for (const inner of Object.values(item)) next.push(inner);
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}

function checkedBy(validate) {
  return (value) => {
    if (isTooDeep(value)) return [{ pointer: '', problem: \`must not be nested more than \${MAX_DEPTH} deep\` }];
    return validate(value) || validate.errors.filter(({ keyword }) => keyword !== 'if').map(toMistake);
  };
}

// A secret of the gateway or of the edge is longer, or is not a name that a program gives to a member.
function named(name) {
  return /^[A-Za-z0-9_-]{1,40}$/.test(name) && !/\\d{6}|[\\da-f]{16}/i.test(name) ? \`the member \${name}, which is not known\` : 'a member that is not known';
}

/** Says nothing of the value: it may be a secret that was put into the wrong place. */
function toMistake({ keyword, instancePath: pointer, params, parentSchema }) {
  const known = Object.keys(parentSchema.properties ?? {});
  switch (keyword) {
    case 'required':
      return { pointer: \`\${pointer}/\${params.missingProperty}\`, problem: 'is missing' };
    case 'additionalProperties':
      return { pointer, problem: known.length === 0 ? 'must be empty' : \`has \${named(params.additionalProperty)}; there are: \${known.join(', ')}\` };
    case 'minProperties':
      return { pointer, problem: \`must have at least one of: \${known.join(', ')}\` };
    default:
      return { pointer, problem: parentSchema['${WORDS}'] };
  }
}

function toValue(type, text) {
  if (type === 'integer' && /^-?\\d{1,16}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

export function readQuery(operationId, search) {
  const known = parameters[operationId];
  const query = {};
  for (const [name, text] of search) {
    if (Object.hasOwn(query, name)) return { mistakes: [{ pointer: Object.hasOwn(known, name) ? \`/\${name}\` : '', problem: 'must be given once' }] };
    Object.defineProperty(query, name, { value: toValue(known[name]?.type, text), enumerable: true });
  }
  const checked = queries[operationId](query);
  if (checked !== true) return { mistakes: checked };
  const defaults = Object.entries(known).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]));
  return { query: { ...Object.fromEntries(defaults), ...query } };
}

export function readHeaders(operationId, sent) {
  const given = headerNames[operationId].map((name) => [name, sent.get(name)]);
  const values = Object.fromEntries(given.filter(([, value]) => typeof value === 'string'));
  const checked = headers[operationId](values);
  return checked === true ? { headers: values } : { mistakes: checked };
}
`;

/** The types that do not depend on the contract. */
export const TYPES: string = `
export interface Mistake {
  /** Where it is, as a JSON pointer; empty for the whole. */
  readonly pointer: string;
  /** The mistake, or the expectation: a sentence about the value there. It quotes no value. */
  readonly problem: string;
}

/** Checks a value of which nothing is known. It stops at the first mistake. */
export type Check = (value: unknown) => true | readonly Mistake[];
`;

export const FUNCTIONS: string = `
/** Reads a query: numbers are numbers, and what was not given has its default. A parameter that is given twice, or not known, is a mistake. */
export declare function readQuery<Id extends keyof EdgeQueries>(
  operationId: Id,
  search: Iterable<readonly [name: string, value: string]>,
): { readonly query: EdgeQueries[Id] } | { readonly mistakes: readonly Mistake[] };

/** Reads those headers that the contract has for an operation. */
export declare function readHeaders<Id extends keyof EdgeHeaders>(
  operationId: Id,
  sent: { get(name: string): string | null | undefined },
): { readonly headers: EdgeHeaders[Id] } | { readonly mistakes: readonly Mistake[] };
`;
