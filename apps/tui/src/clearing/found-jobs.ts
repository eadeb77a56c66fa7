import { SluiceError } from '@sluice/core';
import type { OpenJob, Reading, ReconnectGuard } from '@sluice/queue';
import { guardReconnect, type KeptOnPurpose } from '@sluice/queue/diagnosis';

/** The open job of an instance, if it has one; or why the journal does not say. */
export type FoundJob = OpenJob | SluiceError | undefined;

export function jobIn(found: FoundJob): OpenJob | undefined {
  return found instanceof SluiceError ? undefined : found;
}

/** Whether a number can be connected. Nothing is called safe while the journal cannot say that no job is open. */
export function guardWith(
  reading: Reading | SluiceError,
  now: number,
  found: FoundJob,
  decision?: KeptOnPurpose,
): ReconnectGuard {
  const guard = guardReconnect(reading, now, jobIn(found), decision);
  if (!(found instanceof SluiceError) || guard.verdict !== 'safe') return guard;
  const { idInstance, isSending } = guard;
  return { verdict: 'unknown', why: 'journal-unreadable', isSending, leftovers: undefined, idInstance, error: found };
}
