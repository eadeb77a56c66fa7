import { SluiceError } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import type { KeptOnPurpose } from '@sluice/queue/diagnosis';
import type { InstanceAccess } from '../access/access.ts';

/** The decision to keep what waits; a journal that cannot be read has none, and what looks for a job says so. */
export async function decisionOn(
  access: Pick<InstanceAccess, 'decisionOn'>,
  reading: Reading | SluiceError,
): Promise<KeptOnPurpose | undefined> {
  if (reading instanceof SluiceError) return undefined;
  try {
    return await access.decisionOn(reading);
  } catch (error) {
    if (error instanceof SluiceError) return undefined;
    throw error;
  }
}
