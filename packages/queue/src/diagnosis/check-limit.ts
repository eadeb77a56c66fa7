import { SluiceError } from '@sluice/core';

/** @throws {SluiceError} `invalid-request` unless so many may be checked at once. */
export function checkLimit(what: string, limit: number, max: number, idInstance: string): void {
  if (Number.isSafeInteger(limit) && limit >= 1 && limit <= max) return;
  throw new SluiceError({
    code: 'invalid-request',
    message: `From 1 to ${max} ${what} of instance ${idInstance} can be checked at once: choose a whole number between them.`,
    idInstance,
  });
}
