import { SluiceError } from '@sluice/core';

type Fields = Readonly<Record<string, unknown>>;

/** The members of a body that the contract has been held against already: these functions only give them their types. */
export interface Body {
  readonly fields: Fields;
  text(name: string): string;
  /** 0 where it is missing. */
  number(name: string): number;
}

/** @throws {SluiceError} `invalid-request` for a body that is no JSON object. */
export async function readBody(request: Request): Promise<Body> {
  const fields = toFields(await request.json().catch(() => undefined));
  if (fields === undefined) throw invalid('The body must be an object of JSON.');
  return {
    fields,
    text: (name) => {
      const value = fields[name];
      if (typeof value === 'string') return value;
      throw invalid(`The member ${name} of the body must be a text.`);
    },
    number: (name) => {
      const value = fields[name] ?? 0;
      if (typeof value === 'number') return value;
      throw invalid(`The member ${name} of the body must be a number.`);
    },
  };
}

function toFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

export function invalid(message: string): SluiceError {
  return new SluiceError({ code: 'invalid-request', message: `${message} Nothing was changed.` });
}
