import { readBounded } from '@sluice/core';
import type { components } from '../gen/control.ts';
import { findMistakes, isValid, type Mistake } from './mistakes.ts';
import { Refusal } from './refusal.ts';

const MAX_BYTES = 64 * 1024;

type Schemas = components['schemas'];

/**
 * Reads the body of a call and holds it against a schema of the contract. Whatever it calls itself is taken for JSON: who tries the
 * controls by hand does not think of the header.
 *
 * @param maxBytes in bytes.
 * @param findMore finds what else is wrong with a body that is not as the schema describes it.
 * @throws {Refusal} with every mistake in it.
 */
export async function readBody<Name extends keyof Schemas>(
  { body }: Request,
  schemaName: Name,
  maxBytes: number = MAX_BYTES,
  findMore: (value: unknown) => readonly Mistake[] = () => [],
): Promise<Schemas[Name]> {
  const bytes = await readBounded(body, maxBytes).catch(() => {
    throw new Refusal(400, 'The body broke off before its end. Send it again.');
  });
  if (bytes === undefined) throw new Refusal(413, `The body is larger than ${maxBytes} bytes. Send less at a time.`);
  const value = parse(bytes);
  if (isValid(schemaName, value)) return value;
  throw invalidBody([...findMistakes(schemaName, value), ...findMore(value)]);
}

/** The refusal of a body with mistakes in it. */
export function invalidBody(mistakes: readonly Mistake[]): Refusal {
  const [first] = mistakes;
  const location = first?.path === '' ? '' : ` at ${first?.path}`;
  const others = mistakes.length > 1 ? ' The others are listed under `problems`.' : '';
  return new Refusal(400, `The body is not valid${location}: ${first?.expected}.${others}`, mistakes);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The message of the parser repeats a part of the body, which can hold a token.
    throw new Refusal(400, 'The body is not JSON in UTF-8. GET /__emulator/openapi.json says what belongs into it.');
  }
}
