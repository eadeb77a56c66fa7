import { SluiceError } from '@sluice/core';
import { guardReconnect, type OpenJob, type Reading, type ReconnectGuard } from '@sluice/queue';

/** The open job of an instance, if it has one; or why the journal does not say. */
export type FoundJob = OpenJob | SluiceError | undefined;

export function jobIn(found: FoundJob): OpenJob | undefined {
  return found instanceof SluiceError ? undefined : found;
}

/** Whether a number can be connected. Nothing is called safe while the journal cannot say that no job is open. */
export function guardWith(reading: Reading | SluiceError, now: number, found: FoundJob): ReconnectGuard {
  const guard = guardReconnect(reading, now, jobIn(found));
  if (!(found instanceof SluiceError) || guard.verdict !== 'safe' || reading instanceof SluiceError) return guard;
  return {
    verdict: 'unknown',
    why: 'unreadable',
    isSending: guard.isSending,
    leftovers: undefined,
    sentence: `Nothing is listed in instance ${reading.idInstance}, but whether a clearing or a restore is open cannot be told. Connect no number until the journal can be read. ${found.message}`,
  };
}
