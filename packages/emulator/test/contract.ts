import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** An operation of the contract, in one of its families. */
export interface Endpoint {
  /** With `{idInstance}` and `{apiTokenInstance}` in it. */
  readonly path: string;
  readonly verb: string;
  /** As in the plain family. */
  readonly name: string;
  readonly family: 'plain' | 'v3';
  readonly responses: Readonly<Record<string, { readonly $ref: string }>>;
}

export const endpoints: readonly Endpoint[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([verb, operation]) => {
    if (!('operationId' in operation)) return [];
    const { operationId, responses } = operation;
    const family = path.startsWith('/v3/') ? 'v3' : 'plain';
    const name = family === 'plain' ? operationId : `${operationId.charAt(2).toLowerCase()}${operationId.slice(3)}`;
    return [{ path, verb: verb.toUpperCase(), name, family, responses }];
  }),
);

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
// The members of the document itself are no keywords, but the schemas are found through them.
ajv.addVocabulary(['x-sensitive', ...Object.keys(contract)]);
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
