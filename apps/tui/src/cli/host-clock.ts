import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { JobClock } from '@sluice/queue/job';

/** The clocks of this process. */
export function createHostClock(): JobClock {
  return {
    now: Date.now,
    monotonic: () => performance.now(),
    // It counts from the beginning of this process.
    origin: randomUUID(),
    // The moment to wait for may have passed since it was reckoned, and Node warns of a negative time, on the screen of the operator.
    sleep: (ms, signal) => delay(Math.max(0, ms), undefined, { signal }),
  };
}
