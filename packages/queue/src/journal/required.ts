import { SluiceError } from '@sluice/core';

/** @throws {SluiceError} `invalid-request` for a text that says nothing. */
export function required(name: string, text: string): string {
  if (text.trim() !== '') return text;
  throw new SluiceError({ code: 'invalid-request', message: `The journal needs to know the ${name}. Say it, and try again.` });
}
