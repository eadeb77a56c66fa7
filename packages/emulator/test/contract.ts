import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { notYet } from '../src/face/operations.ts';

/** An operation of the contract, in one of its families. */
export interface Endpoint {
  /** With `{idInstance}` and `{apiTokenInstance}` in it. */
  readonly path: string;
  readonly verb: string;
  /** As in the address. */
  readonly name: string;
  readonly family: 'plain' | 'v3';
  readonly responses: Readonly<Record<string, { readonly $ref: string }>>;
}

const all: readonly Endpoint[] = Object.entries<object>(contract.paths).flatMap(([path, item]) =>
  Object.entries<object>({ ...item })
    .filter((pair): pair is [string, Pick<Endpoint, 'responses'>] => 'operationId' in pair[1])
    .map(([verb, { responses }]) => {
      const name = /\}\/(\w+)\/\{/.exec(path)?.[1] ?? '';
      return { path, verb: verb.toUpperCase(), name, family: path.startsWith('/v3/') ? 'v3' : 'plain', responses };
    }),
);

/** What the emulator plays of the contract. */
export const endpoints: readonly Endpoint[] = all.filter(({ name }) => !notYet.has(name));

/** What it does not play yet. */
export const missing: readonly Endpoint[] = all.filter(({ name }) => notYet.has(name));

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
// The members of the document itself are no keywords, but the schemas are found through them.
ajv.addVocabulary(['x-sensitive', 'x-evidence', ...Object.keys(contract)]);
ajv.addSchema(contract, 'contract');

/** What each answer may hold, by media type; nothing where it has no body. */
const contents: ReadonlyMap<string, object> = new Map(
  Object.entries(contract.components.responses).map(([name, response]) => [
    `#/components/responses/${name}`,
    'content' in response ? response.content : {},
  ]),
);

/** What is wrong with an answer, by the letter of the contract: its status, its media type or its body. */
export async function findFault({ responses }: Endpoint, answer: Response): Promise<string | undefined> {
  const pointer = responses[answer.status]?.$ref;
  if (pointer === undefined) return `the status ${answer.status} is not described`;
  const text = await answer.text();
  const content = contents.get(pointer) ?? {};
  if (Object.keys(content).length === 0) return text === '' ? undefined : `status ${answer.status} comes with a body`;
  const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? 'none';
  if (!(mediaType in content)) return `status ${answer.status} does not come as ${mediaType}`;
  const validate = validator(`${pointer}/content/${mediaType.replace('/', '~1')}/schema`);
  return validate(mediaType === 'application/json' ? JSON.parse(text) : text) ? undefined : ajv.errorsText(validate.errors);
}

function validator(pointer: string): ValidateFunction {
  return ajv.compile({ $ref: `contract${pointer}` });
}
