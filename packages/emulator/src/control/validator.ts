import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { contractForAjv } from './contract-for-ajv.ts';

// All mistakes at once, each with the schema that it breaks: the sentences are made of them.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, discriminator: true, allErrors: true, verbose: true });
// The members of the document itself are no keywords, but the schemas are found through them.
ajv.addVocabulary(['x-evidence', 'x-default-chat-api', ...Object.keys(contractForAjv)]);
ajv.addSchema(contractForAjv, 'contract');

const compiled = new Map<string, ValidateFunction>();

/** Checks values by the schema that a JSON pointer into the contract of the controls leads to; compiled when it is first needed. */
export function validatorAt(pointer: string): ValidateFunction {
  const known = compiled.get(pointer);
  if (known !== undefined) return known;
  const validate = ajv.compile({ $ref: `contract#${pointer}` });
  compiled.set(pointer, validate);
  return validate;
}
