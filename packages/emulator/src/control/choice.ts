import type { ErrorObject } from 'ajv/dist/2020.js';
import { expectedBy } from './expected-by.ts';
import { schemaOf, type Schema } from './schema.ts';

/**
 * Where a schema gives a choice of several kinds, only the errors by the kind that was meant are of use to anybody; where none was meant,
 * only that a choice has to be made. (Kinds that have a tag are chosen by it, before there is any error.)
 */
export function chosenFrom(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unwanted = new Set<unknown>();
  for (const error of errors.filter(({ keyword }) => keyword === 'oneOf')) {
    const meant = meantOf(error);
    for (const kind of kindsOf(error)) if (kind !== meant) unwanted.add(kind);
    if (meant !== undefined) unwanted.add(error);
  }
  return errors.filter((error) => !unwanted.has(error) && !unwanted.has(error.parentSchema));
}

/** What a value has to be that is of none of the kinds. */
export function expectedChoice(error: ErrorObject): string {
  const kinds = kindsOf(error);
  if (isObject(error.data)) return `must have exactly one of: ${kinds.flatMap(({ required = [] }) => required).join(', ')}`;
  return expectedBy({ type: [...new Set(kinds.flatMap(({ type = 'object' }) => type))].toReversed() });
}

/** An object is of the only kind that is one, or of the only one of whose members it has any. */
function meantOf(error: ErrorObject): Schema | undefined {
  const value: unknown = error.data;
  if (!isObject(value)) return undefined;
  const objects = kindsOf(error).filter(({ type }) => type !== 'null');
  const fitting =
    objects.length === 1 ? objects : objects.filter(({ required = [] }) => required.some((name) => Object.hasOwn(value, name)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function kindsOf(error: ErrorObject): readonly Schema[] {
  return schemaOf(error).oneOf ?? [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
