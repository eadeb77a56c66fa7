import { SluiceError } from '@sluice/core';

/** @throws {SluiceError} `invalid-request` unless so many may be checked at once. */
export function checkMost(what: string, most: number, allowed: number, idInstance: string): void {
  if (Number.isSafeInteger(most) && most >= 1 && most <= allowed) return;
  throw new SluiceError({
    code: 'invalid-request',
    message: `From 1 to ${allowed} ${what} of instance ${idInstance} can be checked at once: choose a whole number between them.`,
    idInstance,
  });
}
