import { SluiceError } from '@sluice/core';
import type { Reading } from '@sluice/queue';
import { keptOnPurpose, type KeptOnPurpose } from '@sluice/queue/diagnosis';
import type { CommandContext } from './command-context.ts';

/** The decision to keep what waits; a journal that cannot be read has none, and what looks for a job says so. */
export async function decisionOn(context: CommandContext, reading: Reading | SluiceError): Promise<KeptOnPurpose | undefined> {
  if (reading instanceof SluiceError) return undefined;
  try {
    return (await context.hasJournal()) ? keptOnPurpose(await context.journal(), reading) : undefined;
  } catch (error) {
    if (error instanceof SluiceError) return undefined;
    throw error;
  }
}
