import { SluiceError } from '@sluice/core';
import type { Agreement } from './job-ports.ts';

/** @throws {SluiceError} `refused` where the instance is not confirmed by its number, `invalid-request` without actor or reason. */
export function checkAgreement(idInstance: string, { confirm, actor, reason }: Agreement): void {
  if (confirm !== idInstance) {
    throw new SluiceError({
      code: 'refused',
      message: `The number of the instance was not confirmed. Nothing was sent; confirm ${idInstance} to go on.`,
      idInstance,
    });
  }
  for (const [what, text] of Object.entries({ actor, reason })) {
    if (text.trim() !== '') continue;
    throw new SluiceError({
      code: 'invalid-request',
      message: `There is no ${what}. Nothing was sent; the journal needs to know who asked for it, and why.`,
      idInstance,
    });
  }
}
