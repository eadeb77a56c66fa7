import { setTimeout as delay } from 'node:timers/promises';
import type { JobClock } from '@sluice/queue/job';

/** The clocks of this process. */
export function createHostClock(): JobClock {
  let origin: string | undefined;
  return {
    now: Date.now,
    monotonic: () => performance.now(),
    // It counts from the beginning of this process. Only a job asks for it, and what makes it takes long to load.
    get origin() {
      origin ??= crypto.randomUUID();
      return origin;
    },
    // The moment to wait for may have passed since it was reckoned, and Node warns of a negative time, on the screen of the operator.
    sleep: (ms, signal) => delay(Math.max(0, ms), undefined, { signal }),
  };
}
