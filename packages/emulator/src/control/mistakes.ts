import type { ErrorObject } from 'ajv/dist/2020.js';
import type { components } from '../gen/control.ts';
import { chosenFrom, expectedChoice } from './choice.ts';
import { expectedBy } from './expected-by.ts';
import { membersIn, schemaOf, tagsIn } from './schema.ts';
import { validatorAt } from './validator.ts';

/** A mistake in a body that a client sent, or in a file. */
export interface Mistake {
  /** Where it is, as a JSON pointer; empty for the whole. */
  readonly path: string;
  /** The expectation there, in words: `must be one of: never, unless-authorized, always`. */
  readonly expected: string;
}

// More would hide the first ones, not help.
const MAX_MISTAKES = 100;

type Schemas = components['schemas'];

/** Whether a value is what a schema of the contract of the controls describes. */
export function isValid<Name extends keyof Schemas>(schemaName: Name, value: unknown): value is Schemas[Name] {
  return validatorAt(`/components/schemas/${schemaName}`)(value);
}

/** The mistakes in a value by a schema of the contract of the controls, at most a hundred mistakes; nothing where it is valid. */
export function findMistakes(schemaName: keyof Schemas, value: unknown): readonly Mistake[] {
  return mistakesAt(`/components/schemas/${schemaName}`, value);
}

/** The mistakes in a value by the schema that a JSON pointer into the contract leads to. */
export function mistakesAt(pointer: string, value: unknown): readonly Mistake[] {
  const validate = validatorAt(pointer);
  if (validate(value)) return [];
  const mistakes = chosenFrom(validate.errors ?? [])
    .slice(0, MAX_MISTAKES)
    .map(mistakeOf);
  // One value can break its schema in several ways, and the sentence about it names them all.
  return [...new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake])).values()];
}

/** Describes a mistake that a verbose validator has found. */
export function mistakeOf(error: ErrorObject): Mistake {
  const { keyword, instancePath: path } = error;
  const schema = schemaOf(error);
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (keyword) {
    case 'required':
      return { path, expected: `must have \`${String(params['missingProperty'])}\`` };
    case 'discriminator': {
      const tag = String(params['tag']);
      const tags = `one of: ${tagsIn(schema, tag).join(', ')}`;
      if (params['tagValue'] === undefined) return { path, expected: `must have \`${tag}\`, ${tags}` };
      return { path: `${path}/${tag}`, expected: `must be ${tags}` };
    }
    case 'additionalProperties': {
      const name = String(params['additionalProperty']).replaceAll('~', '~0').replaceAll('/', '~1');
      const what = schema.title === 'Behaviours' ? 'behaviour' : 'field';
      const expected = `there is no ${what} of this name; there are: ${membersIn(schema).join(', ')}`;
      return { path: `${path}/${name}`, expected };
    }
    case 'minProperties':
      return { path, expected: `must have at least one of: ${membersIn(schema).join(', ')}` };
    case 'oneOf':
      return { path, expected: expectedChoice(error) };
    default:
      return { path, expected: expectedBy(schema) };
  }
}
