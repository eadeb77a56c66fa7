import { SluiceError } from '@sluice/core';
import type { Reading, ReconnectGuard } from '@sluice/queue';
import { GUARD_MAX_AGE_MS } from '@sluice/queue/diagnosis';
import type { Clock } from '@sluice/queue/reading';
import { useEffect, useState } from 'react';
import { guardWith, jobIn, type FoundJob } from '../clearing/found-jobs.ts';
import type { ScreenInstance } from './use-watched.ts';

// Early enough that the next reading is there before this one is too old.
const REFRESH_AFTER_MS = GUARD_MAX_AGE_MS - 3000;

const UNREAD = new SluiceError({ code: 'aborted', message: 'The queue has not been read yet.' });

/**
 * Whether a number can be connected now. A watch lists a queue in which nothing changes only now and then; as long as the operator looks at
 * this, it is listed often enough that the answer holds.
 */
export function useGuard(
  { watch }: ScreenInstance,
  clock: Clock,
  reading: Reading | undefined,
  found: FoundJob,
): ReconnectGuard | undefined {
  const [now, setNow] = useState(() => clock.now());
  const since = reading?.since;
  useEffect(() => {
    if (since === undefined) return undefined;
    const unmounted = new AbortController();
    async function follow(from: number): Promise<void> {
      await clock.sleep(Math.max(0, from + REFRESH_AFTER_MS - clock.now()), unmounted.signal);
      watch.refresh();
      // It may not succeed: then it has to be said that this is too old.
      await clock.sleep(Math.max(0, from + GUARD_MAX_AGE_MS + 1 - clock.now()), unmounted.signal);
      setNow(clock.now());
    }
    follow(since).catch(() => undefined);
    return () => unmounted.abort();
  }, [watch, clock, since]);
  if (reading !== undefined) return guardWith(reading, Math.max(now, reading.since), found);
  // That a job is open needs no reading.
  return jobIn(found) && guardWith(UNREAD, now, found);
}
