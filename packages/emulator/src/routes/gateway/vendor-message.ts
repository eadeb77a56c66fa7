import type { ErrorObject } from 'ajv/dist/2020.js';

/**
 * Reports a mistake in the vendor's words. Those for a missing, an unknown, an empty and a long field, and for a list or an object that has too
 * little, are known (evidence/errors#validation); the others are a choice in the same manner.
 */
export function vendorMessage({ keyword, instancePath, params, data }: ErrorObject): string {
  const said: Readonly<Record<string, unknown>> = params;
  const where = instancePath
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  const inside = (name: unknown): string => `'${where === '' ? '' : `${where}.`}${String(name)}'`;
  const limit = String(said['limit']);
  // The whole body is called the value.
  const field = where === '' ? "'value'" : `'${where}'`;
  switch (keyword) {
    case 'required':
      return `${inside(said['missingProperty'])} is required`;
    case 'additionalProperties':
      return `${inside(said['additionalProperty'])} is not allowed`;
    case 'minProperties':
      return `${field} must have at least ${limit} key${limit === '1' ? '' : 's'}`;
    case 'minLength':
      return `${field} is not allowed to be empty`;
    case 'maxLength':
      return `${field} length must be less than or equal to ${limit} characters long`;
    case 'minItems':
      return `${field} must contain at least ${limit} items`;
    case 'maxItems':
      return `${field} must contain less than or equal to ${limit} items`;
    case 'uniqueItems':
      return `${field} contains a duplicate value`;
    case 'minimum':
      return `${field} must be larger than or equal to ${limit}`;
    case 'maximum':
      return `${field} must be less than or equal to ${limit}`;
    case 'enum':
      return `${field} must be one of [${[said['allowedValues']].flat().join(', ')}]`;
    case 'type':
      return `${field} must be ${kindOf(String(said['type']), data)}`;
    case 'format':
      return `${field} must be a valid ${String(said['format'])}`;
    default:
      return `${field} is not valid`;
  }
}

function kindOf(type: string, data: unknown): string {
  if (type === 'integer') return typeof data === 'number' ? 'an integer' : 'a number';
  if (type === 'object') return 'of type object';
  return type === 'array' ? 'an array' : `a ${type}`;
}
