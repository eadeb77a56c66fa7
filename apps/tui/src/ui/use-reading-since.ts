import type { Reading } from '@sluice/queue';
import type { QueueWatch } from '@sluice/queue/watch';
import { useEffect } from 'react';

/** A reading, unless it is from before `endedAt`: what was read in the middle of a job is not shown, and read again. */
export function useReadingSince(
  watch: QueueWatch,
  reading: Reading | undefined,
  endedAt: number | undefined,
): Reading | undefined {
  const isOld = reading !== undefined && endedAt !== undefined && reading.since <= endedAt;
  useEffect(() => {
    // One that fails is asked for again, within the limits of the gateway.
    return isOld ? watch.listen('entries', watch.refresh) : undefined;
  }, [watch, isOld]);
  return isOld ? undefined : reading;
}
