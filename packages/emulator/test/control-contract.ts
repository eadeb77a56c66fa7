import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { contractForAjv } from '../src/control/contract-for-ajv.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, discriminator: true });
// The members of the document itself are no keywords, but the schemas are found through them.
ajv.addVocabulary(['x-evidence', 'x-default-chat-api', ...Object.keys(contractForAjv)]);
ajv.addSchema(contractForAjv, 'contract');

/** An operation of the controls. */
export interface ControlEndpoint {
  readonly operationId: string;
  readonly verb: string;
  /** With `{idInstance}` or `{id}` in it. */
  readonly path: string;
  readonly responses: Readonly<Record<string, { readonly $ref: string }>>;
}

export const controlEndpoints: readonly ControlEndpoint[] = Object.entries<object>(contract.paths).flatMap(([path, item]) =>
  Object.entries<object>({ ...item })
    .filter((pair): pair is [string, Pick<ControlEndpoint, 'operationId' | 'responses'>] => 'operationId' in pair[1])
    .map(([verb, { operationId, responses }]) => ({ operationId, verb: verb.toUpperCase(), path, responses })),
);

/** The mistakes in an answer, by the letter of the contract: its media type or its body. */
export async function findControlFault(
  { responses }: Pick<ControlEndpoint, 'responses'>,
  answer: Response,
): Promise<string | undefined> {
  const pointer = (responses[answer.status] ?? responses['default'])?.$ref;
  const mediaType = answer.headers.get('content-type')?.split(';')[0];
  if (mediaType !== 'application/json') return `status ${answer.status} comes as ${mediaType}`;
  const validate = ajv.compile({ $ref: `contract${pointer}/content/application~1json/schema` });
  return validate(await answer.json()) ? undefined : ajv.errorsText(validate.errors);
}
