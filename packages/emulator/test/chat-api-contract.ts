import contract from '@sluice/openapi/chat-api.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
// The members of the document itself are no keywords, but the schemas are found through them.
ajv.addVocabulary(['x-sensitive', 'x-evidence', ...Object.keys(contract)]);
ajv.addSchema(contract, 'contract');

interface Described {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly $ref: string }>>;
}

const described: readonly Described[] = Object.values<object>(contract.paths).flatMap((item) =>
  Object.values<object>({ ...item }).filter((member): member is Described => 'operationId' in member),
);

/** All operations, by the names that the contract gives them. */
export const operationIds: readonly string[] = described.map(({ operationId }) => operationId);

/** The mistakes in an answer, by the letter of the contract. Of statuses other than 200 and 401 it says nothing. */
export async function findFault(operationId: string, answer: Response): Promise<string | undefined> {
  const pointer = described.find((operation) => operation.operationId === operationId)?.responses[answer.status]?.$ref;
  if (pointer === undefined) return undefined;
  const [mediaType] = answer.headers.get('content-type')?.split(';') ?? [];
  if (mediaType !== 'application/json') return `status ${answer.status} comes as ${mediaType}`;
  const validate = ajv.compile({ $ref: `contract${pointer}/content/application~1json/schema` });
  return validate(await answer.json()) ? undefined : ajv.errorsText(validate.errors);
}
