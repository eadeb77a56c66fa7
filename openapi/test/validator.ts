import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contract } from './contract.ts';

// Strict: a keyword that is misspelled, and so checks nothing, is an error.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats(ajv);
// The members of the document itself are no keywords, but the schemas are found through them.
ajv.addVocabulary(['x-sensitive', ...Object.keys(contract)]);
ajv.addSchema(contract, 'contract');

/** Compiles the schema that a JSON pointer into the contract leads to. */
export function schemaAt(pointer: string): ValidateFunction {
  return ajv.compile({ $ref: `contract#${encodeURI(pointer)}` });
}
