import { SluiceError } from '@sluice/core';
import type { Brake } from '@sluice/queue/journal';
import type { Session } from './session.ts';

/** The brake of an instance that is on or may be, if there is one; or why the journal does not say. */
export type FoundBrake = Brake | SluiceError | undefined;

export function brakeIn(found: FoundBrake): Brake | undefined {
  return found instanceof SluiceError ? undefined : found;
}

/** The brakes of all instances, oldest first; or why the journal does not say. */
export async function sessionBrakes({ readBrakesOn }: Session): Promise<readonly Brake[] | SluiceError> {
  try {
    return await readBrakesOn();
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
