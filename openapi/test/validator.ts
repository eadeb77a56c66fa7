import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contracts, controls, edgeControls } from './contracts.ts';

const all = [...contracts, controls, edgeControls];

// Strict: a keyword that is misspelled, and so checks nothing, is an error.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats(ajv);
// The members of the documents themselves are no keywords, but the schemas are found through them.
ajv.addVocabulary([
  // It says nothing that `oneOf` does not, and this validator refuses one with a mapping.
  'discriminator',
  'x-sensitive',
  'x-evidence',
  'x-messengers',
  'x-default-chat-api',
  ...new Set(all.flatMap(({ document }) => Object.keys(document))),
]);
for (const { name, document } of all) ajv.addSchema(document, name);

/** Compiles the schema that a JSON pointer into a contract leads to. */
export function schemaAt(contract: string, pointer: string): ValidateFunction {
  return ajv.compile({ $ref: `${contract}#${encodeURI(pointer)}` });
}
