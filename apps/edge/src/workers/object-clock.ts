import type { JobClock } from '@sluice/queue/job';

/**
 * The clocks of one incarnation of a Durable Object; its origin is new, so that no reading is compared with that of another incarnation. workerd has
 * no clock that is never set: its `performance.now()` is the time of day. So this one does not go back, and goes forward with the time of day.
 *
 * On Cloudflare both clocks change only when something comes in from outside. An age that is checked later in the same turn is too low by the time
 * that the turn has computed since.
 */
export function createObjectClock(system: JobClock): JobClock {
  let latest = -Infinity;
  return {
    now: () => system.now(),
    monotonic: () => (latest = Math.max(latest, system.monotonic())),
    origin: system.origin,
    sleep: (ms, signal) => system.sleep(ms, signal),
  };
}
